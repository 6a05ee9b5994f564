import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { returns } from "@/lib/db/schema";
import { callTool } from "../bind";
import { getOrder } from "../orders";
import { checkReturnEligibility, getReturnStatus, initiateReturn } from "../returns";
import {
  call,
  contextOf,
  daysAgo,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
} from "../testing/fixtures";
import { charge, creditOf, eventsOf, lineOf, makeMethod, paymentsOf } from "../testing/order-fixtures";
import type { Person } from "../tool";

type Product = Awaited<ReturnType<typeof makeProduct>>;
type Order = Awaited<ReturnType<typeof makeOrder>>;

let alice: Person;
let bob: Person;
let product: Product;

beforeAll(async () => {
  await makePolicy();
  await makePolicy({ version: 2, windowDays: 90, effectiveFrom: daysAgo(-1) });
  await makePolicy({ scope: "category", category: "Film", finalSale: true });
  await makePolicy({ scope: "category", category: "Audio", restockingFeePercent: 15, creditAt: "received" });
  await makePolicy({ scope: "category", category: "Cards", allowedOutcomes: ["store_credit"] });
  alice = await makePerson();
  bob = await makePerson();
  product = await makeProduct({ name: "Aria Headphones" });
});

/** What the workflow asks for: all of the order's first line unless told. */
const request = (order: Order, extra: object = {}) => ({
  order: order.number,
  lines: [{ line: order.lines[0]?.id, quantity: order.lines[0]?.quantity }],
  reason: "no_longer_needed",
  outcome: "store_credit",
  ...extra,
});

const lineId = (order: Order, at = 0) => order.lines[at]?.id ?? "";
const allReturns = (order: Order) =>
  getDatabase().select().from(returns).where(eq(returns.orderId, order.id));

describe("check_return_eligibility", () => {
  test("tells days left, refund and the policy it judged by", async () => {
    const order = await makeOrder(alice, [{ product, quantity: 2, discountCents: 999 }]);
    const answer = await call(checkReturnEligibility, alice, { order: order.number });
    expect(answer).toMatchObject({
      order: order.number,
      eligible: true,
      reason: "25 days left to return it. Refund: $190.01.",
      refundCents: 19_001,
      approvalThresholdCents: 50_000,
      approvalRequired: false,
      category: "Things",
      productSlug: product.slug,
      lines: [{ quantity: 2, returnableQuantity: 2, daysLeft: 25, policy: { version: 1, windowDays: 30 } }],
    });
  });

  test("a version that is not in force yet does not count; the newest in force does", async () => {
    const order = await makeOrder(alice, [{ product }], { deliveredAt: daysAgo(45) });
    const ask = (now: Date) =>
      call(checkReturnEligibility, alice, { order: order.number }, { now: () => now });
    expect((await ask(new Date())).reason).toBe("The 30-day window closed 15 days ago.");
    expect(await ask(daysAgo(-2))).toMatchObject({ eligible: true, lines: [{ policy: { version: 2 } }] });
  });

  test("each line is judged by the narrowest policy that covers it", async () => {
    const film = await makeProduct({ category: "Film", name: "Film" });
    const special = await makeProduct({ category: "Film", name: "Special film" });
    await makePolicy({ scope: "product", productId: special.id, windowDays: 7 });
    const order = await makeOrder(alice, [{ product: film }, { product: special }, { product }]);
    const answer = await call(checkReturnEligibility, alice, { order: order.number });
    expect(answer.lines.map((line) => [line.reason, line.daysLeft])).toEqual([
      ["final_sale", 25],
      [null, 2],
      [null, 25],
    ]);
    expect(answer).toMatchObject({ eligible: true, refundCents: 20_000 });
  });

  test("asks the desk above the threshold only", async () => {
    const dear = await makeProduct({ priceCents: 50_000 });
    const ask = async (quantity: number) =>
      (
        await call(checkReturnEligibility, alice, {
          order: (await makeOrder(alice, [{ product: dear, quantity }])).number,
        })
      ).approvalRequired;
    expect(await ask(1)).toBe(false);
    expect(await ask(2)).toBe(true);
  });

  test("a line of another order, even one's own, is a fact", async () => {
    const [order, other] = [await makeOrder(alice, [{ product }]), await makeOrder(alice, [{ product }])];
    const lines = [{ line: lineId(other), quantity: 1 }];
    expect(await call(checkReturnEligibility, alice, { order: order.number, lines })).toMatchObject({
      eligible: false,
      lines: [{ reason: "unknown_line" }],
    });
  });

  test("a shop without a policy for it says so instead of inventing one", async () => {
    const order = await makeOrder(alice, [{ product }]);
    const before = { now: () => daysAgo(401) };
    await expect(call(checkReturnEligibility, alice, { order: order.number }, before)).rejects.toMatchObject({
      code: "unavailable",
      transient: false,
      message: "The shop has no return policy for Aria Headphones yet.",
    });
  });

  test("somebody else's order is not found; bad input is told", async () => {
    const order = await makeOrder(alice, [{ product }]);
    const desk = await makePerson({ role: "support" });
    for (const person of [bob, desk]) {
      await expect(call(checkReturnEligibility, person, { order: order.number })).rejects.toMatchObject({
        code: "not_found",
        message: `There is no order ${order.number} among your orders.`,
      });
    }
    for (const lines of [[{ line: "x", quantity: 1 }], [{ line: lineId(order), quantity: 0 }]]) {
      await expect(call(checkReturnEligibility, alice, { order: order.number, lines })).rejects.toMatchObject(
        { code: "invalid_input" },
      );
    }
  });
});

describe("initiate_return", () => {
  test("makes the return: RMA, label, units taken, credit granted at once", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 3, discountCents: 100 }]);
    const made = await call(
      initiateReturn,
      person,
      request(order, { lines: [{ line: lineId(order), quantity: 2 }], note: "Too loud" }),
    );
    expect(made).toMatchObject({
      rma: expect.stringMatching(/^R-\d{4,}$/),
      order: order.number,
      status: "requested",
      outcome: "store_credit",
      refundCents: 19_932,
      feeCents: 0,
      creditGrantedCents: 19_932,
      refundMessage: "$199.32 store credit is on your account now.",
      label: { carrier: "Swift Parcel", trackingNumber: expect.stringMatching(/^SWR[0-9A-F]{16}$/) },
      lines: [{ line: lineId(order), quantity: 2, refundCents: 19_932 }],
      policy: { name: "Standard returns", version: 1 },
    });
    expect(await creditOf(person)).toBe(19_932);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(2);
    expect(await eventsOf(order.id)).toEqual(["return_requested"]);
    expect(await call(getOrder, person, { order: order.number })).toMatchObject({
      returns: [{ rma: made.rma, status: "requested", refundCents: 19_932 }],
      lines: [{ returnedQuantity: 2 }],
    });

    const rest = request(order, { lines: [{ line: lineId(order), quantity: 1 }] });
    expect((await call(initiateReturn, person, rest)).refundCents).toBe(9968);
    expect(await creditOf(person)).toBe(29_900);
  });

  test("to the original payment: nothing moves before the parcel is received", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product }]);
    await charge(order.id, (await makeMethod(person)).id, order.totalCents);
    const made = await call(initiateReturn, person, request(order, { outcome: "original_payment" }));
    expect(made).toMatchObject({
      creditGrantedCents: 0,
      refundMessage: "$100.00 goes back to Visa •••• 4242 when we receive the parcel.",
    });
    expect(await creditOf(person)).toBe(0);
    expect((await paymentsOf(order.id)).map((payment) => payment.kind)).toEqual(["charge"]);
  });

  test("credit waits for the parcel where the policy says so, and the fee is kept back", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [
      { product: await makeProduct({ category: "Audio" }) },
      { product },
    ]);
    const lines = order.lines.map((line) => ({ line: line.id, quantity: 1 }));
    expect(await call(initiateReturn, person, request(order, { lines }))).toMatchObject({
      refundCents: 18_500,
      feeCents: 1500,
      creditGrantedCents: 0,
      refundMessage: "$185.00 store credit is granted when we receive the parcel.",
      lines: [{ refundCents: 10_000 }, { refundCents: 10_000 }],
    });
    expect(await creditOf(person)).toBe(0);
  });

  test("goods that cost nothing come back without a credit of nothing", async () => {
    const order = await makeOrder(alice, [{ product, discountCents: 10_000 }]);
    expect(await call(initiateReturn, alice, request(order))).toMatchObject({
      refundCents: 0,
      creditGrantedCents: 0,
      refundMessage: "Nothing was paid for it, so there is nothing to refund.",
    });
  });

  test.each([
    ["too late", {}, { deliveredAt: daysAgo(31) }, {}, "The 30-day window closed 1 day ago."],
    ["on its way", {}, { status: "shipped" }, {}, "It has not been delivered yet."],
    ["cancelled", {}, { status: "cancelled" }, {}, "The order was cancelled"],
    ["final sale", { category: "Film" }, {}, {}, "final sale"],
    ["credit only", { category: "Cards" }, {}, { outcome: "original_payment" }, "only for store credit"],
  ] as const)("refuses what is %s, and changes nothing", async (_, goods, row, extra, words) => {
    const order = await makeOrder(alice, [{ product: await makeProduct(goods) }], row);
    const before = await creditOf(alice);
    await expect(call(initiateReturn, alice, request(order, extra))).rejects.toMatchObject({
      code: "conflict",
      transient: false,
      message: expect.stringContaining(words),
    });
    expect(await allReturns(order)).toEqual([]);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(0);
    expect(await creditOf(alice)).toBe(before);
    expect(await eventsOf(order.id)).toEqual([]);
  });

  test("one line that cannot be returned stops the whole return", async () => {
    const order = await makeOrder(alice, [{ product }, { product, quantity: 2 }]);
    const lines = [
      { line: lineId(order), quantity: 1 },
      { line: lineId(order, 1), quantity: 3 },
    ];
    await expect(call(initiateReturn, alice, request(order, { lines }))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Only 2 of 2 are left to return."),
    });
    expect(await allReturns(order)).toEqual([]);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(0);
  });

  test("somebody else's order, or a line of it, cannot be returned", async () => {
    const hers = await makeOrder(alice, [{ product }]);
    const his = await makeOrder(bob, [{ product }]);
    await expect(call(initiateReturn, bob, request(hers))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      call(initiateReturn, bob, request(his, { lines: [{ line: lineId(hers), quantity: 1 }] })),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("not part of order") });
    expect(await allReturns(hers)).toEqual([]);
  });

  test("bad input and a missing key are refused", async () => {
    const order = await makeOrder(alice, [{ product, quantity: 2 }]);
    const line = { line: lineId(order), quantity: 1 };
    for (const extra of [
      { lines: [] },
      { lines: [line, line] },
      { lines: [{ ...line, quantity: 1.5 }] },
      { reason: "bored" },
      { outcome: "exchange" },
    ]) {
      await expect(call(initiateReturn, alice, request(order, extra))).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
    await expect(callTool(initiateReturn, contextOf(alice), request(order))).rejects.toThrow(
      "idempotency key",
    );
  });
});

describe("again and at once", () => {
  test("the same key gives the same return", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 2 }]);
    const one = request(order, { lines: [{ line: lineId(order), quantity: 1 }] });
    const first = await call(initiateReturn, person, one, { idempotencyKey: "run-1" });
    expect(await call(initiateReturn, person, one, { idempotencyKey: "run-1" })).toEqual(first);
    expect(await creditOf(person)).toBe(10_000);
    // Also when it could not be made any more.
    const late = { idempotencyKey: "run-1", now: () => daysAgo(-100) };
    expect(await call(initiateReturn, person, one, late)).toEqual(first);
  });

  test("a key used for one request is refused for another", async () => {
    const order = await makeOrder(alice, [{ product, quantity: 2 }]);
    const other = await makeOrder(alice, [{ product }]);
    const extra = { idempotencyKey: "mixed-up" };
    await call(
      initiateReturn,
      alice,
      request(order, { lines: [{ line: lineId(order), quantity: 1 }] }),
      extra,
    );
    for (const wrong of [request(order), request(order, { reason: "damaged" }), request(other)]) {
      await expect(call(initiateReturn, alice, wrong, extra)).rejects.toMatchObject({
        code: "conflict",
        message: "This request was already used for another return. Start a new one.",
      });
    }
    expect(await allReturns(other)).toEqual([]);
  });

  test("one key for two orders at the same moment makes one return", async () => {
    const pair = [await makeOrder(alice, [{ product }]), await makeOrder(alice, [{ product }])];
    const settled = await Promise.allSettled(
      pair.map((order) => call(initiateReturn, alice, request(order), { idempotencyKey: "two-orders" })),
    );
    expect(settled.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((each) => each.status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("two people with the same key never meet", async () => {
    const extra = { idempotencyKey: "shared" };
    const hers = await call(initiateReturn, alice, request(await makeOrder(alice, [{ product }])), extra);
    const his = await call(initiateReturn, bob, request(await makeOrder(bob, [{ product }])), extra);
    expect(his.rma).not.toBe(hers.rma);
  });

  test("50 calls with one key make one return", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 5 }]);
    const one = request(order, { lines: [{ line: lineId(order), quantity: 1 }] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call(initiateReturn, person, one, { idempotencyKey: "fifty" })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await allReturns(order)).toHaveLength(1);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(1);
    expect(await creditOf(person)).toBe(10_000);
  });

  test("50 calls with different keys for the last unit: one wins, the others hear under which RMA", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product }]);
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, () => call(initiateReturn, person, request(order))),
    );
    const [made, ...none] = settled.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    expect(none).toEqual([]);
    const refusals = settled.flatMap((each) => (each.status === "rejected" ? each.reason : []));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: "conflict",
        message: `Already being returned under ${made?.rma}.`,
      });
    }
    expect(await allReturns(order)).toHaveLength(1);
    expect(await creditOf(person)).toBe(10_000);
  });

  test("different lines of one order, named in opposite order, at once: no deadlock", async () => {
    const order = await makeOrder(alice, [
      { product, quantity: 20 },
      { product, quantity: 20 },
    ]);
    const lines = order.lines.map((line) => ({ line: line.id, quantity: 1 }));
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        call(initiateReturn, alice, request(order, { lines: at % 2 ? lines : lines.toReversed() })),
      ),
    );
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(20);
  });
});

describe("get_return_status", () => {
  test("by RMA, by order, and the newest of one's own", async () => {
    const person = await makePerson();
    const [one, two] = [
      await makeOrder(person, [{ product, quantity: 2 }]),
      await makeOrder(person, [{ product }]),
    ];
    const unit = request(one, { lines: [{ line: lineId(one), quantity: 1 }] });
    const first = await call(initiateReturn, person, unit);
    const second = await call(initiateReturn, person, unit);
    const third = await call(initiateReturn, person, request(two));

    expect(await call(getReturnStatus, person, { rma: second.rma.toLowerCase() })).toEqual({
      returns: [second],
    });
    expect(await call(getReturnStatus, person, { order: one.number })).toEqual({ returns: [second, first] });
    expect(await call(getReturnStatus, person)).toEqual({ returns: [third, second, first] });
    await expect(call(getReturnStatus, person, { rma: third.rma, order: one.number })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("says so when the money is back, and when the return was cancelled", async () => {
    const order = await makeOrder(alice, [{ product }, { product }]);
    await charge(order.id, (await makeMethod(alice)).id, order.totalCents);
    const made = await call(initiateReturn, alice, request(order, { outcome: "original_payment" }));
    const tell = async (row: Partial<typeof returns.$inferInsert>) => {
      await getDatabase().update(returns).set(row).where(eq(returns.rma, made.rma));
      return (await call(getReturnStatus, alice, { rma: made.rma })).returns[0]?.refundMessage;
    };
    expect(await tell({ status: "refunded", refundedAt: new Date() })).toBe(
      "$100.00 was refunded to Visa •••• 4242.",
    );
    expect(await tell({ status: "cancelled", refundedAt: null })).toBe("This return was cancelled.");
  });

  test("no returns is an answer; somebody else's return is not found", async () => {
    const order = await makeOrder(alice, [{ product }]);
    expect(await call(getReturnStatus, alice, { order: order.number })).toEqual({ returns: [] });
    const { rma } = await call(initiateReturn, alice, request(order));
    for (const person of [bob, await makePerson({ role: "admin" })]) {
      await expect(call(getReturnStatus, person, { rma })).rejects.toMatchObject({
        code: "not_found",
        message: `There is no return ${rma} among your returns.`,
      });
      await expect(call(getReturnStatus, person, { order: order.number })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(call(getReturnStatus, alice, { rma: "mine" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});
