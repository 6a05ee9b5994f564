import { notUndone } from "./compensation";
import type { Workflow } from "./define";
import { Exit, Failed, failureOf, Stopped } from "./errors";
import { Execution } from "./execution";
import type { Runtime, StatusChange } from "./runtime";
import { assertTools, toolbox } from "./toolbox";
import type { runEventKinds } from "./wire";

export interface RunToExecute {
  id: string;
  /** Checked by the workflow's own schema. */
  input: Record<string, unknown>;
  /** An earlier run that this one goes on from: what it finished is taken over, and its writes keep their keys. */
  from?: {
    id: string;
    outputs: Record<string, unknown>;
    /** By step that was undone before: the run whose id begins its keys now. */
    keys?: Record<string, string>;
    /** Steps that could not be undone: what they did may stand, also where they failed. */
    unsettled?: string[];
  };
}

type Ending = Exclude<StatusChange, { status: "running" | "waiting" }>;

/**
 * Runs a workflow to its end, or takes it up again where it was: the one executor behind the in-memory runner and the
 * durable engine. Returns what the run ended in; null when somebody else ended it.
 * @throws MissingToolError before the first step; the runtime's own errors
 */
export async function execute(
  workflow: Workflow,
  run: RunToExecute,
  runtime: Runtime,
): Promise<Ending | null> {
  assertTools(
    workflow,
    runtime.bindTools({ step: "", idempotencyKey: run.id, signal: new AbortController().signal }),
  );
  const execution = new Execution(workflow, run, runtime);
  const reached = await endingOf(workflow, execution, run, runtime);
  if (!reached) return null;
  const ending = reached.status === "completed" ? reached : await undone(execution, reached);
  if (!ending) return null;
  runtime.journal.note({ events: [eventOf(ending)], state: execution.summary(), change: ending });
  const { live } = await runtime.journal.flush();
  return live ? ending : null;
}

async function endingOf(
  workflow: Workflow,
  execution: Execution,
  run: RunToExecute,
  runtime: Runtime,
): Promise<Ending | null> {
  try {
    await workflow.run({ ...execution.api(), input: run.input, tools: toolbox(workflow.requires) } as never);
    return { status: "completed" };
  } catch (error) {
    if (error instanceof Exit) return { status: "exited", reason: error.reason, message: error.message };
    if (error instanceof Failed)
      return { status: "failed", error: { ...error.failure, ...(error.step && { step: error.step }) } };
    if (error instanceof Stopped) return error.why === "cancelled" ? { status: "cancelled" } : null;
    if (runtime.isOwnError(error)) throw error;
    runtime.report(error, undefined);
    const { code, message } = failureOf(error);
    return { status: "failed", error: { code, message } };
  }
}

/** A run that does not complete takes back what its steps did. What it could not take back is what it ends with. */
async function undone(execution: Execution, ending: Ending): Promise<Ending | null> {
  try {
    const failures = await execution.undo();
    if (failures.length === 0) return ending;
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
  const why = ending.status === "failed" ? ending.error : undefined;
  const message = why?.message ?? (ending.status === "exited" ? ending.message : "It was cancelled.");
  return { status: "failed", error: notUndone(message, why?.step) };
}

function eventOf(ending: Ending) {
  const { status, ...data } = ending;
  return { kind: `run_${status}` satisfies (typeof runEventKinds)[number] as never, key: "run:end", data };
}
