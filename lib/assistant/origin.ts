import { and, desc, eq, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { validate as isUuid } from "uuid";
import { getDatabase } from "@/lib/db/client";
import { conversations, messages } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";

/** Most characters of a message that are quoted. */
const QUOTED = 80;

/** The idempotency key of a call in the chat. It names the message that holds the call. */
export const callKey = (conversationId: string, messageId: string, toolCallId: string): string =>
  `chat:${conversationId}:${messageId}:${toolCallId}`;

/** What somebody said, as far as a run's page repeats it. */
export interface Origin {
  conversationId: string;
  messageId: string;
  /** Its first 80 characters on one line. */
  quote: string;
}

/**
 * The person's own message that led to a call, by the call's idempotency key. Null when it was no call of a chat, the
 * conversation is gone, or it is somebody else's.
 */
export async function originOf(person: Pick<Person, "id">, idempotencyKey: string): Promise<Origin | null> {
  const [kind, conversationId = "", messageId = ""] = idempotencyKey.split(":");
  if (kind !== "chat" || !isUuid(conversationId)) return null;
  const said = alias(messages, "said");
  const [found] = await getDatabase()
    .select({ messageId: said.messageId, parts: said.parts })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.id, messages.conversationId), eq(conversations.userId, person.id)),
    )
    .innerJoin(
      said,
      and(
        eq(said.conversationId, messages.conversationId),
        eq(said.role, "user"),
        lt(said.seq, messages.seq),
      ),
    )
    .where(and(eq(messages.conversationId, conversationId), eq(messages.messageId, messageId)))
    .orderBy(desc(said.seq))
    .limit(1);
  return found ? { conversationId, messageId: found.messageId, quote: quoteOf(found.parts) } : null;
}

function quoteOf(parts: readonly unknown[]): string {
  const text = parts
    .map((part) => (part as { type?: string; text?: string }).text ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...text];
  return letters.length <= QUOTED ? text : `${letters.slice(0, QUOTED).join("").trimEnd()}…`;
}
