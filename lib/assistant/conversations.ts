import { and, asc, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import { validate as isUuid } from "uuid";
import { z } from "zod";
import { getDatabase } from "@/lib/db/client";
import { conversations } from "@/lib/db/schema";
import { badRequest, conflict, notFound } from "@/lib/http/errors";
import type { Person } from "@/lib/tools/tool";
import { openCard } from "./confirmation";
import { readMessages } from "./messages";
import { markInterrupted, settle } from "./settle";
import { isActive } from "./transcript";
import type { AisleMessage, ConversationPage, ConversationView } from "./wire";

/** Messages a page shows; the newest count. */
const MAX_SHOWN = 400;

const owned = (person: Person, id: string) =>
  and(eq(conversations.id, id), eq(conversations.userId, person.id));
const gone = () => notFound("There is no such conversation.");

/**
 * A person's conversations, the last used first.
 * @param options.cursor from an earlier page; `options.limit` 1 to 100
 * @throws HttpError 400 for a cursor that is none
 */
export async function listConversations(
  person: Person,
  options: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<ConversationPage> {
  const limit = options.limit ?? 30;
  const after = options.cursor ? readCursor(options.cursor) : undefined;
  const rows = await getDatabase()
    .select({
      id: conversations.id,
      title: conversations.title,
      updatedAt: conversations.updatedAt,
      // Microseconds, which a JavaScript date would lose.
      position: sql<string>`${conversations.updatedAt}::text`,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.userId, person.id),
        after &&
          or(
            lt(conversations.updatedAt, sql`${after.position}::timestamptz`),
            and(
              eq(conversations.updatedAt, sql`${after.position}::timestamptz`),
              gt(conversations.id, after.id),
            ),
          ),
      ),
    )
    .orderBy(desc(conversations.updatedAt), asc(conversations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    conversations: page.map(({ id, title, updatedAt }) => ({
      id,
      title,
      updatedAt: updatedAt.toISOString(),
    })),
    nextCursor: last ? Buffer.from(JSON.stringify([last.position, last.id])).toString("base64url") : null,
  };
}

const cursorShape = z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}[ T][\d:.]+(?:[+-][\d:]+|Z)$/), z.uuid()]);

function readCursor(cursor: string): { position: string; id: string } {
  try {
    const [position, id] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { position, id };
  } catch {
    throw badRequest("This is not a cursor of this list.", "cursor");
  }
}

/**
 * One conversation with its messages, oldest first.
 * @throws HttpError 404 when there is none or it is not this person's
 */
export async function getConversation(person: Person, id: string): Promise<ConversationView> {
  if (!isUuid(id)) throw gone();
  const db = getDatabase();
  const [conversation] = await db.select().from(conversations).where(owned(person, id));
  if (!conversation) throw gone();
  const active = isActive(conversation);
  const messages = await readMessages(db, id, MAX_SHOWN);
  return {
    id,
    title: conversation.title,
    updatedAt: conversation.updatedAt.toISOString(),
    active,
    messages: active ? messages : atRest(messages, conversation.activeTurnId !== null),
  };
}

/**
 * Messages of a conversation in which nobody is talking: nothing in them is still going on.
 * @param abandoned a turn never ended: its process is gone, and the message says so until the next turn writes it down
 */
function atRest(messages: AisleMessage[], abandoned: boolean): AisleMessage[] {
  const last = messages.at(-1);
  if (last?.role !== "assistant" || openCard(last)) return messages;
  return [...messages.slice(0, -1), abandoned ? markInterrupted(last) : settle(last)];
}

/** @throws HttpError 404 when there is none or it is not this person's */
export async function renameConversation(person: Person, id: string, title: string): Promise<void> {
  if (!isUuid(id)) throw gone();
  const renamed = await getDatabase()
    .update(conversations)
    .set({ title })
    .where(owned(person, id))
    .returning({ id: conversations.id });
  if (renamed.length === 0) throw gone();
}

/**
 * Deletes a conversation and its messages; runs that it started stay.
 * @throws HttpError 404 when there is none or it is not this person's, 409 while a turn is under way
 */
export async function deleteConversation(person: Person, id: string): Promise<void> {
  if (!isUuid(id)) throw gone();
  await getDatabase().transaction(async (tx) => {
    const [conversation] = await tx.select().from(conversations).where(owned(person, id)).for("update");
    if (!conversation) throw gone();
    if (isActive(conversation)) throw conflict("I am still answering in this conversation. Stop me first.");
    await tx.delete(conversations).where(eq(conversations.id, id));
  });
}
