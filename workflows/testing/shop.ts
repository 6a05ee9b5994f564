import type { HandTool } from "@/lib/engine/in-memory";
import type { ProductSummary } from "@/lib/tools/catalog.schema";
import { ToolError } from "@/lib/tools/tool-error";

/** A shop written by hand: what each tool answers is in the test, not in a database. */
export const LINE = "019a0000-0000-7000-8000-000000000001";
export const OTHER_LINE = "019a0000-0000-7000-8000-000000000002";

export const returnInput = {
  order: "A-10042",
  lines: [{ line: LINE, quantity: 1 }],
  reason: "defective",
  outcome: "store_credit",
} as const;

export const eligibility = (over: Record<string, unknown> = {}) => ({
  order: "A-10042",
  eligible: true,
  reason: "Can be returned for another 25 days.",
  lines: [{ line: LINE, productSlug: "halo-one", quantity: 1, eligible: true, refundCents: 29_999 }],
  refundCents: 29_999,
  feeCents: 0,
  currency: "USD",
  approvalThresholdCents: 50_000,
  approvalRequired: false,
  category: "headphones",
  productSlug: "halo-one",
  ...over,
});

export const made = (over: Record<string, unknown> = {}) => ({
  rma: "R-2048",
  order: "A-10042",
  refundCents: 29_999,
  currency: "USD",
  ...over,
});

export const product = (slug: string, over: Partial<ProductSummary> = {}): ProductSummary => ({
  id: slug,
  slug,
  name: slug,
  brand: "Halo",
  category: "headphones",
  image: `/products/${slug}.svg`,
  priceCents: 24_999,
  currency: "USD",
  rating: 4.4,
  reviewCount: 12,
  inStock: true,
  ...over,
});

export const gold = {
  tier: "gold",
  name: "Gold",
  discountPercent: 15,
  freeShipping: true,
  perks: [],
  spentCents: 0,
  next: null,
  storeCreditCents: 0,
};

export const returnTools = (over: Record<string, HandTool> = {}): Record<string, HandTool> => ({
  check_return_eligibility: () => eligibility(),
  initiate_return: () => made(),
  search_products: () => ({ products: [product("halo-two")], total: 1 }),
  get_loyalty_tier: () => gold,
  ...over,
});

export const researchTools = (over: Record<string, HandTool> = {}): Record<string, HandTool> => ({
  analyze_sentiment: () => ({
    product: { slug: "halo-one", name: "Halo One" },
    sentiment: "positive",
    total: 42,
    averageRating: 4.5,
    distribution: [1, 1, 2, 10, 28],
    pros: [],
    cons: [],
  }),
  check_stock: () => ({
    product: { slug: "halo-one", name: "Halo One" },
    inStock: true,
    totalAvailable: 17,
    warehouses: [],
    variants: [],
    restockOn: null,
  }),
  get_price_history: () => ({
    product: { slug: "halo-one", name: "Halo One" },
    days: 90,
    currency: "USD",
    currentCents: 9_900,
    averageCents: 12_080,
    minCents: 9_900,
    maxCents: 13_000,
    trend: "falling",
    isGoodDeal: true,
    points: [],
  }),
  estimate_shipping: () => ({
    product: { slug: "halo-one", name: "Halo One" },
    toRegion: "east",
    currency: "USD",
    options: [{ service: "standard", fromRegion: "east", priceCents: 499, minDays: 2, maxDays: 2 }],
  }),
  ...over,
});

export const broken: HandTool = () => {
  throw new ToolError("not_available", "Out of order.", false);
};
