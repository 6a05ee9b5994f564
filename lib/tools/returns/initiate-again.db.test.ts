import { beforeAll, describe, expect, test } from "vitest";
import { initiateReturn } from "../returns";
import { call, daysAgo, makeOrder, makePerson } from "../testing/fixtures";
import { creditOf, lineOf } from "../testing/order-fixtures";
import { lineId, makeReturnShop, returnRequest, returnsOf } from "../testing/return-fixtures";

type Shop = Awaited<ReturnType<typeof makeReturnShop>>;

let alice: Shop["alice"];
let bob: Shop["bob"];
let product: Shop["product"];

beforeAll(async () => {
  ({ alice, bob, product } = await makeReturnShop());
});

describe("again and at once", () => {
  test("the same key gives the same return", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 2 }]);
    const one = returnRequest(order, { lines: [{ line: lineId(order), quantity: 1 }] });
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
      returnRequest(order, { lines: [{ line: lineId(order), quantity: 1 }] }),
      extra,
    );
    for (const wrong of [
      returnRequest(order),
      returnRequest(order, { reason: "damaged" }),
      returnRequest(other),
    ]) {
      await expect(call(initiateReturn, alice, wrong, extra)).rejects.toMatchObject({
        code: "conflict",
        message: "This request was already used for another return. Start a new one.",
      });
    }
    expect(await returnsOf(other)).toEqual([]);
  });

  test("one key for two orders at the same moment makes one return", async () => {
    const pair = [await makeOrder(alice, [{ product }]), await makeOrder(alice, [{ product }])];
    const settled = await Promise.allSettled(
      pair.map((order) =>
        call(initiateReturn, alice, returnRequest(order), { idempotencyKey: "two-orders" }),
      ),
    );
    expect(settled.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((each) => each.status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("two people with the same key never meet", async () => {
    const extra = { idempotencyKey: "shared" };
    const hers = await call(
      initiateReturn,
      alice,
      returnRequest(await makeOrder(alice, [{ product }])),
      extra,
    );
    const his = await call(initiateReturn, bob, returnRequest(await makeOrder(bob, [{ product }])), extra);
    expect(his.rma).not.toBe(hers.rma);
  });

  test("50 calls with one key make one return", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 5 }]);
    const one = returnRequest(order, { lines: [{ line: lineId(order), quantity: 1 }] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call(initiateReturn, person, one, { idempotencyKey: "fifty" })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await returnsOf(order)).toHaveLength(1);
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(1);
    expect(await creditOf(person)).toBe(10_000);
  });

  test("50 calls with different keys for the last unit: one wins, the others hear under which RMA", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product }]);
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, () => call(initiateReturn, person, returnRequest(order))),
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
    expect(await returnsOf(order)).toHaveLength(1);
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
        call(initiateReturn, alice, returnRequest(order, { lines: at % 2 ? lines : lines.toReversed() })),
      ),
    );
    expect((await lineOf(lineId(order))).returnedQuantity).toBe(20);
  });
});
