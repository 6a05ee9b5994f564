import { and, asc, eq, getTableColumns, isNotNull, max } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { users, workflowEvents, workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import { type Audience, masked } from "../masking";
import { stepsOf } from "../view";
import type { RunEvent, RunView } from "../wire";
import { checkRunId, noSuchRun } from "./engine";
import { audienceOf, ownOnly, summaryOf, workflowOf } from "./summary";

/**
 * One run with its steps. What the reader need not see of other people is masked.
 * @throws RunError not_found, also for another shopper's run
 */
export async function getRun(person: Person, runId: string): Promise<RunView> {
  checkRunId(runId);
  const [[found], events] = await Promise.all([
    getDatabase()
      .select({ run: workflowRuns, owner: { name: users.name, email: users.email } })
      .from(workflowRuns)
      .innerJoin(users, eq(users.id, workflowRuns.userId))
      .where(and(eq(workflowRuns.id, runId), ownOnly(person))),
    latestOfEachKind(runId),
  ]);
  if (!found) throw noSuchRun();
  const { run, owner } = found;
  const steps = stepsOf(workflowOf(run.workflow), events, run.status);
  const shown = masked({ input: run.input, result: run.state, steps }, audienceOf(person, run.userId));
  return { ...summaryOf(run, person, owner), ...shown, lastSeq: run.lastSeq };
}

/**
 * All that a step's view is made of: of each step the latest event of each kind. What a long history repeats (a
 * thousand attempts) stays in the database.
 */
async function latestOfEachKind(runId: string): Promise<RunEvent[]> {
  const latest = getDatabase()
    .select({ seq: max(workflowEvents.seq).as("latest") })
    .from(workflowEvents)
    .where(and(eq(workflowEvents.runId, runId), isNotNull(workflowEvents.step)))
    .groupBy(workflowEvents.step, workflowEvents.kind)
    .as("latest");
  const rows = await getDatabase()
    .select(getTableColumns(workflowEvents))
    .from(latest)
    .innerJoin(workflowEvents, and(eq(workflowEvents.runId, runId), eq(workflowEvents.seq, latest.seq)))
    .orderBy(asc(workflowEvents.seq));
  return rows.map(asEvent);
}

export interface RunStanding {
  ended: boolean;
  lastSeq: number;
  /** As whom the person reads the run's events: what to mask. */
  audience: Audience;
}

/**
 * How far a run has come, without its history.
 * @throws RunError not_found, also for another shopper's run
 */
export async function getRunStanding(person: Person, runId: string): Promise<RunStanding> {
  checkRunId(runId);
  const { finishedAt, lastSeq, userId } = workflowRuns;
  const [run] = await getDatabase()
    .select({ finishedAt, lastSeq, userId })
    .from(workflowRuns)
    .where(and(eq(workflowRuns.id, runId), ownOnly(person)));
  if (!run) throw noSuchRun();
  return { ended: run.finishedAt !== null, lastSeq: run.lastSeq, audience: audienceOf(person, run.userId) };
}

const asEvent = ({ seq, kind, step, attempt, data, at }: typeof workflowEvents.$inferSelect): RunEvent => ({
  ...{ seq, step, attempt, data },
  kind: kind as RunEvent["kind"],
  at: at.toISOString(),
});
