import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { decide } from "./dialogue";
import { type Reply, toContent, toFinish, toStream } from "./stream";
import { readTurns } from "./transcript";

export interface BuiltinModelOptions {
  /** Pause between streamed words in ms; 0 for none. */
  wordDelayMs?: number;
  /** The present moment, for "last month". */
  now?: () => Date;
}

/**
 * The language model that ships with Aisle: deterministic, stateless, no network. It classifies what the shopper wants,
 * fills the slots of the tools it is offered, and words their results; what it cannot do it says.
 */
export function builtinModel({
  wordDelayMs = 6,
  now = () => new Date(),
}: BuiltinModelOptions = {}): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "aisle",
    modelId: "builtin",
    supportedUrls: {},

    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const reply = answer(options, now());
      return { content: toContent(reply), ...toFinish(reply), warnings: [] };
    },

    async doStream(options) {
      options.abortSignal?.throwIfAborted();
      return { stream: toStream(answer(options, now()), wordDelayMs, options.abortSignal) };
    },
  };
}

function answer({ prompt, tools, toolChoice }: LanguageModelV4CallOptions, now: Date): Reply {
  const names = toolChoice?.type === "none" ? [] : (tools ?? []).map((tool) => tool.name);
  const turns = readTurns(prompt);
  const decision = decide(turns, new Set(names), now);
  if (decision.kind === "say") return { kind: "text", text: decision.text };
  // Unique in the conversation and the same on every replay: turn and step.
  const id = `call_${turns.length}_${(turns.at(-1)?.exchanges.length ?? 0) + 1}`;
  return { kind: "call", id, tool: decision.call.tool, input: decision.call.input };
}
