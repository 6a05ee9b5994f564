import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Workflow } from "@/lib/engine/define";
import { type HandTool, runInMemory } from "@/lib/engine/in-memory";
import type { RunEvent } from "@/lib/engine/wire";

/**
 * A finished run of the real engine over the real tools, as a fixture: what it was given, what its tools answered, what its
 * history says. Replayed against the present code it must come to the same history; where it does not, runs that began
 * before the change would go on differently, and the workflow's version must be raised (docs/decisions/0011).
 */
export interface Golden {
  workflow: string;
  version: number;
  scenario: string;
  input: Record<string, unknown>;
  calls: GoldenCall[];
  decisions: Record<string, { approved: boolean; note?: string }>;
  events: GoldenEvent[];
}

export interface GoldenCall {
  /** Names the step, or its undoing, within the run. */
  key: string;
  tool: string;
  input: unknown;
  output?: unknown;
  error?: { code: string; message: string; transient: boolean };
}

type GoldenEvent = Pick<RunEvent, "kind" | "step" | "attempt" | "data">;

/** What stands for a run's id in a fixture: the id of every run in memory. */
export const GOLDEN_RUN = "in-memory";
export const goldenFolder = path.join(import.meta.dirname, "../golden");
export const goldenFile = ({
  workflow,
  version,
  scenario,
}: Pick<Golden, "workflow" | "version" | "scenario">) =>
  path.join(goldenFolder, `${workflow}.v${version}.${scenario}.json`);

export const readGoldens = (): Golden[] =>
  readdirSync(goldenFolder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(goldenFolder, file), "utf8")));

/** A history without what differs from one time to the next: times, durations, who was at the desk, how a run was started. */
export function withoutTimes(events: readonly GoldenEvent[]): GoldenEvent[] {
  return events.map(({ kind, step, attempt, data }) => {
    const { durationMs: _, delayMs: __, ...kept } = data;
    if (kind === "run_started") return { kind, step, attempt, data: { input: kept.input } };
    if (kind !== "wait_ended") return { kind, step, attempt, data: kept };
    const { decidedBy: ___, ...output } = kept.output as Record<string, unknown>;
    return { kind, step, attempt, data: { ...kept, output } };
  });
}

/** Runs the workflow over what the tools answered then. A call that was not made then fails its step. */
export async function replay(workflow: Workflow, golden: Golden): Promise<GoldenEvent[]> {
  const left = [...golden.calls];
  const endOf = (step: string) =>
    golden.events.findIndex((event) => event.step === step && /_(completed|failed)$/.test(event.kind));
  const tools = Object.fromEntries(
    workflow.requires.map((tool): [string, HandTool] => [
      tool,
      async (input, { idempotencyKey }) => {
        const key = idempotencyKey.slice(GOLDEN_RUN.length + 1);
        const at = left.findIndex((call) => call.key === key && call.tool === tool);
        const [call] = at < 0 ? [] : left.splice(at, 1);
        if (!call) throw unexpected(`${tool} was not called in ${key} then`);
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(input)), call.input))
          throw unexpected(
            `${tool} was asked ${JSON.stringify(call.input)} then, now ${JSON.stringify(input)}`,
          );
        // Side by side, the steps end in the order in which they ended then.
        await sleep(3 * Math.max(0, endOf(key)));
        if (call.error) throw Object.assign(new Error(call.error.message), call.error);
        return call.output;
      },
    ]),
  );
  const { events } = await runInMemory(workflow, { input: golden.input, tools, approvals: golden.decisions });
  if (left.length > 0)
    throw new Error(`No longer called: ${left.map(({ tool, key }) => `${tool} in ${key}`).join(", ")}`);
  return JSON.parse(JSON.stringify(withoutTimes(events)));
}

const unexpected = (message: string) =>
  Object.assign(new Error(message), { code: "not_as_recorded", transient: false });
