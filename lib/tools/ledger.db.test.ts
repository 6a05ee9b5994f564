import { and, asc, eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orderLines, paymentMethods, returnLines, returns, stock } from "@/lib/db/schema";
import {
  bookReturnRefund,
  closeReturn,
  markReturnInTransit,
  sendReturnRefund,
  takeInReturn,
} from "./desk-returns";
import { cancelOrder } from "./orders";
import { getReturnStatus, initiateReturn } from "./returns";
import { returnReason } from "./returns.schema";
import {
  call,
  daysAgo,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
  makeWarehouses,
} from "./testing/fixtures";
import { ledgerFaults } from "./testing/ledger";
import { addCredit, charge, chargeByProvider, makeMethod, makeOpenOrder } from "./testing/order-fixtures";
import type { Person } from "./tool";
import { ToolError } from "./tool-error";

/** How many random sequences; more on demand. */
const SEQUENCES = Number(process.env.LEDGER_SEQUENCES ?? 200);

const ON_HAND = 1_000_000;
let goods: Awaited<ReturnType<typeof makeProduct>>[];
let desk: Person[];
let east: string;

beforeAll(async () => {
  desk = [await makePerson({ role: "support" }), await makePerson({ role: "admin" })];
  ({ east } = await makeWarehouses());
  await makePolicy();
  await makePolicy({ scope: "category", category: "Audio", restockingFeePercent: 15, creditAt: "received" });
  await makePolicy({ scope: "category", category: "Cards", allowedOutcomes: ["store_credit"] });
  await makePolicy({ scope: "category", category: "Film", finalSale: true });
  for (const category of ["Things", "Audio", "Cards", "Film"]) {
    goods = [...(goods ?? []), await makeProduct({ category, variants: [{ stock: ON_HAND }] })];
  }
});

const orderPlan = fc.record({
  lines: fc.array(
    fc.record({
      good: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3),
      quantity: fc.integer({ min: 1, max: 4 }),
      unitPriceCents: fc.nat(3000),
      discountPercent: fc.constantFrom(0, 7, 33, 100),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  status: fc.constantFrom(
    ...(["delivered", "delivered", "delivered", "delivered", "delivered", "delivered"] as const),
    ...(["processing", "pending", "shipped"] as const),
  ),
  daysSinceDelivery: fc.constantFrom(5, 5, 5, 30, 31),
  shippingCents: fc.constantFrom(0, 499),
  giftPercent: fc.constantFrom(0, 30, 100),
  creditPercent: fc.constantFrom(0, 50),
  /** Whether the payment provider charged the card, or the books alone know of it. */
  byProvider: fc.boolean(),
});
const command = fc.record({
  kind: fc.constantFrom("return", "return", "return", "cancel", "send", "receive", "receive", "receive"),
  /** Which return, of those there are then; who handles it; how far, before that process dies. */
  handled: fc.record({ which: fc.nat(2), by: fc.nat(1), steps: fc.constantFrom(1, 2, 3, 4, 4, 4) }),
  order: fc.nat(1),
  lines: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  quantity: fc.constantFrom(1, 1, 1, 2, 4),
  reason: fc.constantFrom(...returnReason.options),
  outcome: fc.constantFrom("store_credit", "original_payment"),
  idempotencyKey: fc.nat(19).map(String),
});
/** Batches one after another; what is in one batch happens at once. The first one leaves the desk something to handle. */
const batches = fc.tuple(
  fc.array(
    command.map((each) => ({ ...each, kind: "return" as const })),
    { minLength: 2, maxLength: 4 },
  ),
  fc.array(fc.array(command, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
);

type Made<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
type Order = Awaited<ReturnType<typeof makeOrder>>;

async function place(
  person: Person,
  plan: Made<typeof orderPlan>,
  cardMethod: { id: string; label: string },
  giftId: string,
): Promise<Order> {
  const lines = plan.lines.map(({ good, discountPercent, ...line }) => ({
    product: goods[good] ?? { id: "", name: "", priceCents: 0, variants: [] },
    warehouseId: east,
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
  if (card > 0 && plan.byProvider) await chargeByProvider(order.id, cardMethod, card);
  else if (card > 0) await charge(order.id, cardMethod.id, card);
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
    if (kind === "send" || kind === "receive") return await handle(person, asked);
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

/** The desk with a return's parcel, up to where its process dies; another try may go on from there. */
async function handle(
  person: Person,
  { kind, handled, idempotencyKey }: Made<typeof command>,
): Promise<string> {
  const there = await getDatabase()
    .select({ rma: returns.rma })
    .from(returns)
    .where(eq(returns.userId, person.id))
    .orderBy(asc(returns.seq));
  const rma = there[handled.which % Math.max(1, there.length)]?.rma;
  const who = desk[handled.by];
  if (!rma || !who) return "nothing to handle";
  const run = `${person.id}:${idempotencyKey}`;
  const step = (tool: typeof takeInReturn | typeof markReturnInTransit, name: string) =>
    call(tool, who, { return: rma }, { idempotencyKey: `${run}:${rma}:${name}` });
  if (kind === "send") {
    await step(markReturnInTransit, "in-transit");
    return "sent";
  }
  const way = [takeInReturn, bookReturnRefund, sendReturnRefund, closeReturn].slice(0, handled.steps);
  for (const tool of way) await step(tool as typeof takeInReturn, tool.name);
  return way.length === 4 ? paidBack(person, rma) : "left off";
}

/** In which of the ways a closed return was paid. */
async function paidBack(person: Person, rma: string): Promise<string> {
  const [view] = (await call(getReturnStatus, person, { rma })).returns;
  const labels = view?.refundedTo.map(({ label }) => label).join() ?? "";
  const gift = labels.includes("Gift card");
  return `refunded to ${view?.outcome}${gift ? ", gift card" : ""}${labels.includes("Visa") ? ", card" : ""}`;
}

test(`${SEQUENCES} random sequences of returns, their handling and cancellations, some at once: money and stock add up`, {
  timeout: 60_000 + SEQUENCES * 1000,
}, async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.tuple(orderPlan, orderPlan), batches, async (plans, sequence) => {
      const person = await makePerson();
      const card = await makeMethod(person);
      const gift = await makeMethod(person, "gift_card", 1000);
      const orders = [
        await place(person, plans[0], card, gift.id),
        await place(person, plans[1], card, gift.id),
      ];
      const results: string[] = [];
      for (const batch of [sequence[0], ...sequence[1]]) {
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
  expect(await onHand()).toEqual(await expectedOnHand());
  // A run in which nothing ever happened would prove nothing.
  const ways = ["cancelled", "left off", "nothing to handle", "refused", "returned", "sent", "too late"];
  const to = "refunded to original_payment";
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining([...ways, "refunded to store_credit", `${to}, card`, `${to}, gift card`]),
  );
});

const resellable = ["no_longer_needed", "wrong_size", "wrong_item", "other"] as const;

/** What is on the shelves, by variant. */
async function onHand(): Promise<Map<string, number>> {
  const rows = await getDatabase().select().from(stock);
  return new Map(rows.map((row) => [row.variantId, row.onHand]));
}

/** What should be: what there was, and what came back as good as new. */
async function expectedOnHand(): Promise<Map<string, number>> {
  const rows = await getDatabase()
    .select({ variant: orderLines.variantId, units: sql<number>`sum(${returnLines.quantity})::int` })
    .from(returnLines)
    .innerJoin(returns, eq(returns.id, returnLines.returnId))
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(and(inArray(returns.status, ["received", "refunded"]), inArray(returns.reason, [...resellable])))
    .groupBy(orderLines.variantId);
  const back = new Map(rows.map(({ variant, units }) => [variant, units]));
  return new Map(
    goods.flatMap(({ variants }) => variants.map(({ id }) => [id, ON_HAND + (back.get(id) ?? 0)] as const)),
  );
}

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
