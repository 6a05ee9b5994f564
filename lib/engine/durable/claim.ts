import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import type { RunToExecute } from "../execute";
import { engine } from "./engine";

/** An instance that has not been heard of for this long is dead, and its runs go to the living. */
const DEAD_AFTER = "9 seconds";

/** A run that this process may execute. */
export interface ClaimedRun {
  id: string;
  workflow: string;
  version: number;
  input: Record<string, unknown>;
  person: Person;
  conversationId: string | null;
  /** Names this execution among all of the run: only the latest one may write. */
  execution: number;
  from: RunToExecute["from"] | null;
}

/** SQL for: the app instance of the row was heard of lately. */
export const isLiving = () => getSql()`heartbeat_at > now() - ${DEAD_AFTER}::interval`;

/**
 * SQL for: the run `r` can go on and nobody living executes it. It was left by a process that died, was stored and never
 * started, or what it waited for has come.
 */
export function isLeft() {
  const sql = getSql();
  const { instance, executing } = engine();
  return sql`(
    r.status in ('running', 'waiting')
    and (r.instance is null
      or r.instance not in (select id from app_instances where ${isLiving()})
      or (r.instance = ${instance} and r.id <> all(${[...executing.keys()]}::uuid[])))
    and not exists (
      select from approvals a where a.run_id = r.id and a.status = 'pending' and a.expires_at > now())
  )`;
}

/**
 * Makes this instance the one that executes the run, when it can go on and nobody living does; else undefined. From then on
 * no earlier execution can write.
 *
 * With the state of the run it goes on from; that chain's first run gives the keys, but for a step that was undone: its
 * old key stands for what was taken back, so the run after the undoing gives it a new one.
 */
export async function claimRun(runId: string): Promise<ClaimedRun | undefined> {
  const [row] = await getSql()<ClaimedRun[]>`
    with recursive claimed as (
      update workflow_runs r set instance = ${engine().instance}, execution = r.execution + 1
      where r.id = ${runId} and ${isLeft()}
      returning r.*
    ), chain as (
      select r.id, r.retry_of, 0 as depth from claimed r
      union all
      select r.id, r.retry_of, depth + 1 from chain join workflow_runs r on r.id = chain.retry_of
    )
    select r.id, r.workflow, r.version, r.input, r.conversation_id as "conversationId", r.execution,
      jsonb_build_object('id', u.id, 'role', u.role) as person,
      case when before.id is not null then jsonb_build_object(
        'id', (select id from chain order by depth desc limit 1),
        'outputs', coalesce((
          select jsonb_object_agg(step, before.state -> step)
          from jsonb_array_elements_text(before.state -> 'completedSteps') as step
        ), '{}'),
        'keys', coalesce((
          select jsonb_object_agg(undone.step, next.id)
          from (
            select e.step, min(depth) as depth from chain join workflow_events e on e.run_id = chain.id
            where e.kind = 'compensation_completed' group by e.step
          ) as undone join chain next on next.depth = undone.depth - 1
        ), '{}'),
        'unsettled', coalesce((
          select jsonb_agg(latest.step)
          from (
            select distinct on (e.step) e.step, e.kind from chain join workflow_events e on e.run_id = chain.id
            where e.kind in ('compensation_completed', 'compensation_failed') order by e.step, chain.depth
          ) as latest where latest.kind = 'compensation_failed'
        ), '[]')) end as "from"
    from claimed r
    join users u on u.id = r.user_id
    left join workflow_runs before on before.id = r.retry_of`;
  return row;
}
