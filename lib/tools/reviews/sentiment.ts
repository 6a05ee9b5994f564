import { desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { reviews } from "@/lib/db/schema";
import { findProduct } from "../catalog/find-product";
import type { AnalyzeSentimentOutput, ReviewPoint } from "../reviews.schema";
import { type Opinion, opinionsOf } from "./opinions";

type Review = Pick<
  typeof reviews.$inferSelect,
  "id" | "authorName" | "rating" | "title" | "body" | "helpfulCount" | "createdAt"
>;
type Heard = Opinion & { review: Review };

/** Stars are counted over all reviews; the texts of this many, the newest, are read. */
const readAtMost = 500;
const maxPoints = 6;
const maxQuotes = 3;

/**
 * What reviewers say of a product. The same reviews always give the same answer.
 * @throws ToolError `not_found`
 */
export async function sentimentOf(db: Queryable, ref: string): Promise<AnalyzeSentimentOutput> {
  const product = await findProduct(db, ref);
  const own = eq(reviews.productId, product.id);
  const [stars, texts] = await Promise.all([
    db
      .select({ rating: reviews.rating, count: sql<number>`count(*)::int` })
      .from(reviews)
      .where(own)
      .groupBy(reviews.rating),
    db
      .select({
        id: reviews.id,
        authorName: reviews.authorName,
        rating: reviews.rating,
        title: reviews.title,
        body: reviews.body,
        helpfulCount: reviews.helpfulCount,
        createdAt: reviews.createdAt,
      })
      .from(reviews)
      .where(own)
      .orderBy(desc(reviews.createdAt), desc(reviews.id))
      .limit(readAtMost),
  ]);
  const distribution = [1, 2, 3, 4, 5].map((star) => stars.find((row) => row.rating === star)?.count ?? 0);
  const total = distribution.reduce((sum, count) => sum + count, 0);
  const mean = total === 0 ? 0 : distribution.reduce((sum, count, at) => sum + count * (at + 1), 0) / total;
  return {
    product: { slug: product.slug, name: product.name },
    sentiment: total === 0 ? "none" : mean >= 4 ? "positive" : mean < 3 ? "negative" : "mixed",
    total,
    averageRating: Math.round(mean * 100) / 100,
    distribution,
    ...prosAndCons(texts),
  };
}

/**
 * Aspects with the reviews they were read from, most mentioned first. An aspect stands on both sides only when
 * people are truly divided: at least one voice against every three.
 */
export function prosAndCons(texts: readonly Review[]): { pros: ReviewPoint[]; cons: ReviewPoint[] } {
  const heard = texts.flatMap((review) => opinionsOf(review).map((opinion) => ({ ...opinion, review })));
  const aspects = [...new Set(heard.map((one) => one.aspect))];
  const side = (positive: boolean) =>
    aspects.flatMap((aspect) => {
      const all = heard.filter((one) => one.aspect === aspect);
      const mine = all.filter((one) => one.positive === positive);
      const others = all.length - mine.length;
      return mine.length > 0 && mine.length * 3 >= others ? [toPoint(aspect, mine, positive)] : [];
    });
  const byMentions = (a: ReviewPoint, b: ReviewPoint) =>
    b.mentions - a.mentions || (a.aspect < b.aspect ? -1 : 1);
  return {
    pros: side(true).sort(byMentions).slice(0, maxPoints),
    cons: side(false).sort(byMentions).slice(0, maxPoints),
  };
}

/** Praise is quoted from happy reviews first and complaints from unhappy ones, the most helpful and newest before others. */
function toPoint(aspect: string, heard: readonly Heard[], positive: boolean): ReviewPoint {
  const clearest = [...heard].sort(
    (a, b) =>
      (positive ? b.review.rating - a.review.rating : a.review.rating - b.review.rating) ||
      b.review.helpfulCount - a.review.helpfulCount ||
      b.review.createdAt.getTime() - a.review.createdAt.getTime() ||
      (a.review.id < b.review.id ? -1 : 1),
  );
  return {
    aspect,
    mentions: heard.length,
    quotes: clearest.slice(0, maxQuotes).map(({ review, excerpt }) => ({
      id: review.id,
      author: review.authorName,
      rating: review.rating,
      title: review.title,
      excerpt,
      createdAt: review.createdAt.toISOString(),
    })),
  };
}
