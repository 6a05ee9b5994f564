import { z } from "zod";

/** What the runs routes answer (GET /api/runs, /api/runs/:id, /api/runs/:id/events). */

export const runStatus = z.enum(["running", "waiting", "completed", "exited", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof runStatus>;

/** A rule a step applied, with its numbers: {rule: "price ≤ 1.2 × refund", detail: "359.98"}. */
export const ruleApplied = z.object({ rule: z.string(), detail: z.string() });
export type RuleApplied = z.infer<typeof ruleApplied>;

export const errorView = z.object({ code: z.string(), message: z.string() });

/** What became of a step's undoing. `at`: when it began, or ended. */
export const compensationView = z.object({
  status: z.enum(["running", "completed", "failed"]),
  at: z.string(),
  attempts: z.number().int(),
  error: errorView.nullable(),
});

export const stepView = z.object({
  name: z.string(),
  /** In plain words: "Check that it can be returned". */
  title: z.string(),
  /** pending: not reached yet, or never reached because the run ended before it (then skipped). */
  status: z.enum(["pending", "running", "waiting", "completed", "failed", "skipped"]),
  optional: z.boolean(),
  /** Steps of the same group ran side by side. */
  group: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  attempts: z.number().int(),
  input: z.unknown(),
  output: z.unknown(),
  rules: z.array(ruleApplied),
  error: errorView.nullable(),
  /** Null: it was not undone, nor tried to be. */
  compensation: compensationView.nullable(),
});
export type StepView = z.infer<typeof stepView>;

export const runView = z.object({
  id: z.string(),
  workflow: z.string(),
  title: z.string(),
  version: z.number().int(),
  status: runStatus,
  trigger: z.enum(["chat", "button", "api"]),
  conversationId: z.string().nullable(),
  /** The same key gave the same run. Masked for all but whose run it is. */
  idempotencyKey: z.string(),
  orderNumber: z.string().nullable(),
  /** Only the desk sees whose run it is. */
  person: z.object({ name: z.string(), email: z.string() }).nullable(),
  input: z.unknown(),
  /** The state: inputs, one slot per step's result, completedSteps, errors, and what the workflow adds. */
  result: z.record(z.string(), z.unknown()),
  exitReason: z.string().nullable(),
  exitMessage: z.string().nullable(),
  error: errorView.extend({ step: z.string().optional() }).nullable(),
  waitingFor: z.string().nullable(),
  waitingSince: z.string().nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  steps: z.array(stepView),
  /** Number of its latest event: what happens later is read from here on. */
  lastSeq: z.number().int(),
});
export type RunView = z.infer<typeof runView>;

/** A row of the list: a run without its steps and state. */
export const runSummary = runView.omit({
  steps: true,
  result: true,
  input: true,
  lastSeq: true,
  idempotencyKey: true,
});
export type RunSummary = z.infer<typeof runSummary>;

/** How many runs there are in each status; 1,000 means that many or more. */
export type RunCounts = Record<RunStatus, number>;

export const runEventKinds = [
  "run_started",
  "step_started",
  "step_retried",
  "step_completed",
  "step_failed",
  "step_skipped",
  "wait_started",
  "wait_ended",
  "compensation_started",
  "compensation_retried",
  "compensation_completed",
  "compensation_failed",
  "run_completed",
  "run_exited",
  "run_failed",
  "run_cancelled",
] as const;

/** One line of a run's history; its `seq` is the SSE id, so that Last-Event-ID resumes. */
export const runEvent = z.object({
  seq: z.number().int(),
  kind: z.enum(runEventKinds),
  step: z.string().nullable(),
  attempt: z.number().int().nullable(),
  data: z.record(z.string(), z.unknown()),
  at: z.string(),
});
export type RunEvent = z.infer<typeof runEvent>;

/**
 * A line of the export (GET /api/runs/:id/export). `at` is to the microsecond; `hash` null: from before events were chained;
 * `asHashed` false: something in it is kept back, so that its hash cannot be worked out from it.
 */
export type ExportedEvent = RunEvent & { hash: string | null; asHashed: boolean };

/** What waits for the desk: enough to decide. */
export interface PendingApproval {
  runId: string;
  title: string;
  orderNumber: string | null;
  /** Whose run it is. */
  person: { id: string; name: string; email: string };
  /** What the workflow laid before the desk, as facts. */
  subject: Record<string, unknown>;
  amountCents: number | null;
  requestedAt: string;
  expiresAt: string;
}
