import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { streamOf } from "./chunks";
import type { ConfirmedCall } from "./plan";

/**
 * A model that says one thing: the call that the shopper confirmed in words. It takes a turn's first step, so that the
 * call runs through the same loop, stream and transcript as any other.
 */
export function confirmedCallModel(call: ConfirmedCall, toolCallId: string): LanguageModelV4 {
  const parts: LanguageModelV4StreamPart[] = [
    { type: "stream-start", warnings: [] },
    { type: "tool-call", toolCallId, toolName: call.toolName, input: JSON.stringify(call.input) },
    {
      type: "finish",
      finishReason: { unified: "tool-calls", raw: undefined },
      usage: {
        inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: 0, text: 0, reasoning: 0 },
      },
    },
  ];
  return {
    specificationVersion: "v4",
    provider: "aisle",
    modelId: "confirmed-call",
    supportedUrls: {},
    doGenerate: async () => {
      throw new Error("A confirmed call is only streamed");
    },
    doStream: async () => ({ stream: streamOf(parts) }),
  };
}
