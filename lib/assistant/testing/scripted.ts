import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import type { UIMessageChunk } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { z } from "zod";
import type { SignedInPerson } from "@/lib/auth/people";
import type { RunView } from "@/lib/engine/wire";
import { cancelOrderInput } from "@/lib/tools/orders.schema";
import type { Person } from "@/lib/tools/tool";
import type { Staff } from "../staff";
import type { OfferedWorkflow, Runs } from "../workflow-tools";

/** One model call: what it says, in order. A promise in between makes it wait; an error breaks the stream. */
export type Step = (LanguageModelV4StreamPart | Promise<unknown> | Error)[];

let blocks = 0;
export function says(...crumbs: string[]): Step {
  const id = `text-${++blocks}`;
  return [
    { type: "text-start", id },
    ...crumbs.map((delta) => ({ type: "text-delta", id, delta }) as const),
    { type: "text-end", id },
  ];
}

export const calls = (toolName: string, input: unknown, toolCallId = `call-${++blocks}`): Step => [
  { type: "tool-call", toolCallId, toolName, input: JSON.stringify(input) },
];

/** A language model that says the given steps and then fails the test: no call goes unplanned. */
export function scriptedModel(...steps: Step[]) {
  const script = [...steps];
  const seen: LanguageModelV4CallOptions[] = [];
  const model = new MockLanguageModelV4({
    modelId: "scripted",
    doStream: async (options) => {
      seen.push(options);
      const step = script.shift();
      if (!step) throw new Error("The script has no more steps");
      const [first] = step;
      if (first instanceof Error && step.length === 1) throw first;
      return { stream: play(step, options.abortSignal) };
    },
  });
  return { model: { model, label: "Scripted", builtIn: false }, seen, left: () => script.length };
}

function play(step: Step, signal: AbortSignal | undefined): ReadableStream<LanguageModelV4StreamPart> {
  const isCall = step.some((part) => "type" in part && part.type === "tool-call");
  return new ReadableStream({
    async start(controller) {
      controller.enqueue({ type: "stream-start", warnings: [] });
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
      });
      aborted.catch(() => {});
      try {
        for (const part of step) {
          if (part instanceof Error) {
            // An error empties a stream's queue: what came before it has to be read first.
            await new Promise((resolve) => setTimeout(resolve, 30));
            throw part;
          }
          if (part instanceof Promise) await Promise.race([part, aborted]);
          else controller.enqueue(part);
        }
      } catch (error) {
        controller.error(error);
        return;
      }
      controller.enqueue({
        type: "finish",
        finishReason: { unified: isCall ? "tool-calls" : "stop", raw: undefined },
        usage: {
          inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 1, text: 1, reasoning: 0 },
        },
      });
      controller.close();
    },
  });
}

export const parcelInput = z.object({
  order: z.string().transform((value) => value.toUpperCase()),
  reason: z.enum(["damaged", "other"]),
  outcome: z.enum(["store_credit", "original_payment"]),
});

/** Workflows of a test: two that move money and one that only reads. */
export const testWorkflows: OfferedWorkflow[] = [
  {
    name: "return_and_replace",
    description: "Returns a parcel.",
    input: parcelInput,
    needsConfirmation: true,
  },
  {
    name: "cancel_order",
    description: "Cancels an order.",
    input: cancelOrderInput,
    needsConfirmation: true,
  },
  {
    name: "pre_purchase_research",
    description: "Looks into a product.",
    input: z.object({ product: z.string() }),
    needsConfirmation: false,
  },
];

/** An engine in memory: one run per person and key, as the real one promises; runs end when the test says so. */
export function testRuns() {
  const byKey = new Map<string, { id: string; input: unknown; conversationId: string }>();
  const ending = gate();
  let holding = false;
  const runs: Runs = {
    async start({ person, workflow, input, conversationId, idempotencyKey }) {
      const key = `${person.id} ${workflow} ${idempotencyKey}`;
      const known = byKey.get(key);
      if (known) return known;
      const run = { id: crypto.randomUUID(), input, conversationId };
      byKey.set(key, run);
      return run;
    },
    async settled(_person, id, { signal }) {
      const aborted = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
      if (holding) await Promise.race([ending.passed, aborted]);
      return runView(id, signal?.aborted ? "running" : "completed");
    },
  };
  return {
    runs,
    started: () => [...byKey.values()],
    hold: () => {
      holding = true;
    },
    release: () => ending.open(),
  };
}

function runView(id: string, status: RunView["status"]): RunView {
  return {
    id,
    workflow: "return_and_replace",
    title: "Return and replace",
    version: 1,
    status,
    trigger: "chat",
    conversationId: null,
    idempotencyKey: "a-key",
    orderNumber: "A-10042",
    person: null,
    input: {},
    result: { rma: "R-2048" },
    exitReason: null,
    exitMessage: null,
    error: null,
    waitingFor: null,
    waitingSince: null,
    startedAt: "2026-11-20T10:00:00.000Z",
    finishedAt: null,
    durationMs: null,
    steps: [],
    lastSeq: 1,
  };
}

export const staffOf = (model: Staff["model"], runs: Runs = testRuns().runs): Staff => ({
  model,
  workflows: testWorkflows,
  runs,
});

export const signedIn = (person: Person, name = "Alice Archer"): SignedInPerson => ({
  ...person,
  name,
  email: "alice@aisle.test",
  tier: null,
});

/** Reads a turn to its end. */
export async function chunksOfStream(stream: ReadableStream<UIMessageChunk>): Promise<UIMessageChunk[]> {
  const chunks: UIMessageChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

/** A reader that can stop in the middle: `until` gives the chunks up to and with the first that fits. */
export function follow(stream: ReadableStream<UIMessageChunk>) {
  const reader = stream.getReader();
  return {
    async until(fits: (chunk: UIMessageChunk) => boolean): Promise<UIMessageChunk[]> {
      const chunks: UIMessageChunk[] = [];
      for (;;) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended early: ${JSON.stringify(chunks)}`);
        chunks.push(value);
        if (fits(value)) return chunks;
      }
    },
    async rest(): Promise<UIMessageChunk[]> {
      const chunks: UIMessageChunk[] = [];
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return chunks;
        chunks.push(value);
      }
    },
    leave: () => reader.cancel(),
  };
}

/** A gate that a scripted step waits at. */
export function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
