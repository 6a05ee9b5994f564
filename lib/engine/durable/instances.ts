import { DBOS } from "@dbos-inc/dbos-sdk";
import { getSql } from "@/lib/db/client";
import { wakeWaiting } from "./approvals";
import { startDurably } from "./dispatch";
import { fail } from "./run";

/** An instance that has not been heard of for this long is dead, and its runs go to the living. */
const DEAD_AFTER = "9 seconds";
/** How long a normal request may take from storing something to handing it to the engine. */
const GRACE = "5 seconds";
const SWEEP_LOCK = 4_711_004;

/** Says that this instance lives, then looks after what others left behind. `atBoot`: nothing is under way here yet. */
export async function beat(instance: string, { atBoot = false } = {}): Promise<void> {
  await getSql()`
    insert into app_instances (id) values (${instance})
    on conflict (id) do update set heartbeat_at = clock_timestamp()
      ${atBoot ? getSql()`, started_at = clock_timestamp()` : getSql()``}`;
  await sweep(atBoot ? "0 seconds" : GRACE);
}

export async function leave(instance: string): Promise<void> {
  await getSql()`delete from app_instances where id = ${instance}`;
}

/** One instance at a time: two that gave the same run back would take it from each other. */
async function sweep(grace: string): Promise<void> {
  await getSql().begin(async (sql) => {
    const [lock] = await sql<{ held: boolean }[]>`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as held`;
    if (!lock?.held) return;
    const orphans = await sql<{ id: string }[]>`
      select workflow_uuid as id from dbos.workflow_status
      where status = 'PENDING' and application_name = 'aisle' and executor_id not in (
        select id from app_instances where heartbeat_at > now() - ${DEAD_AFTER}::interval)
      limit 1000`;
    if (orphans.length > 0) await DBOS.resumeWorkflows(orphans.map(({ id }) => id));

    const unstarted = await sql<{ id: string }[]>`
      select r.id from workflow_runs r
      where r.status = 'running' and r.started_at <= now() - ${grace}::interval
        and not exists (select from dbos.workflow_status w where w.workflow_uuid = r.id::text)
      limit 1000`;
    for (const { id } of unstarted) await startDurably(id);

    const undelivered = await sql<{ id: string; step: string; run_id: string }[]>`
      select a.id, a.step, a.run_id from workflow_runs r join approvals a on a.run_id = r.id
      where r.status = 'waiting' and a.status in ('approved', 'declined', 'cancelled') and a.decided_at <= now() - ${grace}::interval
      limit 1000`;
    for (const approval of undelivered) await wakeWaiting(approval.run_id, approval);

    const abandoned = await sql<{ id: string }[]>`
      select r.id from workflow_runs r join dbos.workflow_status w on w.workflow_uuid = r.id::text
      where r.status in ('running', 'waiting')
        and w.status in ('SUCCESS', 'ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED')
        and w.updated_at <= (extract(epoch from now() - ${grace}::interval) * 1000)::bigint
      limit 1000`;
    for (const { id } of abandoned) {
      await fail(
        id,
        "internal",
        "The shop could not finish this. What was already done is kept; you can try again.",
      );
    }
    await sql`delete from app_instances where heartbeat_at < now() - interval '1 day'`;
  });
}
