import type { Decision, Workflow } from "./define";
import { execute, type RunToExecute } from "./execute";
import type { Entry, Journal, Runtime, StepContext } from "./runtime";
import type { RunEvent, RunStatus } from "./wire";

/** A tool written by hand for a test. May return anything, also what the real one never would. */
// biome-ignore lint/suspicious/noExplicitAny: a test's tool takes what the workflow gives it.
export type HandTool = (input: any, context: StepContext) => unknown;

export interface InMemoryOptions {
  input: unknown;
  tools: Record<string, HandTool>;
  /** What the desk says, by step. A step without an answer expires. */
  approvals?: Record<string, { approved: boolean; note?: string }>;
  /** Told as it happens. */
  onEvent?: (event: RunEvent) => void;
  /** Asked before each step; true cancels the run there. */
  cancelled?: () => boolean;
  /** An earlier run to go on from. */
  from?: RunToExecute["from"];
  /** Default: no wait between retries. */
  sleep?: (ms: number) => Promise<void>;
}

export interface InMemoryRun<Result> {
  status: RunStatus;
  state: Result & Record<string, unknown>;
  exitReason: string | null;
  exitMessage: string | null;
  error: { code: string; message: string; step?: string } | null;
  events: RunEvent[];
  /** Errors whose text people are not shown. */
  reported: unknown[];
}

/**
 * Runs a workflow to its end over hand-written tools: no database, no key, no model.
 * @throws ZodError when the input is not what the workflow takes, MissingToolError when it needs a tool that is not given
 */
export async function runInMemory<Result>(
  workflow: Workflow<Result>,
  options: InMemoryOptions,
): Promise<InMemoryRun<Result>> {
  const input = workflow.input.parse(options.input) as Record<string, unknown>;
  const run = new MemoryRun(options, input);
  const ending = await execute(
    workflow,
    { id: "in-memory", input, ...(options.from && { from: options.from }) },
    run,
  );
  const exited = ending?.status === "exited" ? ending : null;
  return {
    status: ending?.status ?? "cancelled",
    state: run.state as Result & Record<string, unknown>,
    exitReason: exited?.reason ?? null,
    exitMessage: exited?.message ?? null,
    error: ending?.status === "failed" ? ending.error : null,
    events: run.events,
    reported: run.reported,
  };
}

class MemoryRun implements Runtime {
  readonly events: RunEvent[] = [];
  readonly reported: unknown[] = [];
  readonly state: Record<string, unknown>;
  readonly journal: Journal;
  readonly isUndoing = false;

  constructor(
    private readonly options: InMemoryOptions,
    input: Record<string, unknown>,
  ) {
    this.state = { ...input, completedSteps: [], errors: [] };
    this.journal = {
      note: (entry) => this.apply(entry),
      flush: async () => ({ live: true, cancelRequested: options.cancelled?.() ?? false }),
    };
    this.apply({ events: [{ kind: "run_started", key: "run:start", data: { input } }] });
  }

  private apply({ events = [], state }: Entry) {
    Object.assign(this.state, state);
    for (const { key: _, step = null, attempt = null, data = {}, kind } of events) {
      if (kind === "step_started" && this.options.cancelled?.()) continue;
      const event = { seq: this.events.length + 1, kind, step, attempt, data, at: new Date().toISOString() };
      this.events.push(event);
      this.options.onEvent?.(event);
    }
  }

  bindTools(context: StepContext) {
    const bound = Object.entries(this.options.tools).map(([name, tool]) => [
      name,
      (input: unknown) => tool(input, context),
    ]);
    return Object.fromEntries(bound);
  }

  recorded() {
    return undefined;
  }

  hasBegun() {
    return false;
  }

  hasAsked() {
    return false;
  }

  async decision(step: string): Promise<Decision> {
    const answer = this.options.approvals?.[step];
    if (!answer) return { decision: "expired", note: null, decidedBy: null };
    return {
      decision: answer.approved ? "approved" : "declined",
      note: answer.note ?? null,
      decidedBy: "the desk",
    };
  }

  async sleep(ms: number) {
    await this.options.sleep?.(ms);
  }

  random() {
    return 0.5;
  }

  isOwnError() {
    return false;
  }

  report(error: unknown) {
    this.reported.push(error);
  }
}
