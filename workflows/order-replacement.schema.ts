import { z } from "zod";
import { rmaRef } from "@/lib/tools/common.schema";

export const orderReplacementInput = z.object({
  return: rmaRef,
  variant: z
    .uuid()
    .toLowerCase()
    .describe("Variant id of the replacement, as the return's run or the product gave it"),
});
export type OrderReplacementInput = z.output<typeof orderReplacementInput>;

/** What the run's `result` holds for cards, beside one slot per step. */
export interface OrderReplacementResult {
  /** A-10065. Only once the order stands. */
  order?: string;
  totalCents?: number;
  creditUsedCents?: number;
  chargedCents?: number;
  currency?: string;
  /** Labels of what paid for it: "store credit", "Visa •••• 4242". */
  paidWith?: string[];
  /** The payment provider's name, when something was charged: it says whether the money is real. */
  payments?: { provider: string; realMoney: boolean } | null;
  completedSteps: string[];
  errors: { step: string; code: string; message: string }[];
}
