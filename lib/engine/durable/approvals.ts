import { DBOS } from "@dbos-inc/dbos-sdk";
import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import type { Decision } from "../define";
import { RunError } from "../errors";
import { checkRunId, isDesk, noSuchRun } from "./engine";

export const approvalTopic = (step: string) => `approval:${step}`;

/**
 * The desk's yes or no to the approval that a run waits for. The first of two wins.
 * @throws RunError forbidden (not of the desk, or one's own run), not_found, conflict (decided, expired, or nothing to decide)
 */
export async function decideRun(
  person: Person,
  runId: string,
  { approved, note }: { approved: boolean; note?: string },
): Promise<void> {
  if (!isDesk(person)) throw new RunError("forbidden", "Only the support desk can decide this.");
  checkRunId(runId);
  const sql = getSql();
  const [run] = await sql<{ user_id: string }[]>`select user_id from workflow_runs where id = ${runId}`;
  if (!run) throw noSuchRun();
  if (run.user_id === person.id)
    throw new RunError("forbidden", "Somebody else must decide on your own return.");
  const [decided] = await sql<{ id: string; step: string }[]>`
    update approvals
    set status = ${approved ? "approved" : "declined"}, decided_by = ${person.id}, decided_at = clock_timestamp(),
      note = ${note || null}
    where run_id = ${runId} and status = 'pending' and expires_at > now()
    returning id, step`;
  if (!decided) throw await whyNot(runId);
  await wakeWaiting(runId, decided).catch((error) =>
    // The decision stands; the next sweep sends it again.
    console.error(`Run ${runId} was decided but could not be woken:`, error),
  );
}

/** Sending twice delivers once: the approval's id is the message's key. */
export const wakeWaiting = (runId: string, approval: { id: string; step: string }) =>
  DBOS.send(runId, "decided", approvalTopic(approval.step), approval.id);

async function whyNot(runId: string): Promise<RunError> {
  const [latest] = await getSql()<{ status: string; name: string | null }[]>`
    select a.status, u.name from approvals a left join users u on u.id = a.decided_by
    where a.run_id = ${runId} order by a.seq desc limit 1`;
  if (!latest) return new RunError("conflict", "This run does not wait for a decision.");
  if (latest.status === "pending") return new RunError("conflict", "The time to decide has passed.");
  const by = latest.name ? ` by ${latest.name}` : "";
  return new RunError("conflict", `This was already ${latest.status}${by}.`);
}

/** What became of an approval whose wait is over; still pending means that its time is up. Null: the run was cancelled. */
export async function settleApproval(runId: string, step: string): Promise<Decision | null> {
  const [row] = await getSql()<{ status: string; note: string | null; name: string | null }[]>`
    with expired as (
      update approvals set status = 'expired', decided_at = clock_timestamp()
      where run_id = ${runId} and step = ${step} and status = 'pending'
      returning id
    )
    select case when exists (select from expired) then 'expired' else a.status end as status, a.note, u.name
    from approvals a left join users u on u.id = a.decided_by
    where a.run_id = ${runId} and a.step = ${step}`;
  // A decision that was committed while this statement waited for its row is not in its snapshot.
  if (row?.status === "pending") return settleApproval(runId, step);
  if (!row || row.status === "cancelled") return null;
  return { decision: row.status as Decision["decision"], note: row.note, decidedBy: row.name };
}
