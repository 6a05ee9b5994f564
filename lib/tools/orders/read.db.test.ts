import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema";
import { getOrder, listOrders, trackOrder } from "../orders";
import { call, daysAgo, makeOrder, makePerson, makePolicy, makeProduct } from "../testing/fixtures";
import { addCredit, charge, makeMethod } from "../testing/order-fixtures";
import type { Person } from "../tool";

let alice: Person;
let bob: Person;
let headphones: Awaited<ReturnType<typeof makeProduct>>;
let kettle: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  await makePolicy();
  alice = await makePerson();
  bob = await makePerson();
  headphones = await makeProduct({
    name: "Aria Pro",
    category: "Headphones",
    keywords: "cans ANC",
    description: "Goes well with a kettle.",
  });
  kettle = await makeProduct({ name: "Swift Kettle", category: "Kitchen" });
});

describe("list_orders", () => {
  let person: Person;
  let numbers: string[];

  beforeAll(async () => {
    person = await makePerson();
    const made = [
      await makeOrder(person, [{ product: headphones }], { placedAt: new Date("2026-03-05T23:59:00Z") }),
      await makeOrder(person, [{ product: kettle }], {
        status: "processing",
        placedAt: new Date("2026-03-06T00:00:00Z"),
      }),
      await makeOrder(
        person,
        [{ product: kettle }, { product: headphones, quantity: 2, discountCents: 300 }],
        {
          status: "shipped",
          placedAt: new Date("2026-04-01T12:00:00Z"),
        },
      ),
    ];
    numbers = made.map((order) => order.number);
    await makeOrder(bob, [{ product: headphones }]);
  });

  const find = async (input: object) =>
    (await call(listOrders, person, input)).orders.map((order) => numbers.indexOf(order.number) + 1);

  test("newest first, own orders only, lines in their order", async () => {
    const answer = await call(listOrders, person);
    expect(answer.total).toBe(3);
    expect(answer.nextCursor).toBeNull();
    expect(answer.orders.map((order) => order.number)).toEqual(numbers.toReversed());
    expect(answer.orders[0]).toMatchObject({
      status: "shipped",
      totalCents: 29_700,
      placedAt: "2026-04-01T12:00:00.000Z",
      lines: [
        { name: "Swift Kettle", quantity: 1 },
        { name: "Aria Pro", category: "Headphones", quantity: 2, discountCents: 300, returnedQuantity: 0 },
      ],
    });
  });

  test("by status", async () => expect(await find({ status: "processing" })).toEqual([2]));

  test.each([
    ["headphones", [3, 1]],
    ["Headphone", [3, 1]],
    ["aria pro", [3, 1]],
    ["cans", [3, 1]],
    ["hedphones", [3, 1]],
    ["swift ketle", [3, 2]],
    ["kettle", [3, 2]],
    ["aria kettle", []],
    ["bicycle", []],
    ["'; drop table orders; --", []],
    ["100%", []],
  ])("by what is in it: %s", async (query, expected) => {
    expect(await find({ query })).toEqual(expected);
  });

  test.each([
    [{ placedFrom: "2026-03-06" }, [3, 2]],
    [{ placedTo: "2026-03-05" }, [1]],
    [{ placedFrom: "2026-03-06", placedTo: "2026-03-06" }, [2]],
    [{ query: "headphones", placedFrom: "2026-03-01", placedTo: "2026-03-31" }, [1]],
  ])("by UTC day, both ends included: %o", async (input, expected) => {
    expect(await find(input)).toEqual(expected);
  });

  test("page by page, each order once, also when a new one arrives in between", async () => {
    const reader = await makePerson();
    for (let at = 0; at < 5; at++) await makeOrder(reader, [{ product: kettle }]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(listOrders, reader, { limit: 2, cursor });
      expect(page.orders.length).toBeGreaterThan(0);
      seen.push(...page.orders.map((order) => order.number));
      cursor = page.nextCursor ?? undefined;
      if (seen.length === 2) await makeOrder(reader, [{ product: kettle }]);
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test("nobody has no orders", async () => {
    expect(await call(listOrders, await makePerson())).toEqual({ orders: [], total: 0, nextCursor: null });
  });

  test.each([
    { cursor: "abc" },
    { cursor: "-1" },
    { limit: 0 },
    { limit: 51 },
    { status: "lost" },
    { placedFrom: "yesterday" },
    { placedFrom: "2026-03-02", placedTo: "2026-03-01" },
  ])("refuses %o", async (input) => {
    await expect(call(listOrders, person, input)).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("get_order", () => {
  test("says everything about one order", async () => {
    const order = await makeOrder(alice, [{ product: headphones, discountCents: 500 }], {
      shippingCents: 499,
    });
    await charge(order.id, (await makeMethod(alice)).id, 9000);
    await addCredit(alice, 999);
    await addCredit(alice, -999, order.id);
    expect(await call(getOrder, alice, { order: order.number })).toMatchObject({
      number: order.number,
      subtotalCents: 10_000,
      discountCents: 500,
      shippingCents: 499,
      totalCents: 9999,
      paymentLabel: "Visa •••• 4242 + store credit",
      canCancel: false,
      cancelledAt: null,
      returns: [],
      shipTo: { city: "Springfield" },
    });
  });

  test("an order not charged yet names the method it will be charged to", async () => {
    const method = await makeMethod(alice, "paypal");
    const order = await makeOrder(alice, [{ product: kettle }], {
      status: "pending",
      paymentMethodId: method.id,
    });
    expect(await call(getOrder, alice, { order: order.number })).toMatchObject({
      paymentLabel: "PayPal",
      canCancel: true,
    });
  });

  test("forgives how the number is written", async () => {
    const order = await makeOrder(alice, [{ product: kettle }]);
    const written = ` #${order.number.slice(2)} `;
    expect((await call(getOrder, alice, { order: written })).number).toBe(order.number);
    expect((await call(getOrder, alice, { order: order.number.toLowerCase() })).number).toBe(order.number);
  });

  test.each([getOrder, trackOrder])(
    "$name: somebody else's order is as unknown as a missing one",
    async (tool) => {
      const order = await makeOrder(alice, [{ product: kettle }]);
      const desk = await makePerson({ role: "support" });
      for (const person of [bob, desk]) {
        await expect(call(tool, person, { order: order.number })).rejects.toMatchObject({
          code: "not_found",
          message: `There is no order ${order.number} among your orders.`,
        });
      }
      await expect(call(tool, alice, { order: "A-99999" })).rejects.toMatchObject({
        code: "not_found",
        message: "There is no order A-99999 among your orders.",
      });
      await expect(call(tool, alice, { order: "my order" })).rejects.toMatchObject({ code: "invalid_input" });
    },
  );
});

describe("track_order", () => {
  test("tells the way so far, oldest first, events of one moment in the order they were written", async () => {
    const order = await makeOrder(alice, [{ product: kettle }], {
      status: "shipped",
      estimatedDelivery: "2026-12-01",
    });
    const event = (kind: string, days: number) => ({
      orderId: order.id,
      kind,
      message: kind,
      at: daysAgo(days, new Date("2026-11-20T00:00:00Z")),
    });
    await getDatabase()
      .insert(orderEvents)
      .values([event("shipped", 1), event("placed", 3), event("paid", 3)]);
    const answer = await call(trackOrder, alice, { order: order.number });
    expect(answer.events.map((each) => each.kind)).toEqual(["placed", "paid", "shipped"]);
    expect(answer).toMatchObject({
      status: "shipped",
      carrier: "Northline",
      estimatedDelivery: "2026-12-01",
      deliveredAt: null,
      events: [{ at: "2026-11-17T00:00:00.000Z", location: null }, {}, {}],
    });
  });
});
