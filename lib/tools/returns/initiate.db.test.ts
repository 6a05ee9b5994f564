import { beforeAll, describe, expect, test } from "vitest";
import { callTool } from "../bind";
import { getOrder } from "../orders";
import { initiateReturn } from "../returns";
import { call, contextOf, daysAgo, makeOrder, makePerson, makeProduct } from "../testing/fixtures";
import { charge, creditOf, eventsOf, lineOf, makeMethod, paymentsOf } from "../testing/order-fixtures";
import { lineId, makeReturnShop, returnRequest, returnsOf } from "../testing/return-fixtures";

type Shop = Awaited<ReturnType<typeof makeReturnShop>>;

let alice: Shop["alice"];
let bob: Shop["bob"];
let product: Shop["product"];

beforeAll(async () => {
  ({ alice, bob, product } = await makeReturnShop());
});

describe("initiate_return", () => {
  test("makes the return: RMA, label, units taken, credit granted at once", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 3, discountCents: 100 }]);
    const made = await call(
      initiateReturn,
      person,
      returnRequest(order, { lines: [{ line: lineId(order), quantity: 2 }], note: "Too loud" }),
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

    const rest = returnRequest(order, { lines: [{ line: lineId(order), quantity: 1 }] });
    expect((await call(initiateReturn, person, rest)).refundCents).toBe(9968);
    expect(await creditOf(person)).toBe(29_900);
  });

  test("to the original payment: nothing moves before the parcel is received", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product }]);
    await charge(order.id, (await makeMethod(person)).id, order.totalCents);
    const made = await call(initiateReturn, person, returnRequest(order, { outcome: "original_payment" }));
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
    expect(await call(initiateReturn, person, returnRequest(order, { lines }))).toMatchObject({
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
    expect(await call(initiateReturn, alice, returnRequest(order))).toMatchObject({
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
    await expect(call(initiateReturn, alice, returnRequest(order, extra))).rejects.toMatchObject({
      code: "conflict",
      transient: false,
      message: expect.stringContaining(words),
    });
    expect(await returnsOf(order)).toEqual([]);
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
    await expect(call(initiateReturn, alice, returnRequest(order, { lines }))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Only 2 of 2 are left to return."),
    });
    expect(await returnsOf(order)).toEqual([]);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(0);
  });

  test("somebody else's order, or a line of it, cannot be returned", async () => {
    const hers = await makeOrder(alice, [{ product }]);
    const his = await makeOrder(bob, [{ product }]);
    await expect(call(initiateReturn, bob, returnRequest(hers))).rejects.toMatchObject({ code: "not_found" });
    await expect(
      call(initiateReturn, bob, returnRequest(his, { lines: [{ line: lineId(hers), quantity: 1 }] })),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("not part of order") });
    expect(await returnsOf(hers)).toEqual([]);
  });

  test("bad input and a missing key are refused", async () => {
    const order = await makeOrder(alice, [{ product, quantity: 2 }]);
    const line = { line: lineId(order), quantity: 1 };
    for (const extra of [
      { lines: [] },
      { lines: [line, line] },
      { lines: [line, { ...line, line: line.line.toUpperCase() }] },
      { lines: [{ ...line, quantity: 1.5 }] },
      { reason: "bored" },
      { outcome: "exchange" },
    ]) {
      await expect(call(initiateReturn, alice, returnRequest(order, extra))).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
    await expect(callTool(initiateReturn, contextOf(alice), returnRequest(order))).rejects.toThrow(
      "idempotency key",
    );
  });
});
