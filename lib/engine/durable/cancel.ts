import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import { RunError } from "../errors";
import type { RunStatus } from "../wire";
import { wakeWaiting } from "./approvals";
import { checkRunId, isDesk, noSuchRun } from "./engine";
import { record } from "./journal";

/**
 * Cancels a run: at once while it waits, else before its next step; a step under way is never torn apart. What was done
 * stays done. Returns the status the run has now.
 * @throws RunError not_found, conflict (it has ended)
 */
export async function cancelRun(person: Person, runId: string): Promise<RunStatus> {
  checkRunId(runId);
  const sql = getSql();
  const [run] = await sql<{ status: RunStatus }[]>`
    update workflow_runs set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp())
    where id = ${runId} and status in ('running', 'waiting') ${isDesk(person) ? sql`` : sql`and user_id = ${person.id}`}
    returning status`;
  if (!run) throw await whyNot(person, runId);
  if (run.status !== "waiting") return run.status;
  const event = {
    kind: "run_cancelled" as const,
    key: "run:end",
    data: { by: isDesk(person) ? "desk" : "shopper" },
  };
  const { live } = await record(runId, { events: [event], change: { status: "cancelled" } }, ["waiting"]);
  if (!live) return "running";
  const [withdrawn] = await sql<{ id: string; step: string }[]>`
    select id, step from approvals where run_id = ${runId} and status = 'cancelled' order by seq desc limit 1`;
  // Only so that the engine stops waiting now and not when the approval would have expired.
  if (withdrawn) await wakeWaiting(runId, withdrawn).catch(() => {});
  return "cancelled";
}

async function whyNot(person: Person, runId: string): Promise<RunError> {
  const sql = getSql();
  const [run] = await sql<{ status: string }[]>`
    select status from workflow_runs
    where id = ${runId} ${isDesk(person) ? sql`` : sql`and user_id = ${person.id}`}`;
  return run ? new RunError("conflict", `This run has already ended: ${run.status}.`) : noSuchRun();
}
