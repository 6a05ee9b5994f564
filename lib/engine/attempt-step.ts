import { attempt } from "./attempts";
import type { NewEvent, Runtime } from "./runtime";
import { inAttempt } from "./toolbox";

export interface StepWork {
  step: string;
  idempotencyKey: string;
  timeoutMs: number;
  retries: number;
  /** Most time for all attempts together, ms. */
  budgetMs: number;
  /** What it works on, when that is not what its tools are asked. */
  input?: unknown;
  /** How a new attempt is told. */
  retried: { kind: NewEvent["kind"]; key: string };
}

/** The attempts of a step, or of its undoing. Never throws; tells each retry as it happens. */
export async function attemptStep(runtime: Runtime, work: StepWork, body: () => unknown) {
  const { step, idempotencyKey, retried, ...policy } = work;
  let { input } = work;
  const result = await attempt(
    async (signal) => {
      const context = { step, idempotencyKey, signal };
      const value = await inAttempt(context, runtime.bindTools(context), body, (asked) => {
        input ??= asked;
      });
      return plain(value);
    },
    policy,
    {
      onRetry: (attempts, { code, message }, delayMs) => {
        const data = { error: { code, message }, delayMs };
        const event = {
          kind: retried.kind,
          step,
          attempt: attempts,
          key: `${retried.key}:${attempts}`,
          data,
        };
        runtime.journal.note({ events: [event] });
        runtime.journal.flush().catch((error) => runtime.report(error, step));
      },
      onUnknown: (error) => runtime.report(error, step),
      sleep: (ms) => runtime.sleep(ms),
      random: () => runtime.random(),
    },
  );
  return { ...result, input: plain(input) };
}

/** As JSON keeps it: the first execution sees the same value that a later one is given from the record. */
export function plain<Value>(value: Value): Value {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
}
