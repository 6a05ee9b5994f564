import type { pricePoints, products, variants } from "../../schema";
import type { Calendar } from "../calendar";
import { catalogProducts } from "../catalog";
import { idFor } from "../ids";
import type { Axis, ProductSeed } from "../types";
import { PRICE_DAYS, priceSeries } from "./prices";
import type { BuiltReview } from "./reviews";

type Product = typeof products.$inferInsert & { id: string };
export type Variant = typeof variants.$inferInsert & { id: string; options: Record<string, string> };

export interface Shelf {
  seed: ProductSeed & { category: string };
  product: Product;
  variants: Variant[];
  /** Cents per day, oldest first, today last. */
  series: number[];
}

const cents = (dollars: number) => Math.round(dollars * 100);

const values = (axis: Axis): [string, number][] =>
  Array.isArray(axis) ? axis.map((value) => [value, 0]) : Object.entries(axis);

/** Every combination of the options with what it adds to the price, in the order they are written. */
function combinations(
  axes: Readonly<Record<string, Axis>>,
): { options: Record<string, string>; add: number }[] {
  return Object.entries(axes).reduce<{ options: Record<string, string>; add: number }[]>(
    (all, [name, axis]) =>
      all.flatMap(({ options, add }) =>
        values(axis).map(([value, extra]) => ({ options: { ...options, [name]: value }, add: add + extra })),
      ),
    [{ options: {}, add: 0 }],
  );
}

function buildVariants(seed: ProductSeed, productId: string, at: Date): Variant[] {
  return combinations(seed.axes ?? {}).map(({ options, add }, position) => ({
    id: idFor(`variant:${seed.slug}:${position}`, at),
    productId,
    sku: `${seed.slug.toUpperCase()}-${String(position + 1).padStart(2, "0")}`,
    options,
    priceCents: cents(seed.price + add),
    available: !seed.retired?.includes(Object.values(options).join("/")),
    position,
  }));
}

/** Products with their variants, prices and what the reviews add up to. */
export function buildShelves(
  calendar: Calendar,
  reviewsOf: (slug: string) => readonly BuiltReview[],
): Shelf[] {
  return catalogProducts.map((seed, i) => {
    const at = calendar.ago(420 - i, "09:00");
    const id = idFor(`product:${seed.slug}`, at);
    const stars = reviewsOf(seed.slug).map((review) => review.rating);
    const mean = stars.length ? stars.reduce((sum, star) => sum + star, 0) / stars.length : 0;
    const priceCents = cents(seed.price);
    return {
      seed,
      product: {
        id,
        slug: seed.slug,
        name: seed.name,
        brand: seed.brand,
        category: seed.category,
        description: seed.description,
        keywords: seed.keywords,
        specs: seed.specs,
        image: `/products/${seed.slug}.svg`,
        priceCents,
        rating: Math.round(mean * 100) / 100,
        reviewCount: stars.length,
        recentSales: seed.sales,
        createdAt: at,
      },
      variants: buildVariants(seed, id, at),
      series: priceSeries(seed.slug, priceCents, seed.trend),
    };
  });
}

export function pricePointRows(
  shelves: readonly Shelf[],
  calendar: Calendar,
): (typeof pricePoints.$inferInsert)[] {
  return shelves.flatMap(({ product, series }) =>
    series.map((priceCents, i) => ({
      productId: product.id,
      day: calendar.day(PRICE_DAYS - 1 - i),
      priceCents,
    })),
  );
}

/** What a variant cost `daysAgo`: the product's price of that day plus what the variant adds. */
export function priceOn(shelf: Shelf, variant: Variant, daysAgo: number): number {
  const base = shelf.series[PRICE_DAYS - 1 - Math.min(daysAgo, PRICE_DAYS - 1)] ?? shelf.product.priceCents;
  return base + variant.priceCents - shelf.product.priceCents;
}
