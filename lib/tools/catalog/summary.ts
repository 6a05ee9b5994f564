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

/** The cheapest variant of product `p` that can be sold now, as json. */
export const cheapestVariant: SQL = sql`(
  select json_build_object('id', v.id, 'options', v.options, 'priceCents', v.price_cents)
  from variants v
  where v.product_id = p.id and v.available
    and exists (select from stock s where s.variant_id = v.id and s.on_hand > s.reserved)
  order by v.price_cents, v.position, v.id limit 1
)`;

/** A row of {@link summaryColumns} and {@link sellable} as "inStock". */
export type SummaryRow = ProductSummary & Record<string, unknown>;

export function toSummary(row: SummaryRow): ProductSummary {
  const { id, slug, name, brand, category, image, priceCents, currency, rating, reviewCount, inStock } = row;
  return { id, slug, name, brand, category, image, priceCents, currency, rating, reviewCount, inStock };
}
