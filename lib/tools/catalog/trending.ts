import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import type { GetTrendingProductsOutput } from "../catalog.schema";
import { ToolError } from "../tool-error";
import { matchCategory } from "./plan";
import { type SummaryRow, sellable, summaryColumns, toSummary } from "./summary";
import { listCategories } from "./vocabulary";

/**
 * What sold most in the last 30 days; products that nobody bought are not among them.
 * @throws ToolError `not_found` when the shop does not have the category
 */
export async function trendingProducts(
  db: Queryable,
  input: { category?: string | undefined; limit: number },
): Promise<GetTrendingProductsOutput> {
  const category = input.category ? await requireCategory(db, input.category) : undefined;
  const rows = await db.execute<SummaryRow & { recentSales: number }>(sql`
    select ${summaryColumns}, ${sellable} as "inStock", p.recent_sales as "recentSales"
    from products p
    where p.recent_sales > 0 ${category ? sql`and p.category = ${category}` : sql``}
    order by p.recent_sales desc, p.id limit ${input.limit}`);
  return { products: rows.map((row) => ({ ...toSummary(row), recentSales: row.recentSales })) };
}

/**
 * The shop's own name of a category, case and plural aside.
 * @throws ToolError `not_found` listing the categories there are
 */
export async function requireCategory(db: Queryable, asked: string): Promise<string> {
  const categories = await listCategories(db);
  const category = matchCategory(asked, categories);
  if (category) return category;
  throw new ToolError(
    "not_found",
    `There is no category “${asked}”. There are: ${categories.join(", ") || "none yet"}.`,
  );
}
