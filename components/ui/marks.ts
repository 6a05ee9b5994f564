import type { RunStatus, StepView } from "@/lib/engine/wire";
import type { OrderStatus } from "@/lib/tools/orders.schema";
import type { ReturnOutcome, ReturnReason, ReturnView } from "@/lib/tools/returns.schema";
import type { AnalyzeSentimentOutput } from "@/lib/tools/reviews.schema";
import type { Verdict } from "@/workflows/pre-purchase-research.schema";
import type { Mark } from "./tone";

export const runMarks: Record<RunStatus, Mark> = {
  running: { label: "Running", tone: "marigold" },
  waiting: { label: "Waiting", tone: "sea" },
  completed: { label: "Completed", tone: "pine" },
  exited: { label: "Ended early", tone: "ink" },
  failed: { label: "Failed", tone: "tomato" },
  cancelled: { label: "Cancelled", tone: "quiet" },
};

export const stepMarks: Record<StepView["status"], Mark> = {
  pending: { label: "Not started", tone: "quiet" },
  running: { label: "Running", tone: "marigold" },
  waiting: { label: "Waiting", tone: "sea" },
  completed: { label: "Done", tone: "pine" },
  failed: { label: "Failed", tone: "tomato" },
  skipped: { label: "Skipped", tone: "quiet" },
};

/** What became of the undoing of a step. */
export const compensationMarks: Record<NonNullable<StepView["compensation"]>["status"], Mark> = {
  running: { label: "Undoing", tone: "marigold" },
  completed: { label: "Undone", tone: "ink" },
  failed: { label: "Not undone", tone: "tomato" },
};

export const orderMarks: Record<OrderStatus, Mark> = {
  pending: { label: "Pending", tone: "marigold" },
  processing: { label: "Processing", tone: "marigold" },
  shipped: { label: "On its way", tone: "sea" },
  delivered: { label: "Delivered", tone: "pine" },
  cancelled: { label: "Cancelled", tone: "quiet" },
};

export const returnMarks: Record<ReturnView["status"], Mark> = {
  requested: { label: "Return started", tone: "marigold" },
  in_transit: { label: "On its way back", tone: "sea" },
  received: { label: "Received", tone: "sea" },
  refunded: { label: "Refunded", tone: "pine" },
  cancelled: { label: "Cancelled", tone: "quiet" },
};

export const verdictMarks: Record<Verdict, Mark> = {
  buy: { label: "Buy it", tone: "pine" },
  wait: { label: "Wait a little", tone: "marigold" },
  skip: { label: "Skip it", tone: "tomato" },
  unclear: { label: "Unclear", tone: "quiet" },
};

export const sentimentMarks: Record<AnalyzeSentimentOutput["sentiment"], Mark> = {
  positive: { label: "Mostly praise", tone: "pine" },
  mixed: { label: "Mixed", tone: "marigold" },
  negative: { label: "Mostly complaints", tone: "tomato" },
  none: { label: "No reviews yet", tone: "quiet" },
};

export const reasonLabels: Record<ReturnReason, string> = {
  damaged: "Arrived damaged",
  defective: "Does not work",
  wrong_item: "Wrong item",
  not_as_described: "Not as described",
  no_longer_needed: "No longer needed",
  wrong_size: "Wrong size",
  other: "Something else",
};

export const outcomeLabels: Record<ReturnOutcome | "exchange", string> = {
  store_credit: "Store credit",
  original_payment: "Original payment method",
  exchange: "Exchange",
};

/** A return's status where only the stored word is known. */
export function returnMark(status: string): Mark {
  return status in returnMarks
    ? returnMarks[status as ReturnView["status"]]
    : { label: status, tone: "quiet" };
}

/** "Black · M" for {color: "black", size: "M"}; empty without options. */
export function optionText(options: Record<string, string>): string {
  return Object.values(options).join(" · ");
}
