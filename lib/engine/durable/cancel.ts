import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import { RunError } from "../errors";
import type { RunStatus } from "../wire";
import { dispatch } from "./dispatch";
import { checkRunId, isDesk, noSuchRun } from "./engine";
import { record } from "./journal";

/**
 * Cancels a run: at once while it waits with nothing to undo, else before its next step; a step under way is never torn
 * apart. What its steps declare is undone, all else that was done stays done. Returns the status the run has now.
 * @throws RunError not_found, conflict (it has ended)
 */
export async function cancelRun(person: Person, runId: string): Promise<RunStatus> {
  checkRunId(runId);
  const sql = getSql();
  const own = isDesk(person) ? sql`` : sql`and user_id = ${person.id}`;
  // A waiting run hears of it by its approval being withdrawn, so that a replay finds the same things in the same order.
  const [run] = await sql<{ status: RunStatus; undoable: boolean }[]>`
    update workflow_runs set cancel_requested_at = case status
      when 'running' then coalesce(cancel_requested_at, clock_timestamp()) else cancel_requested_at end
    where id = ${runId} and status in ('running', 'waiting') ${own}
    returning status, exists (
      select from workflow_events e where e.run_id = workflow_runs.id and e.data ? 'undoable'
    ) as undoable`;
  if (!run) throw await whyNot(person, runId);
  if (run.status !== "waiting") return run.status;
  const live = run.undoable ? await withdraw(runId) : await endWaiting(person, runId);
  // It no longer waited: it goes on, and stops before its next step, or it was cancelled by somebody else.
  if (!live) return run.undoable ? requestCancel(runId) : cancelRun(person, runId);
  // What is not taken up here, the next look at what is left takes up.
  if (run.undoable) await dispatch(runId).catch(() => {});
  return run.undoable ? "running" : "cancelled";
}

async function requestCancel(runId: string): Promise<RunStatus> {
  await getSql()`
    update workflow_runs set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()) where id = ${runId}`;
  return "running";
}

async function endWaiting(person: Person, runId: string): Promise<boolean> {
  const data = { by: isDesk(person) ? "desk" : "shopper" };
  const event = { kind: "run_cancelled" as const, key: "run:end", data };
  const { live } = await record(
    runId,
    { events: [event], change: { status: "cancelled" } },
    { from: ["waiting"] },
  );
  return live;
}

/** Takes the question back, so that the run goes on to undo what it did. False: it was answered meanwhile. */
async function withdraw(runId: string): Promise<boolean> {
  const rows = await getSql()`
    update approvals set status = 'cancelled', decided_at = clock_timestamp()
    where run_id = ${runId} and status = 'pending' returning id`;
  return rows.length > 0;
}

async function whyNot(person: Person, runId: string): Promise<RunError> {
  const sql = getSql();
  const [run] = await sql<{ status: string }[]>`
    select status from workflow_runs
    where id = ${runId} ${isDesk(person) ? sql`` : sql`and user_id = ${person.id}`}`;
  return run ? new RunError("conflict", `This run has already ended: ${run.status}.`) : noSuchRun();
}
