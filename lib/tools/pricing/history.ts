import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { pricePoints } from "@/lib/db/schema";
import { findProduct } from "../catalog/find-product";
import { addDays, dayOf, daysBetween } from "../days";
import type { GetPriceHistoryOutput } from "../pricing.schema";

interface Point {
  day: string;
  priceCents: number;
}

/**
 * The price of the last `days` days, today included. Today's price is the one on the shelf, also before the day's
 * point has been recorded.
 * @throws ToolError `not_found`
 */
export async function priceHistory(
  db: Queryable,
  input: { product: string; days: number },
  now: Date,
): Promise<GetPriceHistoryOutput> {
  const product = await findProduct(db, input.product);
  const today = dayOf(now);
  const recorded = await db
    .select({ day: pricePoints.day, priceCents: pricePoints.priceCents })
    .from(pricePoints)
    .where(
      and(
        eq(pricePoints.productId, product.id),
        gt(pricePoints.day, addDays(today, -input.days)),
        lte(pricePoints.day, today),
      ),
    )
    .orderBy(asc(pricePoints.day));
  const points =
    recorded.at(-1)?.day === today ? recorded : [...recorded, { day: today, priceCents: product.priceCents }];
  const prices = points.map((point) => point.priceCents);
  const averageCents = Math.round(sum(prices) / prices.length);
  return {
    product: { slug: product.slug, name: product.name },
    days: input.days,
    currency: product.currency,
    currentCents: product.priceCents,
    averageCents,
    minCents: Math.min(...prices),
    maxCents: Math.max(...prices),
    trend: trendOf(points, input.days, today),
    isGoodDeal: isGoodDeal(product.priceCents, averageCents),
    points,
  };
}

/** At least 5 % below the average, in whole numbers: 95.00 against 100.00 is one, 95.01 is not. */
export const isGoodDeal = (currentCents: number, averageCents: number): boolean =>
  currentCents * 100 <= averageCents * 95;

/** The mean of the last quarter of the period against that of the quarter before; within 2 % it is stable. */
export function trendOf(
  points: readonly Point[],
  days: number,
  today: string,
): GetPriceHistoryOutput["trend"] {
  const quarter = Math.max(1, Math.floor(days / 4));
  const age = (point: Point) => daysBetween(point.day, today);
  const late = points.filter((point) => age(point) < quarter).map((point) => point.priceCents);
  const before = points
    .filter((point) => age(point) >= quarter && age(point) < 2 * quarter)
    .map((point) => point.priceCents);
  if (late.length === 0 || before.length === 0) return "stable";
  const [now, then] = [sum(late) * before.length * 100, sum(before) * late.length];
  if (now > then * 102) return "rising";
  if (now < then * 98) return "falling";
  return "stable";
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
