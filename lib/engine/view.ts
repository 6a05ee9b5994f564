import type { Workflow } from "./define";
import type { RuleApplied, RunEvent, RunStatus, StepView } from "./wire";

/** A run's steps as people see them: the declared ones in their order, each with what its events tell. */
export function stepsOf(
  workflow: Pick<Workflow, "steps"> | undefined,
  events: readonly RunEvent[],
  status: RunStatus,
): StepView[] {
  const told = new Map<string, RunEvent[]>();
  for (const event of events) {
    if (event.step !== null) told.set(event.step, [...(told.get(event.step) ?? []), event]);
  }
  // A workflow that is gone or has changed still shows what its runs did.
  const names = new Set([...Object.keys(workflow?.steps ?? {}), ...told.keys()]);
  return [...names].map((name) => {
    const declared = workflow?.steps[name];
    const base: StepView = {
      name,
      title: declared?.title ?? name,
      status: "pending",
      optional: declared?.optional ?? false,
      group: declared?.group ?? null,
      startedAt: null,
      finishedAt: null,
      durationMs: null,
      attempts: 0,
      input: null,
      output: null,
      rules: [],
      error: null,
      compensation: null,
    };
    const step = (told.get(name) ?? []).reduce(withEvent, base);
    return { ...step, status: statusAtEnd(step.status, status) };
  });
}

/** The step after one more of its events. */
function withEvent(step: StepView, { kind, at, attempt, data }: RunEvent): StepView {
  const facts = {
    ...("input" in data && { input: data.input }),
    ...("output" in data && { output: data.output }),
    ...(Array.isArray(data.rules) && { rules: data.rules as RuleApplied[] }),
  };
  const end = {
    ...facts,
    startedAt: step.startedAt ?? at,
    finishedAt: at,
    durationMs: durationOf(step, at, data.durationMs),
    attempts: attempt ?? step.attempts,
  };
  switch (kind) {
    case "step_started":
      return { ...step, ...facts, status: "running", startedAt: at, attempts: 1 };
    case "step_retried":
      return { ...step, attempts: (attempt ?? 0) + 1, error: data.error as StepView["error"] };
    case "step_completed":
      return { ...step, ...end, status: "completed", error: null };
    case "step_failed":
      return { ...step, ...end, status: "failed", error: data.error as StepView["error"] };
    case "step_skipped":
      return { ...step, ...facts, status: "skipped" };
    case "wait_started":
      return { ...step, ...facts, status: "waiting", startedAt: at };
    case "wait_ended": {
      const { decision } = (data.output ?? {}) as { decision?: string };
      if (decision === "cancelled") return { ...step, ...end, output: null, status: "skipped" };
      const expired = decision === "expired";
      const error = expired ? { code: "expired", message: "Nobody decided in time." } : null;
      return { ...step, ...end, status: expired ? "failed" : "completed", error };
    }
    case "compensation_started":
      return undoing(step, "running", at, 1);
    case "compensation_retried":
      return undoing(step, "running", at, (attempt ?? 0) + 1, data.error);
    case "compensation_completed":
      return undoing(step, "completed", at, attempt ?? 1);
    case "compensation_failed":
      return undoing(step, "failed", at, attempt ?? 1, data.error);
    default:
      return step;
  }
}

type Compensation = NonNullable<StepView["compensation"]>;

function undoing(
  step: StepView,
  status: Compensation["status"],
  at: string,
  attempts: number,
  error: unknown = null,
): StepView {
  return { ...step, compensation: { status, at, attempts, error: error as Compensation["error"] } };
}

function durationOf(step: StepView, at: string, measured: unknown): number | null {
  if (typeof measured === "number") return measured;
  return step.startedAt ? Date.parse(at) - Date.parse(step.startedAt) : null;
}

/** When the run has ended, nothing of it is still going on or to come. */
function statusAtEnd(step: StepView["status"], run: RunStatus): StepView["status"] {
  if (run === "running" || run === "waiting") return step;
  return step === "pending" || step === "running" || step === "waiting" ? "skipped" : step;
}
