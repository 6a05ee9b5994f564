import { type SQL, sql } from "drizzle-orm";
import type { ProductSummary } from "../catalog.schema";

/** Columns of a summary, for a query whose product is called `p`. */
export const summaryColumns: SQL = sql`
  p.id, p.slug, p.name, p.brand, p.category, p.image, p.price_cents as "priceCents", p.currency,
  round(p.rating::numeric, 2)::float8 as rating, p.review_count as "reviewCount"`;

/** Whether a variant of product `p` that is still sold has a unit nobody has reserved. */
export const sellable: SQL = sql`exists (
  select from variants v join stock s on s.variant_id = v.id
  where v.product_id = p.id and v.available and s.on_hand > s.reserved
)`;

/** A row of {@link summaryColumns} and {@link sellable} as "inStock". */
export type SummaryRow = ProductSummary & Record<string, unknown>;

export function toSummary(row: SummaryRow): ProductSummary {
  const { id, slug, name, brand, category, image, priceCents, currency, rating, reviewCount, inStock } = row;
  return { id, slug, name, brand, category, image, priceCents, currency, rating, reviewCount, inStock };
}
