import { beforeAll, describe, expect, test } from "vitest";
import { checkReturnEligibility } from "../returns";
import { call, daysAgo, makeOrder, makePerson, makePolicy, makeProduct } from "../testing/fixtures";
import { lineId, makeReturnShop } from "../testing/return-fixtures";

type Shop = Awaited<ReturnType<typeof makeReturnShop>>;

let alice: Shop["alice"];
let bob: Shop["bob"];
let product: Shop["product"];

beforeAll(async () => {
  ({ alice, bob, product } = await makeReturnShop());
});

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
    const line = { line: lineId(order), quantity: 1 };
    for (const lines of [[{ line: "x", quantity: 1 }], [{ ...line, quantity: 0 }], [line, line]]) {
      await expect(call(checkReturnEligibility, alice, { order: order.number, lines })).rejects.toMatchObject(
        { code: "invalid_input" },
      );
    }
  });
});
