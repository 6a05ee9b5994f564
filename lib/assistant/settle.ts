import { isToolUIPart } from "ai";
import { turnError } from "./turn-errors";
import type { AisleMessage } from "./wire";

const interrupted =
  "interrupted: This was interrupted before it answered; it may have gone through. Look before trying again.";

/**
 * A message of a turn that ended early, as it stays: text is done, a run that was started keeps its id, and a call
 * without an answer says that it was interrupted, so that the model's history stays whole.
 * @param keepAnswered leaves a card that was answered but not carried out, for a turn that will carry it out
 */
export function settle(message: AisleMessage, keepAnswered = false): AisleMessage {
  const parts = message.parts.map((part) => {
    if (part.type === "text" && part.state === "streaming") return { ...part, state: "done" };
    if (!isToolUIPart(part)) return part;
    if (part.state === "output-available" && part.preliminary) {
      const { preliminary: _, ...rest } = part;
      return rest;
    }
    if (part.state === "approval-responded" && !keepAnswered && !part.approval.approved) {
      return { ...part, state: "output-denied" };
    }
    if (
      part.state === "input-streaming" ||
      part.state === "input-available" ||
      (part.state === "approval-responded" && !keepAnswered)
    ) {
      return { ...part, state: "output-error", input: part.input ?? {}, errorText: interrupted };
    }
    return part;
  });
  return { ...message, parts: parts as AisleMessage["parts"] };
}

/** Settles the last message of a turn whose process is gone, and says so. */
export function markInterrupted(message: AisleMessage): AisleMessage {
  return {
    ...settle(message),
    metadata: { ...message.metadata, error: turnError("interrupted") },
  };
}

/**
 * The message without the words of its last, unfinished step: a new try writes them anew and keeps every tool result.
 */
export function withoutUnfinishedWords(message: AisleMessage): AisleMessage {
  const lastStep = message.parts.findLastIndex((part) => part.type === "step-start");
  const tail = message.parts.slice(lastStep + 1);
  const parts = tail.some(isToolUIPart) ? message.parts : message.parts.slice(0, Math.max(0, lastStep));
  const { error: _, stopped: __, ...metadata } = message.metadata ?? {};
  return { ...message, metadata, parts };
}
