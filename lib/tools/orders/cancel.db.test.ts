import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orders, paymentMethods, payments } from "@/lib/db/schema";
import { callTool } from "../bind";
import { cancelOrder, getOrder } from "../orders";
import { call, contextOf, makeOrder, makePerson, makeProduct } from "../testing/fixtures";
import {
  addCredit,
  charge,
  creditOf,
  eventsOf,
  makeMethod,
  makeOpenOrder,
  paymentsOf,
  reservedOf,
} from "../testing/order-fixtures";
import type { Person } from "../tool";

let alice: Person;
beforeAll(async () => {
  alice = await makePerson();
});

const variantOf = (product: Awaited<ReturnType<typeof makeProduct>>) => product.variants[0]?.id ?? "";

describe("an order that has not left", () => {
  test.each(["pending", "processing"] as const)("is cancelled while %s", async (status) => {
    const product = await makeProduct();
    const order = await makeOpenOrder(alice, [{ product, quantity: 3 }], { status });
    expect(await reservedOf(variantOf(product))).toBe(3);

    expect(await call(cancelOrder, alice, { order: order.number })).toEqual({
      number: order.number,
      cancelled: true,
      status: "cancelled",
      message: `Order ${order.number} is cancelled. Refunded: $300.00 to Visa •••• 4242.`,
      refundCents: 30_000,
      currency: "USD",
      refundTo: [{ label: "Visa •••• 4242", amountCents: 30_000 }],
    });
    expect(await reservedOf(variantOf(product))).toBe(0);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
    expect(await call(getOrder, alice, { order: order.number })).toMatchObject({
      status: "cancelled",
      cancelReason: "no_longer_needed",
      cancelledAt: expect.stringMatching(/Z$/),
      canCancel: false,
    });
  });

  test("every source of money gets its own share back: card, gift card, store credit", async () => {
    const person = await makePerson();
    const order = await makeOpenOrder(person, [{ product: await makeProduct() }], { paid: false });
    const card = await makeMethod(person);
    const gift = await makeMethod(person, "gift_card", 150);
    await addCredit(person, 2500);
    await addCredit(person, -2000, order.id);
    await charge(order.id, card.id, 5000);
    await charge(order.id, gift.id, 3000);

    const answer = await call(cancelOrder, person, { order: order.number, reason: "ordered_by_mistake" });
    expect(answer.refundTo).toEqual([
      { label: "Visa •••• 4242", amountCents: 5000 },
      { label: "Gift card •••• 7788", amountCents: 3000 },
      { label: "store credit", amountCents: 2000 },
    ]);
    expect(answer.refundCents).toBe(order.totalCents);
    expect(await creditOf(person)).toBe(2500);
    const [giftNow] = await getDatabase().select().from(paymentMethods).where(eq(paymentMethods.id, gift.id));
    expect(giftNow?.balanceCents).toBe(3150);
  });

  test("what was refunded before is not refunded again", async () => {
    const order = await makeOpenOrder(alice, [{ product: await makeProduct() }], { paid: false });
    const card = await makeMethod(alice);
    await charge(order.id, card.id, 10_000);
    await getDatabase()
      .insert(payments)
      .values({
        orderId: order.id,
        paymentMethodId: card.id,
        kind: "refund",
        amountCents: 4000,
        idemKey: `early:${order.id}`,
      });
    await call(cancelOrder, alice, { order: order.number });
    expect((await paymentsOf(order.id)).map((payment) => payment.amountCents)).toEqual([10_000, 4000, 6000]);
  });

  test("one never charged is cancelled without a refund", async () => {
    const order = await makeOpenOrder(alice, [{ product: await makeProduct() }], { paid: false });
    expect(await call(cancelOrder, alice, { order: order.number })).toMatchObject({
      cancelled: true,
      refundCents: 0,
      refundTo: [],
      message: `Order ${order.number} is cancelled. There was nothing to refund.`,
    });
  });

  test("two lines with the same goods release both", async () => {
    const product = await makeProduct();
    const order = await makeOpenOrder(alice, [{ product, quantity: 2 }, { product }]);
    await call(cancelOrder, alice, { order: order.number });
    expect(await reservedOf(variantOf(product))).toBe(0);
  });

  test("all or nothing: when the stock does not add up, no money moves", async () => {
    const product = await makeProduct();
    const order = await makeOpenOrder(alice, [{ product }]);
    const twin = await makeOrder(alice, [{ product, warehouseId: order.lines[0]?.warehouseId }], {
      status: "processing",
    });
    const card = await makeMethod(alice);
    await charge(twin.id, card.id, 10_000);
    await call(cancelOrder, alice, { order: order.number });
    await expect(call(cancelOrder, alice, { order: twin.number })).rejects.toThrow();
    expect(await paymentsOf(twin.id)).toHaveLength(1);
    expect(await call(getOrder, alice, { order: twin.number })).toMatchObject({ status: "processing" });
  });
});

describe("an order that cannot be cancelled", () => {
  test.each([
    ["shipped", "has already shipped and cannot be cancelled. You can return it once it has arrived."],
    ["delivered", "has been delivered and cannot be cancelled. You can return it instead."],
  ] as const)("%s is a fact, and nothing changes", async (status, words) => {
    const order = await makeOrder(alice, [{ product: await makeProduct() }], { status });
    await charge(order.id, null, 10_000);
    expect(await call(cancelOrder, alice, { order: order.number })).toEqual({
      number: order.number,
      cancelled: false,
      status,
      message: `Order ${order.number} ${words}`,
      refundCents: 0,
      currency: "USD",
      refundTo: [],
    });
    expect(await paymentsOf(order.id)).toHaveLength(1);
    expect(await eventsOf(order.id)).toEqual([]);
  });

  test("somebody else's is not found, for the desk too, and stays as it is", async () => {
    const order = await makeOpenOrder(alice, [{ product: await makeProduct() }]);
    for (const person of [await makePerson(), await makePerson({ role: "admin" })]) {
      await expect(call(cancelOrder, person, { order: order.number })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    const [row] = await getDatabase().select().from(orders).where(eq(orders.id, order.id));
    expect(row?.status).toBe("processing");
  });

  test("bad input and a missing key are refused", async () => {
    await expect(call(cancelOrder, alice, { order: "" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(call(cancelOrder, alice, { order: "A-10001", reason: "bored" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(callTool(cancelOrder, contextOf(alice), { order: "A-10001" })).rejects.toThrow(
      "idempotency key",
    );
  });
});

describe("again and at once", () => {
  test("cancelling twice, with the same key or another, gives the same fact and one refund", async () => {
    const order = await makeOpenOrder(alice, [{ product: await makeProduct() }]);
    const first = await call(cancelOrder, alice, { order: order.number }, { idempotencyKey: "k" });
    expect(await call(cancelOrder, alice, { order: order.number }, { idempotencyKey: "k" })).toEqual(first);
    expect(await call(cancelOrder, alice, { order: order.number })).toEqual(first);
    expect((await paymentsOf(order.id)).map((payment) => payment.kind)).toEqual(["charge", "refund"]);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
  });

  test("50 at once make one cancellation", async () => {
    const product = await makeProduct();
    const order = await makeOpenOrder(alice, [{ product, quantity: 2 }]);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call(cancelOrder, alice, { order: order.number })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await paymentsOf(order.id)).map((payment) => payment.kind)).toEqual(["charge", "refund"]);
    expect(await reservedOf(variantOf(product))).toBe(0);
  });

  test("many orders with the same goods, in opposite order, cancelled at once: no deadlock, no unit lost", async () => {
    const [a, b] = [
      await makeProduct({ variants: [{ stock: 100 }] }),
      await makeProduct({ variants: [{ stock: 100 }] }),
    ];
    const made = [];
    for (let at = 0; at < 20; at++) {
      const lines = [{ product: a }, { product: b, quantity: 2 }];
      made.push(await makeOpenOrder(alice, at % 2 ? lines : lines.toReversed()));
    }
    await Promise.all(made.map((order) => call(cancelOrder, alice, { order: order.number })));
    expect([await reservedOf(variantOf(a)), await reservedOf(variantOf(b))]).toEqual([0, 0]);
  });
});
