import { attemptStep } from "./attempt-step";
import type { Undo, Workflow } from "./define";
import { type AttemptFailure, type Failure, Stopped } from "./errors";
import type { RunToExecute } from "./execute";
import type { Performed, Runtime } from "./runtime";
import { toolbox } from "./toolbox";

const DEFAULT_TIMEOUT_MS = 10_000;
/** Undoing is worth more patience than doing: what it leaves behind is somebody's money or stock. */
const RETRIES = 5;
const BUDGET_MS = 120_000;

/** Which run's id begins the step's keys: a step that was undone is done anew, under a key of its own. */
export const keyOf = ({ id, from }: RunToExecute, step: string): string =>
  `${from?.keys?.[step] ?? from?.id ?? id}:${step}`;

const undoKeyOf = ({ id, from }: RunToExecute, step: string): string =>
  `${from?.keys?.[step] ?? from?.id ?? id}:undo:${step}`;

/** Whether a failed step may have had its effect all the same: it was too slow, or its answer was lost. */
export const mayHaveHappened = (error: AttemptFailure, attempts: number): boolean =>
  error.transient || error.code === "internal" || attempts > 1;

/** What a run ends with that could not take everything back. */
export const notUndone = (message: string, step?: string): Failure & { step?: string } => ({
  code: "compensation_failed",
  message: `${message} Not everything could be undone: please tell the support desk.`,
  ...(step && { step }),
});

const byTool =
  (tool: string): Undo<unknown> =>
  (_, key) =>
    toolbox([tool])[tool]?.({ key });

/** What has to be undone should the run not come to its end, and the undoing: the last step first, each once. */
export class Compensation {
  private readonly pending: { step: string; value: unknown; undo: Undo<unknown> }[] = [];

  constructor(
    private readonly workflow: Pick<Workflow, "steps">,
    private readonly run: RunToExecute,
    private readonly runtime: Runtime,
  ) {}

  /**
   * @param value what the step returned; undefined when it failed and may have had its effect all the same
   * @param undo a tool's name: it takes `{key}`
   */
  add(step: string, value: unknown, undo: Undo<unknown> | string) {
    this.pending.push({ step, value, undo: typeof undo === "string" ? byTool(undo) : undo });
  }

  /**
   * Undoes everything, in reverse. A failing one is recorded and reported, and the others still run.
   * @param onUndone told before the record is written, for the state that goes with it
   */
  async undoAll(
    onUndone: (step: string) => Record<string, unknown>,
  ): Promise<(Failure & { step: string })[]> {
    const failures: (Failure & { step: string })[] = [];
    for (const { step, value, undo } of this.pending.splice(0).reverse()) {
      const result = await this.perform(step, () => undo(value, keyOf(this.run, step)));
      const { attempts, durationMs, input } = result;
      const told = { step, attempt: attempts, key: `${step}:undo:ended` };
      if (result.ok) {
        const data = { input, output: result.value, durationMs };
        this.runtime.journal.note({
          events: [{ kind: "compensation_completed", ...told, data }],
          state: onUndone(step),
        });
        continue;
      }
      const { code, message } = result.error;
      const data = { input, error: { code, message }, durationMs };
      this.runtime.journal.note({ events: [{ kind: "compensation_failed", ...told, data }] });
      this.runtime.report(new Error(`Could not be undone: ${code}: ${message}`), step);
      failures.push({ step, code, message });
    }
    return failures;
  }

  private async perform(step: string, body: () => unknown): Promise<Performed> {
    const recorded = this.runtime.recorded("undo", step);
    if (recorded) return recorded;
    const { journal } = this.runtime;
    journal.note({ events: [{ kind: "compensation_started", step, key: `${step}:undo:started` }] });
    if (!(await journal.flush()).live) throw new Stopped("ended");
    return attemptStep(
      this.runtime,
      {
        step,
        idempotencyKey: undoKeyOf(this.run, step),
        timeoutMs: this.workflow.steps[step]?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        retries: RETRIES,
        budgetMs: BUDGET_MS,
        retried: { kind: "compensation_retried", key: `${step}:undo:retry` },
      },
      body,
    );
  }
}
