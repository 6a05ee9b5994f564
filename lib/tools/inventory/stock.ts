import { asc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { stock, variants, warehouses } from "@/lib/db/schema";
import { type FoundProduct, findProduct } from "../catalog/find-product";
import { dayOf } from "../days";
import type { CheckStockOutput } from "../inventory.schema";
import { ToolError } from "../tool-error";

/**
 * Units that can be sold now, per warehouse and per variant. A variant that is no longer sold has none, whatever lies
 * on the shelf.
 * @throws ToolError `not_found` for a product or variant that does not exist
 */
export async function stockOf(
  db: Queryable,
  input: { product: string; variant?: string | undefined },
  now: Date,
): Promise<CheckStockOutput> {
  const product = await findProduct(db, input.product);
  const [kinds, rows] = await Promise.all([variantsOf(db, product, input.variant), stockRows(db, product)]);
  const sold = new Set(kinds.filter((kind) => kind.available).map((kind) => kind.id));
  const counted = rows.filter((row) => row.variantId !== null && sold.has(row.variantId));
  const today = dayOf(now);

  const places = [...new Map(rows.map((row) => [row.code, row])).values()];
  const perWarehouse = places.map(({ code, name, region }) => {
    const here = counted.filter((row) => row.code === code);
    return { code, name, region, available: sum(here), restockOn: nextRestock(here, today) };
  });
  const totalAvailable = sum(counted);
  return {
    product: { slug: product.slug, name: product.name },
    inStock: totalAvailable > 0,
    totalAvailable,
    warehouses: perWarehouse,
    variants: kinds.map(({ id, options }) => ({
      id,
      options,
      available: sum(counted.filter((row) => row.variantId === id)),
    })),
    restockOn: totalAvailable > 0 ? null : nextRestock(counted, today),
  };
}

async function variantsOf(db: Queryable, product: FoundProduct, only?: string) {
  const kinds = await db
    .select({ id: variants.id, options: variants.options, available: variants.available })
    .from(variants)
    .where(eq(variants.productId, product.id))
    .orderBy(asc(variants.position), asc(variants.id));
  if (only === undefined) return kinds;
  const chosen = kinds.filter((kind) => kind.id === only.toLowerCase());
  if (chosen.length === 0) {
    throw new ToolError(
      "not_found",
      `${product.name} has no such variant. Look at the product's variants first.`,
    );
  }
  return chosen;
}

/** Every warehouse with what it has of the product; one without any still comes, with an empty row. */
async function stockRows(db: Queryable, product: FoundProduct) {
  const held = db
    .select({
      warehouseId: stock.warehouseId,
      variantId: stock.variantId,
      available: sql<number>`${stock.onHand} - ${stock.reserved}`.as("available"),
      restockOn: stock.restockOn,
    })
    .from(stock)
    .innerJoin(variants, eq(variants.id, stock.variantId))
    .where(eq(variants.productId, product.id))
    .as("held");
  return db
    .select({
      code: warehouses.code,
      name: warehouses.name,
      region: warehouses.region,
      variantId: held.variantId,
      available: held.available,
      restockOn: held.restockOn,
    })
    .from(warehouses)
    .leftJoin(held, eq(held.warehouseId, warehouses.id))
    .orderBy(asc(warehouses.code));
}

const sum = (rows: { available: number | null }[]) =>
  rows.reduce((total, row) => total + Math.max(0, row.available ?? 0), 0);

/** The earliest announced day that has not passed. */
function nextRestock(rows: { restockOn: string | null }[], today: string): string | null {
  const days = rows.flatMap((row) =>
    row.restockOn !== null && row.restockOn >= today ? [row.restockOn] : [],
  );
  return days.sort()[0] ?? null;
}
