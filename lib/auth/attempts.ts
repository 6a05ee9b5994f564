/**
 * Slows down password guessing: counts failures per key inside this process.
 * Several instances count apart, which multiplies the allowance by their number and no more.
 */
const MAX_FAILURES = 10;
const WINDOW_MS = 5 * 60_000;
const MAX_KEYS = 10_000;

interface Window {
  failures: number;
  endsAt: number;
}

const windows = new Map<string, Window>();

/** True while `key` has used up its failures. */
export function isLockedOut(key: string, now = Date.now()): boolean {
  const window = windows.get(key);
  return window !== undefined && window.endsAt > now && window.failures >= MAX_FAILURES;
}

/** Counts one failed sign-in against `key`. */
export function recordFailure(key: string, now = Date.now()): void {
  const window = windows.get(key);
  if (window && window.endsAt > now) {
    window.failures += 1;
    return;
  }
  // A flood of made-up addresses must not grow memory without end.
  if (windows.size >= MAX_KEYS) windows.delete(windows.keys().next().value as string);
  windows.set(key, { failures: 1, endsAt: now + WINDOW_MS });
}

/** Forgets `key`'s failures after a good sign-in. */
export function clearFailures(key: string): void {
  windows.delete(key);
}
