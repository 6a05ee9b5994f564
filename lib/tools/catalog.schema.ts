import { z } from "zod";
import { cents, currency, options, productRef } from "./common.schema";

export const productSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  brand: z.string(),
  category: z.string(),
  image: z.string(),
  /** Lowest price among its variants. */
  priceCents: cents,
  currency,
  /** 0–5; 0 with no reviews. */
  rating: z.number(),
  reviewCount: z.number().int(),
  inStock: z.boolean(),
});
export type ProductSummary = z.infer<typeof productSummary>;

export const variantView = z.object({
  id: z.string(),
  sku: z.string(),
  options,
  priceCents: cents,
  /** Units that can be sold now, over all warehouses. */
  stock: z.number().int().min(0),
  available: z.boolean(),
});
export type VariantView = z.infer<typeof variantView>;

export const productDetail = productSummary.extend({
  description: z.string(),
  specs: z.record(z.string(), z.string()),
  variants: z.array(variantView),
});
export type ProductDetail = z.infer<typeof productDetail>;

export const searchProductsInput = z.object({
  query: z
    .string()
    .trim()
    .max(200)
    .default("")
    .describe("What the shopper is looking for, in a few words; may be empty"),
  category: z.string().trim().max(60).optional(),
  brand: z.string().trim().max(60).optional(),
  minPrice: z.number().min(0).max(1_000_000).optional().describe("In currency units, e.g. 50"),
  maxPrice: z.number().min(0).max(1_000_000).optional().describe("In currency units, e.g. 300"),
  minRating: z.number().min(0).max(5).optional(),
  inStock: z.boolean().optional().describe("True: only what can be sold now"),
  sort: z.enum(["relevance", "price_asc", "price_desc", "rating"]).default("relevance"),
  limit: z.number().int().min(1).max(20).default(8),
});
/** A product as a search finds it. */
const foundProduct = productSummary.extend({
  /** The cheapest variant that can be sold now; null when none can. */
  variant: variantView.pick({ id: true, options: true, priceCents: true }).nullable().optional(),
});
export type FoundProduct = z.infer<typeof foundProduct>;

export const searchProductsOutput = z.object({
  products: z.array(foundProduct),
  /** How many match in all. 0: nothing does, and nothing else is shown in its place. */
  total: z.number().int(),
  /** Set when a misspelt query was read differently: "hedphones" → "headphones". */
  correctedQuery: z.string().optional(),
  /**
   * With products: words that told more about the thing ("for my aunt") and that nothing which matches has; say so.
   * Without: words that no product of the shop has, which is why nothing matches.
   */
  unknownWords: z.array(z.string()).optional(),
  /** Categories that exist, given when nothing matched, so that the answer can say what to try. */
  categories: z.array(z.string()).optional(),
});
export type SearchProductsInput = z.input<typeof searchProductsInput>;
export type SearchProductsOutput = z.infer<typeof searchProductsOutput>;

export const getProductInput = z.object({ product: productRef });

export const compareProductsInput = z.object({ products: z.array(productRef).min(2).max(4) });
export const compareProductsOutput = z.object({
  products: z.array(productDetail),
  /** One row per spec that at least one of them has; null where a product does not say. */
  specs: z.array(z.object({ name: z.string(), values: z.array(z.string().nullable()) })),
  /** Facts only: slug of the cheapest, of the best rated (with ≥ 1 review). */
  cheapest: z.string(),
  bestRated: z.string().nullable(),
});
export type CompareProductsOutput = z.infer<typeof compareProductsOutput>;

export const getTrendingProductsInput = z.object({
  category: z.string().trim().max(60).optional(),
  limit: z.number().int().min(1).max(20).default(8),
});
export const getTrendingProductsOutput = z.object({
  products: z.array(productSummary.extend({ recentSales: z.number().int() })),
});
export type GetTrendingProductsOutput = z.infer<typeof getTrendingProductsOutput>;
