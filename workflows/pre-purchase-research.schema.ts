import { z } from "zod";
import { productRef, region } from "@/lib/tools/common.schema";
import type { CheckStockOutput, EstimateShippingOutput } from "@/lib/tools/inventory.schema";
import type { GetPriceHistoryOutput } from "@/lib/tools/pricing.schema";
import type { AnalyzeSentimentOutput } from "@/lib/tools/reviews.schema";

export const prePurchaseResearchInput = z.object({ product: productRef, region: region.optional() });
export type PrePurchaseResearchInput = z.output<typeof prePurchaseResearchInput>;

export type Verdict = "buy" | "wait" | "skip" | "unclear";

/** What the run's `result` holds for the recommendation panel. A source that failed is absent: unknown, never "none". */
export interface PrePurchaseResearchResult {
  reviews?: AnalyzeSentimentOutput;
  stock?: CheckStockOutput;
  price_history?: GetPriceHistoryOutput;
  shipping?: EstimateShippingOutput;
  /** The one summary line. */
  recommendation?: string;
  verdict?: Verdict;
  reasons?: string[];
  /** Sources that could not be read: "reviews", "stock", "price_history", "shipping". */
  unknown?: string[];
  completedSteps: string[];
  errors: { step: string; code: string; message: string }[];
}
