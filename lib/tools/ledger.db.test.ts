import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { paymentMethods, returns } from "@/lib/db/schema";
import { cancelOrder } from "./orders";
import { initiateReturn } from "./returns";
import { returnReason } from "./returns.schema";
import { call, daysAgo, makeOrder, makePerson, makePolicy, makeProduct } from "./testing/fixtures";
import { ledgerFaults } from "./testing/ledger";
import { addCredit, charge, makeMethod, makeOpenOrder } from "./testing/order-fixtures";
import type { Person } from "./tool";
import { ToolError } from "./tool-error";

/** How many random sequences; more on demand. */
const SEQUENCES = Number(process.env.LEDGER_SEQUENCES ?? 200);

let goods: Awaited<ReturnType<typeof makeProduct>>[];

beforeAll(async () => {
  await makePolicy();
  await makePolicy({ scope: "category", category: "Audio", restockingFeePercent: 15, creditAt: "received" });
  await makePolicy({ scope: "category", category: "Cards", allowedOutcomes: ["store_credit"] });
  await makePolicy({ scope: "category", category: "Film", finalSale: true });
  for (const category of ["Things", "Audio", "Cards", "Film"]) {
    goods = [...(goods ?? []), await makeProduct({ category, variants: [{ stock: 1_000_000 }] })];
  }
});

const orderPlan = fc.record({
  lines: fc.array(
    fc.record({
      good: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
      quantity: fc.integer({ min: 1, max: 4 }),
      unitPriceCents: fc.nat(3000),
      discountPercent: fc.constantFrom(0, 7, 33, 100),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  status: fc.constantFrom("delivered", "delivered", "delivered", "processing", "pending", "shipped"),
  daysSinceDelivery: fc.constantFrom(5, 5, 30, 31),
  shippingCents: fc.constantFrom(0, 499),
  giftPercent: fc.constantFrom(0, 30, 100),
  creditPercent: fc.constantFrom(0, 50),
});
const command = fc.record({
  kind: fc.constantFrom("return", "return", "return", "cancel"),
  order: fc.nat(1),
  lines: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  quantity: fc.constantFrom(1, 1, 2, 4),
  reason: fc.constantFrom(...returnReason.options),
  outcome: fc.constantFrom("store_credit", "original_payment"),
  idempotencyKey: fc.nat(9).map(String),
});
/** Batches one after another; what is in one batch happens at once. */
const batches = fc.array(fc.array(command, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

type Made<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
type Order = Awaited<ReturnType<typeof makeOrder>>;

async function place(
  person: Person,
  plan: Made<typeof orderPlan>,
  cardId: string,
  giftId: string,
): Promise<Order> {
  const lines = plan.lines.map(({ good, discountPercent, ...line }) => ({
    product: goods[good] ?? { id: "", name: "", priceCents: 0, variants: [] },
    discountCents: Math.floor((line.unitPriceCents * line.quantity * discountPercent) / 100),
    ...line,
  }));
  const { status, shippingCents } = plan;
  const order =
    status === "processing" || status === "pending"
      ? await makeOpenOrder(person, lines, { status, shippingCents, paid: false })
      : await makeOrder(person, lines, {
          status: status as "delivered",
          shippingCents,
          ...(status === "delivered" ? { deliveredAt: daysAgo(plan.daysSinceDelivery) } : {}),
        });
  const credit = Math.floor((order.totalCents * plan.creditPercent) / 100);
  const gift = Math.floor(((order.totalCents - credit) * plan.giftPercent) / 100);
  const card = order.totalCents - credit - gift;
  if (credit > 0) await addCredit(person, credit);
  if (credit > 0) await addCredit(person, -credit, order.id);
  if (gift > 0) await charge(order.id, giftId, gift);
  if (card > 0) await charge(order.id, cardId, card);
  return order;
}

/** What came of it: the RMA, whether cancelled, or the code of a refusal. Anything else fails the test. */
async function carryOut(person: Person, orders: Order[], asked: Made<typeof command>): Promise<string> {
  const { idempotencyKey, kind, quantity, reason, outcome } = asked;
  const order = orders[asked.order];
  if (!order) throw new Error("no such order in the plan");
  try {
    if (kind === "cancel") {
      const done = await call(cancelOrder, person, { order: order.number }, { idempotencyKey });
      return done.cancelled ? "cancelled" : "too late";
    }
    const lines = [...new Set(asked.lines.map((at) => order.lines[at % order.lines.length]?.id))];
    const input = {
      order: order.number,
      lines: lines.map((line) => ({ line, quantity })),
      reason,
      outcome,
    };
    return (await call(initiateReturn, person, input, { idempotencyKey })).rma;
  } catch (error) {
    if (error instanceof ToolError && error.code === "conflict") return "refused";
    throw error;
  }
}

test(`${SEQUENCES} random sequences of returns and cancellations, some at once: money and stock add up`, {
  timeout: 60_000 + SEQUENCES * 1000,
}, async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.tuple(orderPlan, orderPlan), batches, async (plans, sequence) => {
      const person = await makePerson();
      const card = await makeMethod(person);
      const gift = await makeMethod(person, "gift_card", 1000);
      const orders = [
        await place(person, plans[0], card.id, gift.id),
        await place(person, plans[1], card.id, gift.id),
      ];
      const results: string[] = [];
      for (const batch of sequence) {
        results.push(...(await Promise.all(batch.map((each) => carryOut(person, orders, each)))));
      }

      expect(await ledgerFaults(person)).toEqual([]);
      const made = await getDatabase().select().from(returns).where(eq(returns.userId, person.id));
      const told = new Set(results.filter((result) => result.startsWith("R-")));
      expect(new Set(made.map((row) => row.rma))).toEqual(told);
      expect(await giftBalance(gift.id)).toBe(1000 + (await refundedTo(gift.id)));
      for (const result of results) {
        const kind = result.startsWith("R-") ? "returned" : result;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  );
  expect(await ledgerFaults()).toEqual([]);
  // A run in which nothing ever happened would prove nothing.
  expect([...seen.keys()].sort()).toEqual(["cancelled", "refused", "returned", "too late"]);
});

async function giftBalance(id: string): Promise<number | null | undefined> {
  const [row] = await getDatabase().select().from(paymentMethods).where(eq(paymentMethods.id, id));
  return row?.balanceCents;
}

async function refundedTo(methodId: string): Promise<number> {
  const rows = await getDatabase().query.payments.findMany({
    where: (payment, { and, eq: is }) =>
      and(is(payment.paymentMethodId, methodId), is(payment.kind, "refund")),
  });
  return rows.reduce((sum, row) => sum + row.amountCents, 0);
}
