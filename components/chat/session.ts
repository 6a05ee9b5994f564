"use client";

import { Chat } from "@ai-sdk/react";
import { DefaultChatTransport, lastAssistantMessageIsCompleteWithApprovalResponses } from "ai";
import type { AisleMessage } from "@/lib/assistant/wire";

/**
 * The conversations of this tab. A new chat gets its own address once the server knows it; the page changes then, and
 * the stream under way must not.
 */
const chats = new Map<string, Chat<AisleMessage>>();
const kept = 8;

/** The chat with this id: the one that is under way in this tab, or a new one holding `messages`. */
export function chatSession(id: string, messages: AisleMessage[]): Chat<AisleMessage> {
  const known = chats.get(id);
  if (known && (isBusy(known) || known.messages.length >= messages.length)) return known;
  const chat = new Chat<AisleMessage>({
    id,
    messages,
    transport,
    sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithApprovalResponses,
  });
  // The server paints a page once, from what is stored: what it kept would be painted again when it is no longer true.
  if (typeof window === "undefined") return chat;
  chats.delete(id);
  chats.set(id, chat);
  const oldest = chats.keys().next().value;
  if (chats.size > kept && oldest !== undefined) chats.delete(oldest);
  return chat;
}

export function isBusy(chat: Pick<Chat<AisleMessage>, "status">): boolean {
  return chat.status === "submitted" || chat.status === "streaming";
}

/** The transcript lives on the server: only what is new is sent, a message or the answer to a card. */
const transport = new DefaultChatTransport<AisleMessage>({
  api: "/api/chat",
  prepareSendMessagesRequest: ({ id, messages, body }) => {
    const message = messages.at(-1);
    const answer = message?.role === "assistant" ? answerIn(message) : undefined;
    return { body: answer ? { id, approval: { ...answer, ...body } } : { id, message } };
  },
});

function answerIn(message: AisleMessage): { id: string; approved: boolean } | undefined {
  for (const part of message.parts.toReversed()) {
    if ("approval" in part && "state" in part && part.state === "approval-responded" && part.approval) {
      return { id: part.approval.id, approved: part.approval.approved };
    }
  }
  return undefined;
}
