import { DBOS } from "@dbos-inc/dbos-sdk";
import { RunError } from "../errors";
import { engine } from "./engine";

/** Hands a stored run to the durable engine. Asked twice it starts once: the run's id is the engine's. */
export async function startDurably(runId: string): Promise<void> {
  const { start } = engine();
  if (!start) throw new RunError("unavailable", "The workflow engine is starting. Try again in a moment.");
  await DBOS.startWorkflow(start, { workflowID: runId })(runId);
}
