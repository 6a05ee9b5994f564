import { type ClaimedRun, claimRun } from "./claim";
import { engine } from "./engine";
import { executeClaimed } from "./run";

/**
 * Takes a stored run up in this process, when it can go on and nobody living executes it. Resolves with whether it did; the
 * run itself goes on by itself.
 */
export async function dispatch(runId: string): Promise<boolean> {
  const run = await claimRun(runId);
  if (run) executeHere(run);
  return run !== undefined;
}

/** Executes a run that is this process's, in the background. */
export function executeHere(run: ClaimedRun): void {
  const { executing } = engine();
  const here = { execution: run.execution, done: executeClaimed(run) };
  executing.set(run.id, here);
  void here.done.finally(() => {
    // Unless it was lost and claimed again meanwhile.
    if (executing.get(run.id) === here) executing.delete(run.id);
  });
}
