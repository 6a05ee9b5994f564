import { isToolUIPart } from "ai";
import type { z } from "zod";
import { badRequest } from "@/lib/http/errors";
import { describeInputError } from "@/lib/tools/input-error";
import type { AisleMessage } from "./wire";

/** A tool part of a message, seen without its tool's own types. */
export interface ToolPart {
  type: string;
  toolCallId: string;
  state: string;
  input?: unknown;
  output?: unknown;
  errorText?: string;
  preliminary?: boolean;
  approval?: {
    id: string;
    approved?: boolean;
    reason?: string;
    isAutomatic?: boolean;
    requestReason?: string;
    inputSchemaInput?: unknown;
  };
}

/** Why a card was closed without a click. The screen shows these; the model reads {@link reasonForModel}. */
export type ClosedReason = "answered_in_words" | "declined_in_words" | "set_aside";

const forModel: Record<ClosedReason, string> = {
  answered_in_words: "The shopper confirmed in words instead of clicking; the call is carried out next.",
  declined_in_words: "The shopper declined. Do not repeat this call unless asked.",
  set_aside: "The shopper wrote something else instead of answering the card. Answer that first.",
};

const toolParts = (message: AisleMessage): ToolPart[] =>
  message.parts.filter(isToolUIPart) as unknown as ToolPart[];

export const nameOf = (part: ToolPart): string => part.type.replace(/^tool-/, "");

/** The confirm card of a message that still waits for an answer. */
export const openCard = (message: AisleMessage | undefined): ToolPart | undefined =>
  message?.role === "assistant"
    ? toolParts(message).find((part) => part.state === "approval-requested" && !part.approval?.isAutomatic)
    : undefined;

/** The part that carries this approval, in whatever state. */
export const findCard = (message: AisleMessage, approvalId: string): ToolPart | undefined =>
  toolParts(message).find((part) => part.approval?.id === approvalId);

function withPart(message: AisleMessage, toolCallId: string, change: Partial<ToolPart>): AisleMessage {
  const parts = message.parts.map((part) =>
    isToolUIPart(part) && part.toolCallId === toolCallId ? { ...part, ...change } : part,
  );
  return { ...message, parts: parts as AisleMessage["parts"] };
}

/** The message with its card answered by a click; `input` replaces the call's input when the shopper changed it. */
export function answerCard(
  message: AisleMessage,
  card: ToolPart,
  answer: { approved: boolean; reason?: string | undefined },
  edited?: EditedInput,
): AisleMessage {
  const approval = {
    ...card.approval,
    id: card.approval?.id ?? "",
    approved: answer.approved,
    ...(answer.reason ? { reason: answer.reason } : {}),
    ...(edited ? { inputSchemaInput: edited.raw } : {}),
  };
  return withPart(message, card.toolCallId, {
    state: "approval-responded",
    approval,
    ...(edited ? { input: edited.parsed } : {}),
  });
}

/** The message with its card closed because the shopper wrote instead of clicking. */
export function closeCard(message: AisleMessage, card: ToolPart, reason: ClosedReason): AisleMessage {
  return withPart(message, card.toolCallId, {
    state: "output-denied",
    approval: { ...card.approval, id: card.approval?.id ?? "", approved: false, reason },
  });
}

/** The message with closed cards explained in the model's words. */
export function explainClosedCards(message: AisleMessage): AisleMessage {
  const parts = message.parts.map((part) => {
    if (!isToolUIPart(part) || part.state !== "output-denied") return part;
    const explained = forModel[part.approval?.reason as ClosedReason];
    return explained ? { ...part, approval: { ...part.approval, reason: explained } } : part;
  });
  return { ...message, parts: parts as AisleMessage["parts"] };
}

export interface EditedInput {
  /** As the tool's schema wants it given. */
  raw: Record<string, unknown>;
  /** As the tool gets it. */
  parsed: unknown;
}

/** What a shopper may still change on the card, by tool. */
const editable: Record<string, readonly string[]> = {
  return_and_replace: ["reason", "outcome", "note"],
  cancel_order: ["reason"],
};

/**
 * The call's input with the shopper's changes, checked by the tool's own schema.
 * @throws HttpError 400 when a field is not the shopper's to change or its value is wrong
 */
export function editInput(card: ToolPart, edits: Record<string, unknown>, schema: z.ZodType): EditedInput {
  const allowed = editable[nameOf(card)] ?? [];
  const stray = Object.keys(edits).find((field) => !allowed.includes(field));
  if (stray !== undefined) throw badRequest("This cannot be changed on the card.", `approval.edits.${stray}`);
  const raw = { ...(card.input as Record<string, unknown>), ...edits };
  const result = schema.safeParse(raw);
  if (!result.success) {
    const { message, field } = describeInputError(result.error);
    throw badRequest(message, `approval.edits.${field}`);
  }
  return { raw, parsed: result.data };
}
