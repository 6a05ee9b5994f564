import { z } from "zod";
import { instant, productRef } from "./common.schema";

export const reviewQuote = z.object({
  id: z.string(),
  author: z.string(),
  rating: z.number().int(),
  title: z.string(),
  excerpt: z.string(),
  createdAt: instant,
});

/** An aspect people praise or complain about, with the reviews it was read from. */
export const reviewPoint = z.object({
  aspect: z.string(),
  mentions: z.number().int(),
  quotes: z.array(reviewQuote).min(1).max(3),
});
export type ReviewPoint = z.infer<typeof reviewPoint>;

export const analyzeSentimentInput = z.object({ product: productRef });
export const analyzeSentimentOutput = z.object({
  product: z.object({ slug: z.string(), name: z.string() }),
  /** none: no reviews. positive: mean ≥ 4.0; negative: mean < 3.0; else mixed. */
  sentiment: z.enum(["positive", "mixed", "negative", "none"]),
  total: z.number().int(),
  averageRating: z.number(),
  /** Count of 1, 2, 3, 4 and 5 stars, in this order. */
  distribution: z.array(z.number().int()).length(5),
  pros: z.array(reviewPoint),
  cons: z.array(reviewPoint),
});
export type AnalyzeSentimentOutput = z.infer<typeof analyzeSentimentOutput>;
