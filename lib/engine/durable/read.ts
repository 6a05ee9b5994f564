import { and, eq, sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { users, workflowRuns } from "@/lib/db/schema";
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
  // One statement, one moment: a status and steps from different moments would stay wrong until the next event.
  const [found] = await getDatabase()
    .select({ run: workflowRuns, owner: { name: users.name, email: users.email }, events: latestOfEachKind })
    .from(workflowRuns)
    .innerJoin(users, eq(users.id, workflowRuns.userId))
    .where(and(eq(workflowRuns.id, runId), ownOnly(person)));
  if (!found) throw noSuchRun();
  const { run, owner } = found;
  const steps = stepsOf(workflowOf(run.workflow), found.events.map(asEvent), run.status);
  const told = { input: run.input, result: run.state, steps, idempotencyKey: run.idemKey };
  const shown = masked(told, audienceOf(person, run.userId));
  return { ...summaryOf(run, person, owner), ...shown, lastSeq: run.lastSeq };
}

/**
 * All that a step's view is made of: of each step the latest event of each kind. What a long history repeats (a
 * thousand attempts) stays in the database.
 */
const latestOfEachKind = sql<RunEvent[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'seq', e.seq, 'kind', e.kind, 'step', e.step, 'attempt', e.attempt, 'data', e.data, 'at', e.at) order by e.seq), '[]')
  from (
    select max(seq) as seq from workflow_events
    where run_id = ${workflowRuns.id} and step is not null
    group by step, kind
  ) as latest
  join workflow_events e on e.run_id = ${workflowRuns.id} and e.seq = latest.seq
)`;

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

/** PostgreSQL writes a moment with its offset and to the microsecond; the wire has one form. */
const asEvent = (event: RunEvent): RunEvent => ({ ...event, at: new Date(event.at).toISOString() });
