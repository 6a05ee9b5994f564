import { type AttemptFailure, failureOf, isOutage } from "./errors";

export interface AttemptPolicy {
  /** Most time for one attempt, ms. */
  timeoutMs: number;
  /** New attempts after a transient failure. */
  retries: number;
  /** Most time for all of them together, ms: what is left of the run's own. */
  budgetMs: number;
}

interface AttemptHooks {
  onRetry(attempt: number, failure: AttemptFailure, delayMs: number): void;
  onUnknown(error: unknown): void;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export type Attempted<Value> = { attempts: number; durationMs: number } & (
  | { ok: true; value: Value }
  | { ok: false; error: AttemptFailure }
);

const timeUp = Symbol("time up");
const FIRST_DELAY_MS = 150;
const LONGEST_DELAY_MS = 5_000;
/** How long a server that is away is waited for, whatever the number of retries, ms: a restart must not fail a run. */
const OUTAGE_MS = 20_000;

/** Calls `body` until it succeeds, fails for good, or time or retries run out. Never throws. */
export async function attempt<Value>(
  body: (signal: AbortSignal, attempt: number) => Promise<Value>,
  policy: AttemptPolicy,
  hooks: AttemptHooks,
): Promise<Attempted<Value>> {
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  for (let attempts = 1; ; attempts++) {
    const left = policy.budgetMs - elapsed();
    const outcome = await once(body, attempts, Math.min(policy.timeoutMs, left), hooks);
    if (outcome.ok) return { ...outcome, attempts, durationMs: elapsed() };
    const delayMs = backoff(attempts, hooks.random());
    const isWorthIt = attempts <= policy.retries || (outcome.isOutage && elapsed() + delayMs < OUTAGE_MS);
    const mayRetry = outcome.error.transient && isWorthIt && elapsed() + delayMs < policy.budgetMs;
    if (!mayRetry) return { ok: false, error: outcome.error, attempts, durationMs: elapsed() };
    hooks.onRetry(attempts, outcome.error, delayMs);
    await hooks.sleep(delayMs);
  }
}

/** Doubles from 150 ms to at most 5 s; jittered down to half, so that callers that failed together come back apart. */
function backoff(attempts: number, random: number): number {
  const full = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS);
  return Math.round(full * (0.5 + random / 2));
}

async function once<Value>(
  body: (signal: AbortSignal, attempt: number) => Promise<Value>,
  attempts: number,
  timeoutMs: number,
  hooks: AttemptHooks,
): Promise<{ ok: true; value: Value } | { ok: false; error: AttemptFailure; isOutage: boolean }> {
  const tooSlow: AttemptFailure = {
    code: "timeout",
    message: `It took longer than ${seconds(timeoutMs)}.`,
    transient: true,
  };
  if (timeoutMs <= 0)
    return { ok: false, error: { ...tooSlow, message: "The run's time was up." }, isOutage: false };
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<typeof timeUp>((resolve) => {
    timer = setTimeout(() => resolve(timeUp), timeoutMs);
  });
  try {
    const value = await Promise.race([body(controller.signal, attempts), alarm]);
    if (value === timeUp) return { ok: false, error: tooSlow, isOutage: false };
    return { ok: true, value };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === "internal") hooks.onUnknown(error);
    return { ok: false, error: failure, isOutage: isOutage(error) };
  } finally {
    clearTimeout(timer);
    // Also after a success: whatever the attempt left running has no one to answer to.
    controller.abort();
  }
}

const seconds = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`);
