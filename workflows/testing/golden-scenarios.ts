import { initiateReturn } from "@/lib/tools/returns";
import { call, daysAgo, makeOrder, makePerson, makeProduct, makeTiers } from "@/lib/tools/testing/fixtures";
import { chargeByProvider, makeMethod } from "@/lib/tools/testing/order-fixtures";
import { makeReturnShop, returnRequest } from "@/lib/tools/testing/return-fixtures";
import type { Person } from "@/lib/tools/tool";
import { makePaidOrder, type Paid, ship } from "./cancel-fixtures";
import type { Golden } from "./golden";
import { makeReturned } from "./replacement-fixtures";

/** One way a workflow can go, to be recorded on the real engine and the real tools. */
export interface Scenario {
  workflow: string;
  scenario: string;
  prepare: (shop: GoldenShop) => Promise<{ input: Record<string, unknown>; person?: Person }>;
  decisions?: Golden["decisions"];
  /** A tool that refuses. */
  refuses?: string;
}

export type GoldenShop = Awaited<ReturnType<typeof makeGoldenShop>>;

export async function makeGoldenShop() {
  await makeTiers();
  const { product } = await makeReturnShop();
  const alike = { category: product.category, rating: 4.6, reviewCount: 9 };
  await makeProduct({ name: "Aria Two", priceCents: 9_000, ...alike });
  const dearer = await makeProduct({ name: "Aria Three", priceCents: 12_000, ...alike });
  const dearest = await makeProduct({ name: "Aria Four", priceCents: 20_000, ...alike });
  const sizes = [{ options: { size: "42" } }, { options: { size: "43" }, priceCents: 15_000 }];
  const boots = await makeProduct({ name: "Wander Boots", variants: sizes });
  return {
    ...{ product, dearer, dearest, boots },
    alice: await makePerson({ loyaltyTierId: "gold" }),
    support: await makePerson({ role: "support" }),
  };
}

/** Alice has bought it, and asks to return it. */
const returning =
  ({ order = {}, line = {}, asked = {} }: { order?: object; line?: object; asked?: object } = {}) =>
  async ({ alice, product }: GoldenShop) => ({
    input: returnRequest(await makeOrder(alice, [{ product, ...line }], order), asked),
  });

type Named = "dearer" | "dearest" | "boots";

/** Somebody has returned something, and orders what takes its place. */
const replacing =
  (
    wanted: Named,
    { product: returned = "product", at = 0 }: { product?: Named | "product"; at?: number } = {},
  ) =>
  async (shop: GoldenShop) => {
    const product = shop[returned];
    const { person, rma } = await makeReturned({ product, replacement: shop[wanted], variant: "" });
    return { person, input: { return: rma, variant: shop[wanted].variants[at]?.id } };
  };

/** Its parcel has come back to the desk. */
const receiving =
  (asked: object = {}) =>
  async ({ alice, support, product }: GoldenShop) => {
    const order = await makeOrder(alice, [{ product }]);
    await chargeByProvider(order.id, await makeMethod(alice), order.totalCents);
    const { rma } = await call(initiateReturn, alice, returnRequest(order, asked));
    return { person: support, input: { return: rma } };
  };

/** Somebody has paid for it, and changes their mind. */
const cancelling =
  (paid?: Paid, shipped = false) =>
  async () => {
    const { person, order } = await makePaidOrder(paid);
    if (shipped) await ship(order.number);
    return { person, input: { order: order.number, reason: "ordered_by_mistake" } };
  };

const dear = { line: { unitPriceCents: 60_000 } };

export const scenarios: readonly Scenario[] = [
  { workflow: "return_and_replace", scenario: "store_credit", prepare: returning() },
  {
    workflow: "return_and_replace",
    scenario: "original_payment",
    prepare: returning({ asked: { outcome: "original_payment", reason: "defective" } }),
  },
  {
    workflow: "return_and_replace",
    scenario: "not_eligible",
    prepare: returning({ order: { deliveredAt: daysAgo(45) } }),
  },
  {
    workflow: "return_and_replace",
    scenario: "approved",
    prepare: returning(dear),
    decisions: { approve_return: { approved: true, note: "A good customer." } },
  },
  {
    workflow: "return_and_replace",
    scenario: "declined",
    prepare: returning(dear),
    decisions: { approve_return: { approved: false, note: "The seal is broken." } },
  },
  {
    workflow: "return_and_replace",
    scenario: "unknown_order",
    prepare: returning({ asked: { order: "A-99999999" } }),
  },
  {
    workflow: "return_and_replace",
    scenario: "search_down",
    prepare: returning(),
    refuses: "search_products",
  },
  { workflow: "order_replacement", scenario: "ordered", prepare: replacing("dearer") },
  { workflow: "order_replacement", scenario: "full_price", prepare: replacing("dearest") },
  {
    workflow: "order_replacement",
    scenario: "other_size",
    prepare: replacing("boots", { product: "boots", at: 1 }),
  },
  {
    workflow: "order_replacement",
    scenario: "undone",
    prepare: replacing("dearer"),
    refuses: "confirm_order",
  },
  {
    workflow: "cancel_order",
    scenario: "cancelled",
    prepare: cancelling({ cards: [5_000], gift: 3_000, credit: 2_000 }),
  },
  { workflow: "cancel_order", scenario: "not_paid", prepare: cancelling({ cards: [] }) },
  { workflow: "cancel_order", scenario: "too_late", prepare: cancelling({}, true) },
  { workflow: "cancel_order", scenario: "refund_down", prepare: cancelling(), refuses: "refund_order" },
  {
    workflow: "pre_purchase_research",
    scenario: "in_stock",
    prepare: async ({ product }) => ({ input: { product: product.slug, region: "east" } }),
  },
  {
    workflow: "pre_purchase_research",
    scenario: "out_of_stock",
    prepare: async () => {
      const { slug } = await makeProduct({ name: "Nova Lamp", variants: [{ stock: 0 }] });
      return { input: { product: slug } };
    },
  },
  {
    workflow: "pre_purchase_research",
    scenario: "unknown_product",
    prepare: async () => ({ input: { product: "no-such-thing" } }),
  },
  { workflow: "receive_return", scenario: "store_credit", prepare: receiving() },
  {
    workflow: "receive_return",
    scenario: "original_payment",
    prepare: receiving({ outcome: "original_payment", reason: "damaged" }),
  },
  {
    workflow: "receive_return",
    scenario: "provider_down",
    prepare: receiving({ outcome: "original_payment" }),
    refuses: "send_return_refund",
  },
];
