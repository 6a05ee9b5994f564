import { eq } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { returns } from "@/lib/db/schema";
import { daysAgo, type makeOrder, makePerson, makePolicy, makeProduct } from "./fixtures";

export type Order = Awaited<ReturnType<typeof makeOrder>>;

/** A shop with a policy of each kind, two shoppers and something to return: what tests of returns begin with. */
export async function makeReturnShop() {
  await makePolicy();
  await makePolicy({ version: 2, windowDays: 90, effectiveFrom: daysAgo(-1) });
  await makePolicy({ scope: "category", category: "Film", finalSale: true });
  await makePolicy({ scope: "category", category: "Audio", restockingFeePercent: 15, creditAt: "received" });
  await makePolicy({ scope: "category", category: "Cards", allowedOutcomes: ["store_credit"] });
  return {
    alice: await makePerson(),
    bob: await makePerson(),
    product: await makeProduct({ name: "Aria Headphones" }),
  };
}

export const lineId = (order: Order, at = 0) => order.lines[at]?.id ?? "";

/** What a workflow asks for: all of the order's first line, for store credit, unless told. */
export const returnRequest = (order: Order, extra: object = {}) => ({
  order: order.number,
  lines: [{ line: lineId(order), quantity: order.lines[0]?.quantity }],
  reason: "no_longer_needed",
  outcome: "store_credit",
  ...extra,
});

export const returnsOf = (order: Order) =>
  getDatabase().select().from(returns).where(eq(returns.orderId, order.id));
