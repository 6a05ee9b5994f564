import { asc, eq, sql } from "drizzle-orm";
import { loyaltyTiers, orders, storeCreditEntries, users } from "@/lib/db/schema";
import { getLoyaltyTierInput, getLoyaltyTierOutput } from "./loyalty.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const getLoyaltyTier = defineTool({
  name: "get_loyalty_tier",
  description:
    "The shopper's loyalty tier, discount on replacements, perks, what is missing to the next tier, and store credit.",
  input: getLoyaltyTierInput,
  output: getLoyaltyTierOutput,

  async run({ db, person }) {
    const spent = sql<number>`(
      select coalesce(sum(${orders.totalCents}), 0)::int from ${orders}
      where ${orders.userId} = ${person.id} and ${orders.status} <> 'cancelled')`;
    const credit = sql<number>`(
      select coalesce(sum(${storeCreditEntries.amountCents}), 0)::int from ${storeCreditEntries}
      where ${storeCreditEntries.userId} = ${person.id})`;
    const [tiers, [own]] = await Promise.all([
      db.select().from(loyaltyTiers).orderBy(asc(loyaltyTiers.minSpendCents)),
      db.select({ tierId: users.loyaltyTierId, spent, credit }).from(users).where(eq(users.id, person.id)),
    ]);
    if (!own) throw new ToolError("not_found", "This account no longer exists.");
    const tier = tiers.find((one) => one.id === own.tierId);
    const next = tiers.find((one) => one.minSpendCents > (tier?.minSpendCents ?? -1));
    return {
      tier: tier?.id ?? "none",
      name: tier?.name ?? "No tier yet",
      discountPercent: tier?.discountPercent ?? 0,
      freeShipping: tier?.freeShipping ?? false,
      perks: tier?.perks ?? [],
      spentCents: own.spent,
      next: next ? { name: next.name, missingCents: Math.max(0, next.minSpendCents - own.spent) } : null,
      storeCreditCents: own.credit,
    };
  },
});
