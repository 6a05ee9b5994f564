"use client";

import { isToolUIPart } from "ai";
import { memo } from "react";
import type { AisleMessage } from "@/lib/assistant/wire";
import { foldedParts } from "./folded-parts";
import { Markdown } from "./markdown";
import { MessageBubble, TypingIndicator } from "./message-bubble";
import { ToolFailure } from "./tool-line";
import { ToolPartView } from "./tool-part";

/** Answers a confirm card; `edits` are what the shopper changed on it. */
export type AnswerCard = (approvalId: string, approved: boolean, edits?: Record<string, unknown>) => void;

interface MessageViewProps {
  message: AisleMessage;
  /** The newest of the conversation: only its card can still be answered. */
  last: boolean;
  streaming: boolean;
  onAnswer: AnswerCard;
}

/** One message: its words and cards in the order they came. */
export const MessageView = memo(function MessageView({
  message,
  last,
  streaming,
  onAnswer,
}: MessageViewProps) {
  if (message.role === "user") {
    return (
      <MessageBubble from="user" id={message.id}>
        {textOf(message)}
      </MessageBubble>
    );
  }
  const folded = foldedParts(message.parts);
  const { error, stopped } = message.metadata ?? {};
  const thinking = streaming && !message.parts.some((part) => part.type === "text" || isToolUIPart(part));
  return (
    <MessageBubble from="assistant">
      {message.parts.map((part, index) => {
        if (part.type === "text") {
          return part.text.trim() ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever appended
            <Markdown key={index} streaming={streaming && index === message.parts.length - 1}>
              {part.text}
            </Markdown>
          ) : null;
        }
        if (!isToolUIPart(part) || folded.has(index)) return null;
        return (
          <ToolPartView
            key={part.toolCallId}
            part={part}
            open={last}
            streaming={streaming}
            onAnswer={onAnswer}
          />
        );
      })}
      {thinking ? <TypingIndicator /> : null}
      {stopped ? <p className="text-sm text-ink-soft">You stopped here.</p> : null}
      {error ? <ToolFailure message={error.message} /> : null}
    </MessageBubble>
  );
});

function textOf(message: AisleMessage): string {
  return message.parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}
