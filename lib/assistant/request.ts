import { z } from "zod";
import { storable, storableJson } from "./storable";

/** Longest message a shopper can send, in characters. */
const MAX_TEXT = 4_000;
/** Largest body: a client may send the assistant's whole message back with an answer in it. */
export const MAX_BODY_BYTES = 1024 * 1024;

// Idempotency keys hold the id as text: one conversation must not have two spellings.
const conversationId = z.uuid("The conversation's id must be a UUID").toLowerCase();
const messageId = z
  .string()
  .regex(/^[\x21-\x7e]{1,100}$/, "A message's id has 1 to 100 printable characters, without spaces");

const userMessage = z.object({
  id: messageId,
  role: z.literal("user"),
  parts: z
    .array(z.object({ type: z.literal("text", "A message can hold text only"), text: z.string() }))
    .max(20)
    .transform((parts, context) => {
      const text = storable(parts.map((part) => part.text).join("\n")).trim();
      if (!text) context.addIssue({ code: "custom", message: "Write something first" });
      if (text.length > MAX_TEXT) {
        context.addIssue({
          code: "custom",
          message: `Your message has ${text.length.toLocaleString("en")} characters; ${MAX_TEXT.toLocaleString("en")} is the most. Shorten it`,
        });
      }
      return text;
    }),
});

const answer = z.object({
  id: z.string().min(1).max(200),
  approved: z.boolean(),
  reason: z.string().trim().max(200).transform(storable).optional(),
  edits: z.record(z.string(), z.unknown()).transform(storableJson).optional(),
});

const answeredPart = z.object({ state: z.literal("approval-responded"), approval: answer });

/** The assistant's message as the client holds it: only the answer in it counts. */
const answeredMessage = z.object({
  role: z.literal("assistant"),
  parts: z.array(z.unknown()).transform((parts, context) => {
    const answers = parts.flatMap((part) => answeredPart.safeParse(part).data?.approval ?? []);
    const last = answers.at(-1);
    if (!last) context.addIssue({ code: "custom", message: "The message holds no answer to a card" });
    return last ?? z.NEVER;
  }),
});

export type Answer = z.output<typeof answer>;

/** What a turn begins with: the shopper's words, or the answer to a confirm card. */
export type Incoming =
  | { conversationId: string; kind: "message"; messageId: string; text: string }
  | { conversationId: string; kind: "answer"; answer: Answer };

const body = z.object({
  id: conversationId,
  message: z.discriminatedUnion("role", [userMessage, answeredMessage]).optional(),
  approval: answer.optional(),
});

/** The body of POST /api/chat, as one of the two things it can be. */
export const chatRequest = body.transform((value, context): Incoming => {
  const { id, message, approval } = value;
  if (approval && !message) return { conversationId: id, kind: "answer", answer: approval };
  if (message && !approval) {
    return message.role === "user"
      ? { conversationId: id, kind: "message", messageId: message.id, text: message.parts }
      : { conversationId: id, kind: "answer", answer: message.parts };
  }
  context.addIssue({ code: "custom", message: "Send either a message or an approval", path: ["message"] });
  return z.NEVER;
});
