import type { LanguageModelV4Prompt, LanguageModelV4ToolResultOutput } from "@ai-sdk/provider";

/** What came of a tool call. `open`: nobody has answered it yet (a confirm card that is still waiting). */
export type Outcome =
  | { kind: "ok"; value: unknown }
  | { kind: "error"; code: string | null; message: string }
  | { kind: "denied"; reason: string | null }
  | { kind: "open" };

export interface Exchange {
  id: string;
  tool: string;
  input: unknown;
  outcome: Outcome;
}

/** One message of the shopper and what followed it. */
export interface Turn {
  user: string;
  exchanges: Exchange[];
  /** Whether text was said after the last tool call: the turn is finished. */
  answered: boolean;
}

/** Reads the prompt as turns, oldest first. The system message and the texts of tools never become a turn. */
export function readTurns(prompt: LanguageModelV4Prompt): Turn[] {
  const turns: Turn[] = [];
  for (const message of prompt) {
    if (message.role === "system") continue;
    if (message.role === "user") {
      const user = message.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
      turns.push({ user, exchanges: [], answered: false });
      continue;
    }
    const turn = turns.at(-1);
    if (!turn) continue;
    for (const part of message.content) {
      if (part.type === "tool-call") {
        const outcome: Outcome = { kind: "open" };
        turn.exchanges.push({ id: part.toolCallId, tool: part.toolName, input: part.input, outcome });
        turn.answered = false;
      } else if (part.type === "tool-result") {
        const exchange = turn.exchanges.find((candidate) => candidate.id === part.toolCallId);
        if (exchange) exchange.outcome = readOutcome(part.output);
      } else if (part.type === "text" && part.text.trim() !== "") {
        turn.answered = true;
      }
    }
  }
  return turns;
}

function readOutcome(output: LanguageModelV4ToolResultOutput): Outcome {
  switch (output.type) {
    case "json":
      return readJson(output.value);
    case "text":
      return readJson(parsed(output.value) ?? output.value);
    case "execution-denied":
      return { kind: "denied", reason: output.reason ?? null };
    case "error-text":
      return readError(parsed(output.value) ?? output.value);
    case "error-json":
      return readError(output.value);
    case "content": {
      const text = output.value.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
      return readJson(parsed(text) ?? text);
    }
  }
}

function readJson(value: unknown): Outcome {
  // A tool that wraps its failure in a result is read as the failure it is.
  if (isRecord(value) && "error" in value && Object.keys(value).length === 1) return readError(value);
  return { kind: "ok", value };
}

function readError(value: unknown): Outcome {
  const inner = isRecord(value) && "error" in value ? value.error : value;
  if (isRecord(inner)) {
    const code = typeof inner.code === "string" ? inner.code : null;
    return { kind: "error", code, message: typeof inner.message === "string" ? inner.message : "" };
  }
  const text = typeof inner === "string" ? inner.replace(/^(?:[A-Z]\w*(?:Error|Failure)|Error):\s*/, "") : "";
  // "not_found: There is no such order." as the chat hands failures on.
  const coded = /^([a-z]+(?:_[a-z]+)*): (.*)$/s.exec(text);
  return { kind: "error", code: coded?.[1] ?? null, message: coded?.[2] ?? text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
