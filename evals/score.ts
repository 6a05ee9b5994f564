import type { LanguageModelV4, LanguageModelV4Message } from "@ai-sdk/provider";
import type { Expected, Golden, GoldenTurn } from "./golden/types";
import { emptyState, ScriptedFailure, type ShopState, scriptedTools } from "./shop/tools";

const confirmed: ReadonlySet<string> = new Set(["cancel_order", "return_and_replace", "order_replacement"]);
/** More steps than a chat turn has. */
const maxSteps = 8;

export interface Outcome {
  golden: Golden;
  passed: boolean;
  /** What went wrong, for people. */
  complaint: string | null;
  /** What was said at the end of each turn. */
  said: string[];
}

interface Played {
  calls: { tool: string; input: Record<string, unknown> }[];
  text: string;
}

/** Plays a golden conversation with the model and the scripted shop, and compares every turn with what was expected. */
export async function play(model: LanguageModelV4, golden: Golden): Promise<Outcome> {
  const prompt: LanguageModelV4Message[] = [{ role: "system", content: "You are Aisle." }];
  const state = emptyState();
  const said: string[] = [];
  for (const turn of golden.turns) {
    prompt.push({ role: "user", content: [{ type: "text", text: turn.say }] });
    const played = await playTurn(model, prompt, golden, turn, state);
    said.push(played.text);
    const complaint = compare(turn, played);
    if (complaint) return { golden, passed: false, complaint: `“${turn.say}”: ${complaint}`, said };
  }
  return { golden, passed: true, complaint: null, said };
}

async function playTurn(
  model: LanguageModelV4,
  prompt: LanguageModelV4Message[],
  golden: Golden,
  turn: GoldenTurn,
  state: ShopState,
): Promise<Played> {
  const calls: Played["calls"] = [];
  for (let step = 0; step < maxSteps; step++) {
    const tools = Object.keys(scriptedTools).map((name) => ({
      type: "function" as const,
      name,
      inputSchema: {},
    }));
    const { content } = await model.doGenerate({ prompt, tools });
    const [part] = content;
    if (part?.type === "text") {
      prompt.push({ role: "assistant", content: [{ type: "text", text: part.text }] });
      return { calls, text: part.text };
    }
    if (part?.type !== "tool-call") throw new Error("The model answered with neither text nor a call");
    const input = JSON.parse(part.input) as Record<string, unknown>;
    const { toolCallId, toolName } = part;
    calls.push({ tool: toolName, input });
    prompt.push({ role: "assistant", content: [{ type: "tool-call", toolCallId, toolName, input }] });
    const output = answer(toolName, input, golden, turn, state);
    prompt.push({ role: "tool", content: [{ type: "tool-result", toolCallId, toolName, output }] });
  }
  return { calls, text: "" };
}

type Output = Extract<
  Extract<LanguageModelV4Message, { role: "tool" }>["content"][number],
  { type: "tool-result" }
>["output"];

function answer(
  tool: string,
  input: Record<string, unknown>,
  golden: Golden,
  turn: GoldenTurn,
  state: ShopState,
): Output {
  if (confirmed.has(tool) && turn.card === "decline") return { type: "execution-denied" };
  try {
    const value = scriptedTools[tool]?.(input, golden.shopper ?? "alice", state);
    return { type: "json", value: JSON.parse(JSON.stringify(value ?? null)) };
  } catch (error) {
    if (error instanceof ScriptedFailure) return { type: "error-text", value: error.message };
    throw error;
  }
}

/** A search that found nothing and was tried again with fewer words counts as one, as it was found. */
function withoutRetries(calls: Played["calls"]): Played["calls"] {
  return calls.filter((call, index) => {
    const next = calls[index + 1];
    const fewer = String(next?.input.query ?? "").split(" ");
    const words = String(call.input.query ?? "").split(" ");
    const retried =
      next?.tool === "search_products" && call.tool === "search_products" && fewer.length < words.length;
    return !(retried && fewer.every((word) => words.includes(word)));
  });
}

function compare(turn: GoldenTurn, all: Played): string | null {
  const played = { ...all, calls: withoutRetries(all.calls) };
  const got =
    played.calls.map((call) => `${call.tool} ${JSON.stringify(call.input)}`).join(" → ") ||
    `“${played.text}”`;
  if (played.calls.length !== turn.calls.length) return `expected ${shown(turn.calls)}, got ${got}`;
  const wrong = turn.calls.findIndex((expected, index) => !fits(expected, played.calls[index]));
  if (wrong >= 0) return `expected ${shown(turn.calls)}, got ${got}`;
  if (played.text.trim() === "") return "nothing was said";
  if (/[$€£]\s?\d/.test(played.text)) return `a price was typed: “${played.text}”`;
  if (turn.text && !turn.text.test(played.text)) return `expected ${turn.text} in “${played.text}”`;
  if (turn.not?.test(played.text)) return `did not expect ${turn.not} in “${played.text}”`;
  return null;
}

function fits([tool, input]: Expected, call: Played["calls"][number] | undefined): boolean {
  if (call?.tool !== tool) return false;
  return Object.entries(input ?? {}).every(([key, value]) => same(value, call.input[key]));
}

function same(expected: unknown, got: unknown): boolean {
  if (expected instanceof RegExp) return typeof got === "string" && expected.test(got);
  if (typeof expected === "string" && typeof got === "string")
    return expected.toLowerCase() === got.toLowerCase();
  return JSON.stringify(expected) === JSON.stringify(got);
}

function shown(calls: Expected[]): string {
  return (
    calls
      .map(
        ([tool, input]) =>
          `${tool}${input ? ` ${JSON.stringify(input, (_key, value) => (value instanceof RegExp ? String(value) : value))}` : ""}`,
      )
      .join(" → ") || "no call"
  );
}

/** Plays all and counts. */
export async function score(
  model: LanguageModelV4,
  goldens: readonly Golden[],
): Promise<{ passed: number; failed: Outcome[] }> {
  const outcomes: Outcome[] = [];
  for (const golden of goldens) outcomes.push(await play(model, golden));
  const failed = outcomes.filter((outcome) => !outcome.passed);
  return { passed: outcomes.length - failed.length, failed };
}
