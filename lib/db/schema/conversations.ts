import { bigserial, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { users } from "./users";

export const conversations = pgTable(
  "conversations",
  {
    /** Made by the browser when a chat begins, so that its address is known before the first answer. */
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    /** The turn under way; changed by compare-and-set only. */
    activeTurnId: uuid("active_turn_id"),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("conversations_user_idx").on(t.userId, t.updatedAt.desc(), t.id)],
);

export const messages = pgTable(
  "messages",
  {
    id: id(),
    conversationId: uuid("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    /** The id the stream carries; unique inside its conversation. */
    messageId: text("message_id").notNull(),
    /** Order inside the conversation, from 1. */
    seq: integer("seq").notNull(),
    role: text("role", { enum: ["user", "assistant"] }).notNull(),
    /** AI SDK UI-message parts. */
    parts: jsonb("parts").$type<unknown[]>().notNull(),
    metadata: jsonb("metadata").$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("messages_seq_key").on(t.conversationId, t.seq),
    unique("messages_message_id_key").on(t.conversationId, t.messageId),
  ],
);

/** A call for a person of the desk. */
export const supportTickets = pgTable(
  "support_tickets",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    conversationId: uuid("conversation_id").references(() => conversations.id, { onDelete: "set null" }),
    orderNumber: text("order_number"),
    topic: text("topic").notNull(),
    message: text("message").notNull(),
    status: text("status", { enum: ["open", "closed"] })
      .notNull()
      .default("open"),
    idemKey: text("idem_key").notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    index("support_tickets_user_idx").on(t.userId, t.seq.desc()),
    index("support_tickets_status_idx").on(t.status, t.seq.desc()),
    index("support_tickets_conversation_idx").on(t.conversationId),
  ],
);
