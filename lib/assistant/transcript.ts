import { and, eq } from "drizzle-orm";
import { validate as isUuid, v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { getDatabase, type Transaction } from "@/lib/db/client";
import { conversations } from "@/lib/db/schema";
import { conflict, notFound } from "@/lib/http/errors";
import { readMessages, writeMessage } from "./messages";
import { planTurn, type Replay, type TurnPlan } from "./plan";
import type { Incoming } from "./request";
import type { AisleMessage } from "./wire";

/**
 * A turn refreshes its conversation's `updated_at` this often. One that has not for {@link LEASE_MS} belongs to a
 * process that is gone, and the next turn takes over.
 */
export const HEARTBEAT_MS = 5_000;
const LEASE_MS = 15_000;
/** Messages read for a turn; more than any model's memory of a chat needs. */
const MAX_HISTORY = 60;

type Conversation = typeof conversations.$inferSelect;

/** A turn that holds its conversation. */
export interface Turn extends TurnPlan {
  turnId: string;
  conversationId: string;
  /** Of the assistant's message. */
  messageId: string;
  /** The conversation as the model should know it, oldest first, `base` included. */
  history: AisleMessage[];
}

/** Another request is at the same thing right now. */
export interface Join {
  join: { turnId: string; fromStart: boolean };
}

/** True while a turn is under way and its process alive. */
export const isActive = (conversation: Pick<Conversation, "activeTurnId" | "updatedAt">, now = Date.now()) =>
  conversation.activeTurnId !== null && conversation.updatedAt.getTime() > now - LEASE_MS;

/**
 * Begins a turn: takes the conversation, which only one turn can, and writes down what came in.
 * @throws HttpError 404 for another person's conversation, 409 while a turn about something else is under way
 */
export async function beginTurn(
  personId: string,
  incoming: Incoming,
  schemaOf: (toolName: string) => z.ZodType | undefined,
): Promise<Turn | Join | Replay> {
  const id = incoming.conversationId;
  return getDatabase().transaction(async (tx) => {
    if (incoming.kind === "message") {
      await tx
        .insert(conversations)
        .values({ id, userId: personId, title: titleOf(incoming.text) })
        .onConflictDoNothing();
    }
    const [conversation] = await tx
      .select()
      .from(conversations)
      .where(eq(conversations.id, id))
      .for("update");
    if (conversation?.userId !== personId) throw notFound("There is no such conversation.");
    const stored = await readMessages(tx, id, MAX_HISTORY);
    if (isActive(conversation)) return joinOrRefuse(conversation, stored, incoming);

    const plan = planTurn(stored, incoming, schemaOf, conversation.activeTurnId !== null);
    if ("replay" in plan) return plan;
    const turnId = uuidv7();
    for (const message of plan.changed) await writeMessage(tx, id, message);
    if (plan.added) await writeMessage(tx, id, plan.added);
    await tx
      .update(conversations)
      .set({ activeTurnId: turnId, updatedAt: new Date() })
      .where(eq(conversations.id, id));
    return {
      ...plan,
      turnId,
      conversationId: id,
      messageId: plan.base?.id ?? uuidv7(),
      history: historyOf(stored, plan),
    };
  });
}

function historyOf(stored: AisleMessage[], plan: TurnPlan): AisleMessage[] {
  const changed = new Map(plan.changed.map((message) => [message.id, message]));
  const history = stored.map((message) => changed.get(message.id) ?? message);
  return plan.added ? [...history, plan.added] : history;
}

function joinOrRefuse(conversation: Conversation, stored: AisleMessage[], incoming: Incoming): Join {
  const turnId = conversation.activeTurnId ?? "";
  if (incoming.kind === "message" && stored.some((message) => message.id === incoming.messageId)) {
    return { join: { turnId, fromStart: true } };
  }
  if (incoming.kind === "answer" && isAnswered(stored, incoming.answer.id)) {
    return { join: { turnId, fromStart: false } };
  }
  throw conflict("I am still answering. Wait until I am done, or stop me first.");
}

const isAnswered = (stored: AisleMessage[], approvalId: string) =>
  stored
    .at(-1)
    ?.parts.some(
      (part) => "approval" in part && part.approval?.id === approvalId && part.state !== "approval-requested",
    ) ?? false;

/**
 * Writes the assistant's message as it stands. False when the turn no longer holds its conversation: it was
 * stopped from elsewhere, taken over or deleted, and must write no more.
 */
export function saveMessage(turn: Turn, message: AisleMessage): Promise<boolean> {
  return whileHeld(turn, { updatedAt: new Date() }, (tx) => writeMessage(tx, turn.conversationId, message));
}

/** The last write of a turn: its message, and the conversation is free again. */
export function endTurn(turn: Turn, message: AisleMessage | undefined): Promise<boolean> {
  return whileHeld(turn, { updatedAt: new Date(), activeTurnId: null }, async (tx) => {
    if (message) await writeMessage(tx, turn.conversationId, message);
  });
}

/** Tells that the turn is alive. False when it no longer holds its conversation. */
export const refreshTurn = (turn: Turn): Promise<boolean> =>
  whileHeld(turn, { updatedAt: new Date() }, async () => {});

/**
 * The turn that holds a conversation, alive or not; null when none does.
 * @throws HttpError 404 when the conversation does not exist or is not this person's
 */
export async function activeTurnOf(personId: string, conversationId: string): Promise<string | null> {
  const [conversation] = isUuid(conversationId)
    ? await getDatabase().select().from(conversations).where(eq(conversations.id, conversationId))
    : [];
  if (conversation?.userId !== personId) throw notFound("There is no such conversation.");
  return conversation.activeTurnId;
}

/** Takes the conversation from a turn that this process does not run. False when it no longer held it. */
export async function dropTurn(conversationId: string, turnId: string): Promise<boolean> {
  const dropped = await getDatabase()
    .update(conversations)
    .set({ activeTurnId: null })
    .where(and(eq(conversations.id, conversationId), eq(conversations.activeTurnId, turnId)))
    .returning({ id: conversations.id });
  return dropped.length > 0;
}

function whileHeld(
  turn: Turn,
  change: Partial<Conversation>,
  write: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return getDatabase().transaction(async (tx) => {
    const held = await tx
      .update(conversations)
      .set(change)
      .where(and(eq(conversations.id, turn.conversationId), eq(conversations.activeTurnId, turn.turnId)))
      .returning({ id: conversations.id });
    if (held.length === 0) return false;
    await write(tx);
    return true;
  });
}

const TITLE_LENGTH = 60;

/** A conversation is called what its first message says, cut at a word. */
function titleOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2)).trimEnd()}…`;
}
