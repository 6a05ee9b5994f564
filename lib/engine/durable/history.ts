import { getSql } from "@/lib/db/client";
import type { Decision } from "../define";
import type { Failure } from "../errors";
import type { NewEvent, Performed } from "../runtime";

interface RecordedEvent {
  kind: NewEvent["kind"];
  step: string | null;
  attempt: number | null;
  key: string;
  data: {
    input?: unknown;
    output?: unknown;
    error?: Failure;
    durationMs?: number;
    /** Of a start: the tool that would undo the step. */
    undo?: string;
    /** Of an end: that tool, or true when only the workflow's code knows how. */
    undoable?: string | true;
  };
}

/** What earlier executions of a run wrote down: how the steps ended that need not be done again. */
export class History {
  readonly told: ReadonlySet<string>;
  private readonly steps = new Map<string, Performed>();
  private readonly undone = new Map<string, Performed>();
  private readonly decisions = new Map<string, unknown>();
  /**
   * By step that had, or may have had, an effect that is to be undone: the tool that does, or true when the code did. In the
   * order in which they began.
   */
  readonly undoings = new Map<string, string | true>();

  constructor(events: readonly RecordedEvent[] = []) {
    this.told = new Set(events.map(({ key }) => key));
    for (const event of events) this.take(event);
  }

  recorded(what: "step" | "undo", step: string): Performed | undefined {
    return (what === "step" ? this.steps : this.undone).get(step);
  }

  hasBegun(step: string): boolean {
    return this.told.has(`${step}:started`);
  }

  get isUndoing(): boolean {
    return [...this.told].some((key) => key.endsWith(":undo:started"));
  }

  get completedSteps(): string[] {
    return [...this.steps].filter(([step, { ok }]) => ok && !this.undone.get(step)?.ok).map(([step]) => step);
  }

  hasAsked(step: string): boolean {
    return this.told.has(`${step}:waiting`);
  }

  /** Null: the question was withdrawn. Undefined: nothing is on record. */
  decision(step: string): Decision | null | undefined {
    const known = this.decisions.get(step) as Decision | { decision: "cancelled" } | undefined;
    return known?.decision === "cancelled" ? null : known;
  }

  private take({ kind, step, attempt, data }: RecordedEvent) {
    if (step === null) return;
    const { input, output, error, durationMs = 0, undo, undoable } = data;
    const end = { attempts: attempt ?? 0, durationMs, input, undoable: undoable !== undefined };
    if (kind === "step_started" && undo) this.undoings.set(step, undo);
    if (kind === "step_failed" && !undoable) this.undoings.delete(step);
    if (undoable) this.undoings.set(step, undoable);
    const failed = {
      ok: false as const,
      error: { code: "", message: "", ...error, transient: false },
      ...end,
    };
    const done = { ok: true as const, value: output, ...end };
    if (kind === "step_completed") this.steps.set(step, done);
    if (kind === "step_failed") this.steps.set(step, failed);
    if (kind === "compensation_completed") this.undone.set(step, done);
    if (kind === "compensation_failed") this.undone.set(step, failed);
    if (kind === "wait_ended") this.decisions.set(step, output);
  }
}

export async function readHistory(runId: string): Promise<History> {
  return new History(
    await getSql()<RecordedEvent[]>`
      select kind, step, attempt, data, dedupe_key as key from workflow_events where run_id = ${runId} order by seq`,
  );
}
