import type {
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";

/** What the model does next: say something and be done, or call a tool. */
export type Reply =
  | { kind: "text"; text: string }
  | { kind: "call"; id: string; tool: string; input: Record<string, unknown> };

/** Nothing is counted: the built-in model has no tokens to bill. */
const usage: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

export function toContent(reply: Reply): LanguageModelV4Content[] {
  return reply.kind === "text"
    ? [{ type: "text", text: reply.text }]
    : [{ type: "tool-call", toolCallId: reply.id, toolName: reply.tool, input: JSON.stringify(reply.input) }];
}

export function toFinish(reply: Reply): {
  finishReason: LanguageModelV4FinishReason;
  usage: LanguageModelV4Usage;
} {
  const unified = reply.kind === "text" ? "stop" : "tool-calls";
  return { finishReason: { unified, raw: unified }, usage };
}

/**
 * The reply as the parts of a stream, text word by word.
 * @param wordDelayMs pause between words, 0 for none; an abort ends the stream with its reason
 */
export function toStream(
  reply: Reply,
  wordDelayMs: number,
  signal?: AbortSignal,
): ReadableStream<LanguageModelV4StreamPart> {
  const parts = streamParts(reply);
  return new ReadableStream({
    async pull(controller) {
      if (signal?.aborted) return controller.error(signal.reason);
      const next = parts.next();
      if (next.done) return controller.close();
      if (next.value.type === "text-delta" && wordDelayMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, wordDelayMs));
      }
      controller.enqueue(next.value);
    },
  });
}

function* streamParts(reply: Reply): Generator<LanguageModelV4StreamPart, void> {
  yield { type: "stream-start", warnings: [] };
  if (reply.kind === "text") {
    yield { type: "text-start", id: "answer" };
    for (const delta of reply.text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
      yield { type: "text-delta", id: "answer", delta };
    }
    yield { type: "text-end", id: "answer" };
  } else {
    const input = JSON.stringify(reply.input);
    yield { type: "tool-input-start", id: reply.id, toolName: reply.tool };
    yield { type: "tool-input-delta", id: reply.id, delta: input };
    yield { type: "tool-input-end", id: reply.id };
    yield { type: "tool-call", toolCallId: reply.id, toolName: reply.tool, input };
  }
  yield { type: "finish", ...toFinish(reply) };
}
