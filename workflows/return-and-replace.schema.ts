import { z } from "zod";
import { cents, currency, options } from "@/lib/tools/common.schema";
import { initiateReturnInput } from "@/lib/tools/returns.schema";

export const returnAndReplaceInput = initiateReturnInput;
export type ReturnAndReplaceInput = z.output<typeof returnAndReplaceInput>;

/** A product offered instead, with the price this person would pay. */
export const replacement = z.object({
  slug: z.string(),
  name: z.string(),
  brand: z.string(),
  category: z.string(),
  image: z.string(),
  rating: z.number(),
  reviewCount: z.number().int(),
  priceCents: cents,
  /** After the loyalty tier's percentage; equals priceCents when there is none or it could not be read. */
  yourPriceCents: cents,
  currency,
  /** Its cheapest variant that can be sold: what *Replace with this* orders. Absent in runs of before. */
  variant: z.string().nullable().optional(),
  options: options.optional(),
});
export type Replacement = z.infer<typeof replacement>;

/** What the run's `result` holds for cards, beside one slot per step. */
export interface ReturnAndReplaceResult {
  rma?: string;
  refundCents?: number;
  currency?: string;
  replacements?: Replacement[];
  /** Null: it could not be read, and the run says so in `errors`. */
  discount?: { tier: string; name: string; percent: number } | null;
  completedSteps: string[];
  errors: { step: string; code: string; message: string }[];
}
