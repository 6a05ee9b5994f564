import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import { RunError } from "../errors";
import { dispatch } from "./dispatch";
import { checkRunId, isDesk, noSuchRun } from "./engine";

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
  const [decided] = await sql<{ id: string }[]>`
    update approvals
    set status = ${approved ? "approved" : "declined"}, decided_by = ${person.id}, decided_at = clock_timestamp(),
      note = ${note || null}
    where run_id = ${runId} and status = 'pending' and expires_at > now()
    returning id`;
  if (!decided) throw await whyNot(runId);
  await dispatch(runId).catch((error) =>
    // The decision stands; the next look at what is left takes the run up.
    console.error(`Run ${runId} was decided but could not be taken up:`, error),
  );
}

async function whyNot(runId: string): Promise<RunError> {
  const [latest] = await getSql()<{ status: string; name: string | null }[]>`
    select a.status, u.name from approvals a left join users u on u.id = a.decided_by
    where a.run_id = ${runId} order by a.seq desc limit 1`;
  if (!latest) return new RunError("conflict", "This run does not wait for a decision.");
  if (latest.status === "pending") return new RunError("conflict", "The time to decide has passed.");
  const by = latest.name ? ` by ${latest.name}` : "";
  return new RunError("conflict", `This was already ${latest.status}${by}.`);
}
