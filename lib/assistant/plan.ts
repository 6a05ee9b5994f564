import type { UIMessageChunk } from "ai";
import type { z } from "zod";
import { conflict, notFound } from "@/lib/http/errors";
import { chunksAfterCard, chunksOf } from "./chunks";
import { answerCard, closeCard, editInput, findCard, nameOf, openCard, type ToolPart } from "./confirmation";
import type { Incoming } from "./request";
import { markInterrupted, settle, withoutUnfinishedWords } from "./settle";
import type { AisleMessage } from "./wire";
import { answerInWords } from "./words";

/** A call that the shopper confirmed in words: the turn begins with it. */
export interface ConfirmedCall {
  toolName: string;
  input: unknown;
  /** The call it repeats; both have the same effect, once. */
  repeats: { messageId: string; toolCallId: string };
}

/** What a turn has to do, and what the transcript must hold before the model is called. */
export interface TurnPlan {
  /** Stored messages that changed. */
  changed: AisleMessage[];
  /** The shopper's new message. */
  added?: AisleMessage;
  /** The assistant's message that goes on; without it a new one begins. */
  base?: AisleMessage;
  confirmed?: ConfirmedCall;
  /** The confirmed card whose input the shopper changed. */
  edited?: ToolPart;
  /** The client has nothing of `base`: it must be sent from its beginning. */
  fromStart: boolean;
}

/** Everything asked for has happened already: what came of it. */
export interface Replay {
  replay: UIMessageChunk[];
}

/**
 * Decides what a turn does with what came in.
 * @param stored the conversation's messages, oldest first
 * @param stale the turn before this one never ended: its process is gone
 * @throws HttpError 404 for an unknown card, 409 for one that was set aside or words that were answered, 400 for bad edits
 */
export function planTurn(
  stored: AisleMessage[],
  incoming: Incoming,
  schemaOf: (toolName: string) => z.ZodType | undefined,
  stale = false,
): TurnPlan | Replay {
  return incoming.kind === "answer"
    ? planAnswer(stored, incoming.answer, schemaOf)
    : planMessage(stored, incoming, stale);
}

function planAnswer(
  stored: AisleMessage[],
  answer: Extract<Incoming, { kind: "answer" }>["answer"],
  schemaOf: (toolName: string) => z.ZodType | undefined,
): TurnPlan | Replay {
  const message = stored.findLast((each) => findCard(each, answer.id));
  const card = message && findCard(message, answer.id);
  if (!message || !card) throw notFound("This card is not part of the conversation.");
  if (card.state === "output-denied" && isClosedInWords(card)) {
    throw conflict(
      "This card was answered in the conversation already. Ask again, and a new one will be offered.",
    );
  }
  const goesOn = card.state === "approval-requested" || card.state === "approval-responded";
  if (!goesOn || message !== stored.at(-1)) return { replay: chunksAfterCard(settle(message), card) };
  if (card.state === "approval-responded") return { changed: [], base: message, fromStart: false };

  const schema = schemaOf(nameOf(card));
  const changes = answer.approved && Object.keys(answer.edits ?? {}).length > 0;
  const edited = changes && schema ? editInput(card, answer.edits ?? {}, schema) : undefined;
  const base = answerCard(message, card, answer, edited);
  const answered = findCard(base, answer.id);
  return { changed: [base], base, fromStart: false, ...(edited && answered ? { edited: answered } : {}) };
}

const isClosedInWords = (card: ToolPart) =>
  ["answered_in_words", "declined_in_words", "set_aside"].includes(card.approval?.reason ?? "");

function planMessage(
  stored: AisleMessage[],
  incoming: Extract<Incoming, { kind: "message" }>,
  stale: boolean,
): TurnPlan | Replay {
  const at = stored.findIndex((each) => each.id === incoming.messageId);
  if (at >= 0) return planRepeat(stored, at, incoming.text, stale);

  const added: AisleMessage = {
    id: incoming.messageId,
    role: "user",
    parts: [{ type: "text", text: incoming.text }],
  };
  const last = stored.at(-1);
  if (last?.role !== "assistant") return { changed: [], added, fromStart: true };
  const card = openCard(last);
  if (!card) return { changed: stale ? [markInterrupted(last)] : [], added, fromStart: true };

  const said = answerInWords(incoming.text);
  if (said === "yes") {
    return {
      changed: [closeCard(last, card, "answered_in_words")],
      added,
      confirmed: {
        toolName: nameOf(card),
        input: card.input,
        repeats: { messageId: last.id, toolCallId: card.toolCallId },
      },
      fromStart: true,
    };
  }
  const reason = said === "no" ? "declined_in_words" : "set_aside";
  return { changed: [closeCard(last, card, reason)], added, fromStart: true };
}

/** The same message once more: a lost answer is shown again, a failed one is tried again from where it stopped. */
function planRepeat(stored: AisleMessage[], at: number, text: string, stale: boolean): TurnPlan | Replay {
  const question = stored[at];
  const [reply, ...later] = stored.slice(at + 1);
  const sameWords =
    question?.role === "user" && question.parts[0]?.type === "text" && question.parts[0].text === text;
  if (!sameWords || later.length > 0 || reply?.role === "user") {
    throw conflict("This message was answered already. Send a new one.");
  }
  if (!reply) return { changed: [], fromStart: true };
  const failed = stale || reply.metadata?.error || reply.metadata?.stopped;
  if (!failed) return { replay: chunksOf(settle(reply)) };
  const base = withoutUnfinishedWords(settle(reply, true));
  return { changed: [base], base, fromStart: true };
}
