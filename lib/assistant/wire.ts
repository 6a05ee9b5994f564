import type { UIMessage } from "ai";
import type { z } from "zod";
import type { RunView } from "@/lib/engine/wire";
import type { ToolRegistry } from "@/lib/tools";
import type { CancelOrderOutput } from "@/lib/tools/orders.schema";
import type { CancelOrderInput } from "@/workflows/cancel-order.schema";
import type { OrderReplacementInput } from "@/workflows/order-replacement.schema";
import type { PrePurchaseResearchInput } from "@/workflows/pre-purchase-research.schema";
import type { ReturnAndReplaceInput } from "@/workflows/return-and-replace.schema";

/** What an assistant's message says about itself. */
export interface MessageMetadata {
  /** Which model answered, as the screen names it. */
  model?: string;
  /** The shopper stopped the turn; what had been said is kept. */
  stopped?: true;
  /** The turn ended in an error; what had been said is kept. The message says what to do next. */
  error?: { code: TurnErrorCode; message: string };
}

type TurnErrorCode =
  /** The model has no capacity for us at the moment. */
  | "model_busy"
  /** The model did not answer, or answered with an error. */
  | "model_unavailable"
  /** The stream broke in the middle of an answer. */
  | "cut_off"
  /** The process that ran the turn is gone. */
  | "interrupted"
  | "internal";

/** What a workflow called as a tool answers: the id at once, the run when it has ended or waits for a person. */
export interface RunOutput {
  runId: string;
  run?: RunView;
}

type ToolParts = {
  [Name in Exclude<keyof ToolRegistry, keyof WorkflowParts>]: {
    input: z.output<ToolRegistry[Name]["input"]>;
    output: z.output<ToolRegistry[Name]["output"]>;
  };
};

type WorkflowParts = {
  return_and_replace: { input: ReturnAndReplaceInput; output: RunOutput };
  order_replacement: { input: OrderReplacementInput; output: RunOutput };
  /** In conversations of before, the answer of the tool that it was. */
  cancel_order: { input: CancelOrderInput; output: RunOutput | CancelOrderOutput };
  pre_purchase_research: { input: PrePurchaseResearchInput; output: RunOutput };
};

/** A message of a conversation, as the stream and the pages carry it. */
export type AisleMessage = UIMessage<MessageMetadata, Record<never, never>, ToolParts & WorkflowParts>;

/** One conversation of the history list. */
export interface ConversationSummary {
  id: string;
  title: string;
  updatedAt: string;
}

export interface ConversationPage {
  conversations: ConversationSummary[];
  nextCursor: string | null;
}

export interface ConversationView extends ConversationSummary {
  messages: AisleMessage[];
  /** A turn is under way: resume its stream. */
  active: boolean;
}
