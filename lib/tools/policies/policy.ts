import { asc, max, min } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { loyaltyTiers, shippingRates } from "@/lib/db/schema";
import { requireCategory } from "../catalog/trending";
import { dayOf } from "../days";
import type { GetPolicyOutput } from "../policies.schema";
import { choosePolicy, loadPolicies, type Policy } from "../returns/policy";
import { ToolError } from "../tool-error";
import { count, formatCents, listInWords } from "../words";
import { policyTexts } from "./texts";

type Facts = Record<string, string>;

const nobody = "00000000-0000-0000-0000-000000000000";
const outcomeWords = {
  store_credit: "store credit",
  original_payment: "original payment",
  exchange: "exchange",
} as const;

/**
 * The return rules in force for a category, else for the shop.
 * @throws ToolError `not_found` when the shop does not have the category
 */
export async function returnPolicy(
  db: Queryable,
  input: { category?: string | undefined },
  now: Date,
): Promise<GetPolicyOutput> {
  const category = input.category ? await requireCategory(db, input.category) : undefined;
  const policy = await inForce(db, category ?? "", now);
  if (!policy)
    throw new ToolError("not_found", "The shop has not published a return policy yet. Ask the desk.");
  return {
    topic: "returns",
    title: policy.name,
    body: policy.body,
    facts: { "Applies to": policy.category ?? "everything without rules of its own", ...returnFacts(policy) },
    version: policy.version,
    effectiveFrom: dayOf(policy.effectiveFrom),
  };
}

/** The rules on any other topic: the shop's words with the numbers that hold today. */
export async function otherPolicy(
  db: Queryable,
  topic: keyof typeof policyTexts,
  now: Date,
): Promise<GetPolicyOutput> {
  return {
    topic,
    ...policyTexts[topic],
    facts: await factsOf(db, topic, now),
    version: null,
    effectiveFrom: null,
  };
}

async function inForce(db: Queryable, category: string, now: Date): Promise<Policy | undefined> {
  const good = { productId: nobody, category };
  return choosePolicy(await loadPolicies(db, [good], now), good);
}

function returnFacts(policy: Policy): Facts {
  if (policy.finalSale) return { Returns: "final sale, not returnable" };
  return {
    "Return window": `${count(policy.windowDays, "day")} from delivery`,
    "Refund as": listInWords(policy.allowedOutcomes.map((outcome) => outcomeWords[outcome])),
    ...refundFacts(policy),
  };
}

const refundFacts = (policy: Policy): Facts => ({
  "Restocking fee":
    policy.restockingFeePercent > 0
      ? `${policy.restockingFeePercent}%, only when the reason is your own`
      : "none",
  "Store credit granted":
    policy.creditAt === "initiated" ? "as soon as the return is set up" : "when the parcel has arrived",
  "Refund to original payment": "when the parcel has arrived",
  "Looked at by the desk": `refunds above ${formatCents(policy.approvalThresholdCents, "USD")}`,
});

async function factsOf(db: Queryable, topic: keyof typeof policyTexts, now: Date): Promise<Facts> {
  if (topic === "shipping") return shippingFacts(db);
  if (topic === "loyalty") return loyaltyFacts(db);
  if (topic === "warranty" || topic === "privacy") return {};
  const policy = await inForce(db, "", now);
  if (!policy) return {};
  return topic === "refunds" ? refundFacts(policy) : returnFacts(policy);
}

async function shippingFacts(db: Queryable): Promise<Facts> {
  const rates = await db
    .select({
      service: shippingRates.service,
      from: min(shippingRates.priceCents),
      minDays: min(shippingRates.minDays),
      maxDays: max(shippingRates.maxDays),
    })
    .from(shippingRates)
    .groupBy(shippingRates.service)
    .orderBy(asc(min(shippingRates.priceCents)));
  const services = rates.map(({ service, from, minDays, maxDays }) => [
    service.charAt(0).toUpperCase() + service.slice(1),
    `from ${formatCents(from ?? 0, "USD")}, ${days(minDays ?? 0, maxDays ?? 0)}`,
  ]);
  const free = (await tiers(db)).filter((tier) => tier.freeShipping).map((tier) => tier.name);
  return {
    ...Object.fromEntries(services),
    ...(free.length > 0 ? { "Free shipping": `${listInWords(free)} members` } : {}),
  };
}

const days = (least: number, most: number) => (least === most ? count(most, "day") : `${least}–${most} days`);

async function loyaltyFacts(db: Queryable): Promise<Facts> {
  const facts = (await tiers(db)).map((tier) => [
    tier.name,
    [
      tier.minSpendCents > 0
        ? `from ${formatCents(tier.minSpendCents, "USD")} spent`
        : "from the first order",
      `${tier.discountPercent}% off replacements`,
      ...(tier.freeShipping ? ["free shipping"] : []),
    ].join(", "),
  ]);
  return Object.fromEntries(facts);
}

const tiers = (db: Queryable) => db.select().from(loyaltyTiers).orderBy(asc(loyaltyTiers.minSpendCents));
