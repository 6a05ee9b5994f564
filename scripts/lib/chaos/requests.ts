import type { Witnessed } from "./witness";

export interface StoredRun {
  id: string;
  email: string;
  workflow: string;
  key: string;
  retryOf: string | null;
}

/** Keys that did not give exactly one run, answers that named another, and runs that nobody asked for. */
export function requestFaults(
  { requests, retried }: Pick<Witnessed, "requests" | "retried">,
  runs: StoredRun[],
): string[] {
  const faults: string[] = [];
  const byKey = new Map<string, StoredRun[]>();
  for (const run of runs) byKey.set(nameOf(run), [...(byKey.get(nameOf(run)) ?? []), run]);
  const asked = new Set<string>();
  for (const request of requests) {
    const name = nameOf(request);
    const made = byKey.get(name) ?? [];
    asked.add(name);
    if (made.length !== 1) faults.push(`${name} gave ${made.length} runs`);
    if (request.ids.length === 0) faults.push(`${name} was never acknowledged`);
    const others = request.ids.filter((id) => id !== made[0]?.id);
    if (others.length > 0)
      faults.push(`${name} was answered with ${others.join(", ")}, its run is ${made[0]?.id}`);
  }
  for (const run of runs) {
    const isRetry = run.retryOf !== null && retried.includes(run.retryOf);
    if (!asked.has(nameOf(run)) && !isRetry)
      faults.push(`run ${run.id} of ${run.email}: nobody asked for it`);
  }
  return faults;
}

const nameOf = ({ email, workflow, key }: { email: string; workflow: string; key: string }) =>
  `${workflow} of ${email} with key ${key}`;
