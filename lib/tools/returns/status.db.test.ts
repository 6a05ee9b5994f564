import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { returns } from "@/lib/db/schema";
import { getReturnStatus, initiateReturn } from "../returns";
import { call, makeOrder, makePerson } from "../testing/fixtures";
import { charge, makeMethod } from "../testing/order-fixtures";
import { lineId, makeReturnShop, returnRequest } from "../testing/return-fixtures";

type Shop = Awaited<ReturnType<typeof makeReturnShop>>;

let alice: Shop["alice"];
let bob: Shop["bob"];
let product: Shop["product"];

beforeAll(async () => {
  ({ alice, bob, product } = await makeReturnShop());
});

describe("get_return_status", () => {
  test("by RMA, by order, and the newest of one's own", async () => {
    const person = await makePerson();
    const [one, two] = [
      await makeOrder(person, [{ product, quantity: 2 }]),
      await makeOrder(person, [{ product }]),
    ];
    const unit = returnRequest(one, { lines: [{ line: lineId(one), quantity: 1 }] });
    const first = await call(initiateReturn, person, unit);
    const second = await call(initiateReturn, person, unit);
    const third = await call(initiateReturn, person, returnRequest(two));

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
    const made = await call(initiateReturn, alice, returnRequest(order, { outcome: "original_payment" }));
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
    const { rma } = await call(initiateReturn, alice, returnRequest(order));
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
