"use client";

import { useChat } from "@ai-sdk/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSWRConfig } from "swr";
import type { AisleMessage, ConversationView } from "@/lib/assistant/wire";
import { getJson, sendJson } from "../wire/json";
import { ChatProblem } from "./chat-problem";
import { ChatWelcome } from "./chat-welcome";
import { Composer } from "./composer";
import { ConversationScroll } from "./conversation-scroll";
import { followUps } from "./follow-ups";
import { historyKey } from "./history-key";
import { MessageBubble, TypingIndicator } from "./message-bubble";
import { type AnswerCard, MessageView } from "./message-view";
import { ModelBadge } from "./model-badge";
import { chatSession, isBusy } from "./session";
import { SuggestionChips } from "./suggestion-chips";

export interface ChatViewProps {
  id: string;
  messages: AisleMessage[];
  /** A turn was under way when the page was made. */
  active: boolean;
  /** The conversation is new: it gets its address with the first message. */
  fresh: boolean;
  name: string | null;
  model: { label: string; builtIn: boolean };
}

/** One conversation: what was said, what is being said, and where to say more. */
export function ChatView({ id, messages: stored, active, fresh, name, model }: ChatViewProps) {
  const [session] = useState(() => chatSession(id, stored));
  const {
    messages,
    status,
    error,
    sendMessage,
    addToolApprovalResponse,
    stop,
    regenerate,
    clearError,
    resumeStream,
    setMessages,
  } = useChat<AisleMessage>({ chat: session, throttle: 40 });
  const busy = isBusy({ status });
  const box = useRef<HTMLTextAreaElement>(null);
  useOwnAddress(id, fresh && messages.some((message) => message.role === "assistant"));
  usePresentState(session, { id, active, resumeStream, setMessages });

  useEffect(() => {
    // On a phone the keyboard would cover half of the page.
    if (fresh && matchMedia("(pointer: fine)").matches) box.current?.focus();
  }, [fresh]);

  const { mutate } = useSWRConfig();
  useEffect(() => {
    if (status !== "submitted" && messages.length > 0) void mutate(historyKey);
  }, [status, messages.length, mutate]);

  const say = useCallback(
    (text: string) => {
      clearError();
      void sendMessage({ text });
      box.current?.focus();
    },
    [clearError, sendMessage],
  );
  const answer = useCallback<AnswerCard>(
    (approvalId, approved, edits) =>
      void addToolApprovalResponse({
        id: approvalId,
        approved,
        ...(edits ? { options: { body: { edits } } } : {}),
      }),
    [addToolApprovalResponse],
  );
  async function halt() {
    await sendJson(`/api/chat/${id}/stop`, {}).catch(() => undefined);
    await stop();
  }

  const lastQuestion = messages.findLastIndex((message) => message.role === "user");
  const view = (message: AisleMessage, index: number) => (
    <MessageView
      key={message.id}
      message={message}
      last={index === messages.length - 1}
      streaming={busy && index === messages.length - 1}
      onAnswer={answer}
    />
  );
  const split = Math.max(0, lastQuestion);

  return (
    <div className="flex h-[calc(100dvh-3.5rem)] flex-col lg:h-dvh">
      <ConversationScroll
        turnId={messages[lastQuestion]?.id}
        earlier={split > 0 ? messages.slice(0, split).map(view) : null}
        turn={
          <>
            {messages.length === 0 ? <ChatWelcome name={name} onPick={say} /> : null}
            {messages.slice(split).map((message, index) => view(message, split + index))}
            {status === "submitted" && messages.at(-1)?.role === "user" ? (
              <MessageBubble from="assistant">
                <TypingIndicator />
              </MessageBubble>
            ) : null}
            {status === "ready" && messages.length > 0 ? (
              <SuggestionChips suggestions={followUps(messages)} onPick={say} className="sm:pl-10" />
            ) : null}
            {error ? (
              <ChatProblem
                error={error}
                onRetry={() => {
                  clearError();
                  void regenerate();
                }}
              />
            ) : null}
          </>
        }
      />
      <div className="mx-auto w-full max-w-3xl px-4 pb-[max(0.25rem,env(safe-area-inset-bottom))]">
        <Composer ref={box} onSend={say} onStop={halt} streaming={busy} />
        <div className="flex justify-center">
          <ModelBadge {...model} />
        </div>
      </div>
    </div>
  );
}

/** Gives a new chat its own address as soon as the server has begun to answer, and so knows it. */
function useOwnAddress(id: string, known: boolean) {
  useEffect(() => {
    const own = `/chat/${id}`;
    if (known && window.location.pathname !== own) window.history.replaceState(null, "", own);
  }, [id, known]);
}

/** What is on screen may be older than the transcript: an answer given in another tab, a turn that went on alone. */
function usePresentState(
  session: ReturnType<typeof chatSession>,
  options: {
    id: string;
    active: boolean;
    resumeStream: () => Promise<void>;
    setMessages: (messages: AisleMessage[]) => void;
  },
) {
  const first = useRef(options);
  useEffect(() => {
    const { id, active, resumeStream, setMessages } = first.current;
    if (window.location.pathname === "/" || isBusy(session)) return;
    let left = false;
    async function refresh() {
      if (active) await resumeStream();
      const present = await getJson<ConversationView>(`/api/conversations/${id}`).catch(() => null);
      if (left || !present || isBusy(session)) return;
      if (present.active && !active) await resumeStream();
      else if (JSON.stringify(present.messages) !== JSON.stringify(session.messages))
        setMessages(present.messages);
    }
    void refresh();
    return () => {
      left = true;
    };
  }, [session]);
}
