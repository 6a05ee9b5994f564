import { and, desc, eq, max } from "drizzle-orm";
import type { Queryable, Transaction } from "@/lib/db/client";
import { messages } from "@/lib/db/schema";
import { storableJson } from "./storable";
import type { AisleMessage } from "./wire";

/** The newest `limit` messages, oldest first. */
export async function readMessages(
  db: Queryable,
  conversationId: string,
  limit: number,
): Promise<AisleMessage[]> {
  const rows = await db
    .select({
      id: messages.messageId,
      role: messages.role,
      parts: messages.parts,
      metadata: messages.metadata,
    })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(desc(messages.seq))
    .limit(limit);
  return rows
    .reverse()
    .map(({ metadata, ...row }) => ({ ...row, ...(metadata ? { metadata } : {}) }) as AisleMessage);
}

/** Adds a message at the end or replaces it where it is. The caller holds the conversation's row. */
export async function writeMessage(
  tx: Transaction,
  conversationId: string,
  message: AisleMessage,
): Promise<void> {
  const content = {
    parts: storableJson(message.parts) as unknown[],
    metadata: (message.metadata ?? null) as Record<string, unknown> | null,
  };
  const replaced = await tx
    .update(messages)
    .set(content)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.messageId, message.id)))
    .returning({ id: messages.id });
  if (replaced.length > 0) return;
  const [last] = await tx
    .select({ seq: max(messages.seq) })
    .from(messages)
    .where(eq(messages.conversationId, conversationId));
  await tx.insert(messages).values({
    conversationId,
    messageId: message.id,
    seq: (last?.seq ?? 0) + 1,
    role: message.role === "user" ? "user" : "assistant",
    ...content,
  });
}
