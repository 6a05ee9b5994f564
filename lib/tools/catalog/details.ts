import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import type { CompareProductsOutput, ProductDetail, VariantView } from "../catalog.schema";
import { ToolError } from "../tool-error";
import { findProducts } from "./find-product";
import { type SummaryRow, sellable, summaryColumns, toSummary } from "./summary";

type DetailRow = SummaryRow & Pick<ProductDetail, "description" | "specs" | "variants">;

/**
 * Products with specs, variants, prices and stock, in the order asked.
 * @param refs slugs; an id or the full name will do too
 * @throws ToolError `not_found` naming the first that does not exist
 */
export async function productDetails(db: Queryable, refs: readonly string[]): Promise<ProductDetail[]> {
  const found = await findProducts(db, refs);
  const ids = [...new Set(found.map((product) => product.id))];
  const rows = await db.execute<DetailRow>(sql`
    select ${summaryColumns}, p.description, p.specs, ${sellable} as "inStock", coalesce((
      select json_agg(json_build_object(
        'id', v.id, 'sku', v.sku, 'options', v.options, 'priceCents', v.price_cents, 'available', v.available,
        'stock', case when v.available
          then (select coalesce(sum(s.on_hand - s.reserved), 0) from stock s where s.variant_id = v.id) else 0 end
      ) order by v.position, v.id)
      from variants v where v.product_id = p.id
    ), '[]') as variants
    from products p where p.id in (${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )})`);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { description, specs } = row;
    return [{ ...toSummary(row), description, specs, variants: row.variants satisfies VariantView[] }];
  });
}

/**
 * Two to four products with one row per spec.
 * @throws ToolError `not_found`, or `invalid_input` when they are all the same product
 */
export async function compareProducts(
  db: Queryable,
  refs: readonly string[],
): Promise<CompareProductsOutput> {
  const products = await productDetails(db, refs);
  const [first, second] = products;
  if (!first || !second) {
    throw new ToolError("invalid_input", "These are the same product. Name two different ones to compare.");
  }
  const names = [...new Set(products.flatMap((product) => Object.keys(product.specs)))];
  const rated = products.filter((product) => product.reviewCount > 0);
  const least = <T>(list: T[], compare: (a: T, b: T) => number): T | undefined => [...list].sort(compare)[0];
  return {
    products,
    specs: names.map((name) => ({ name, values: products.map((product) => product.specs[name] ?? null) })),
    cheapest: (least(products, (a, b) => a.priceCents - b.priceCents) ?? first).slug,
    bestRated: least(rated, (a, b) => b.rating - a.rating || b.reviewCount - a.reviewCount)?.slug ?? null,
  };
}
