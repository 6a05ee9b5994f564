import type { z } from "zod";
import { deskReturnRef } from "@/lib/tools/desk-returns.schema";

export const receiveReturnInput = deskReturnRef;
export type ReceiveReturnInput = z.output<typeof receiveReturnInput>;

/** What the run's `result` holds for cards, beside one slot per step. */
export interface ReceiveReturnResult {
  rma?: string;
  order?: string;
  refundCents?: number;
  currency?: string;
  /** Where the money went: "Visa", "store credit". */
  refundedTo?: { label: string; amountCents: number }[];
  completedSteps: string[];
  errors: { step: string; code: string; message: string }[];
}
