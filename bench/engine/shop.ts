import { product, returnInput, returnTools } from "@/workflows/testing/shop";

/** The four steps of return_and_replace over tools written by hand: what is measured is the engine, not the shop. */
export const input = returnInput;

const tools = returnTools({
  search_products: () => ({ products: [product("halo-two"), product("halo-three")], total: 2 }),
});

/** Each answers at once and keeps nothing. */
export const shopTools = tools;

type Slot = Record<string, unknown>;

/** The same work in the same order as the workflow's steps, for who has no workflow of ours. */
export const steps: { name: string; body: (state: Slot) => Promise<unknown> }[] = [
  { name: "check_eligibility", body: async () => tools.check_return_eligibility?.(input, context) },
  { name: "initiate_return", body: async () => tools.initiate_return?.(input, context) },
  { name: "search_replacements", body: async () => tools.search_products?.({}, context) },
  { name: "apply_discount", body: async () => tools.get_loyalty_tier?.({}, context) },
];

const context = { step: "", idempotencyKey: "", signal: new AbortController().signal };
