import type { z } from "zod";
import { type CancelOrderOutput, cancelOrderInput, type RefundOrderOutput } from "@/lib/tools/orders.schema";

export { cancelOrderInput };
export type CancelOrderInput = z.output<typeof cancelOrderInput>;

/** What the run's `result` holds for cards, beside one slot per step. */
export interface CancelOrderResult {
  /** Once the order is cancelled; the money may still be on its way. */
  cancelled?: true;
  /** What goes back in all, cents. */
  refundCents?: number;
  currency?: string;
  refundTo?: CancelOrderOutput["refundTo"];
  /** Units that are for sale again. */
  unitsBack?: number;
  /** Once all the money is back. */
  refunded?: true;
  /** Who gave it back: it says whether the money is real. Null when the shop held it itself. */
  payments?: RefundOrderOutput["payments"];
  completedSteps: string[];
  errors: { step: string; code: string; message: string }[];
}
