import { getSql } from "@/lib/db/client";
import { verifyRuns } from "@/lib/engine";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import { recoveries, TAKEN_OVER_WITHIN_MS } from "./recoveries";
import { requestFaults, type StoredRun } from "./requests";
import { type Timeline, timelineFaults } from "./timeline";
import type { Witnessed } from "./witness";

export interface Invariant {
  name: string;
  /** What broke it, one line each; empty when it holds. */
  faults: string[];
}

/** Everything that must be true of this process's database after all runs came to rest, whatever was killed meanwhile. */
export async function checkInvariants(seen: Witnessed): Promise<Invariant[]> {
  return [
    { name: "every request was answered", faults: seen.problems },
    { name: "every key gave exactly one run", faults: requestFaults(seen, await storedRuns()) },
    { name: "every run ended, or waits for a decision that is still open", faults: await unsettled() },
    {
      name: "exactly one return, replacement or cancellation for each that was done",
      faults: await effectFaults(),
    },
    { name: "every decision was carried out", faults: await decisionFaults() },
    {
      name: "no money and no stock was lost or doubled",
      faults: [...(await ledgerFaults()), ...(await leftovers())],
    },
    { name: "every timeline is whole", faults: (await timelines()).flatMap(timelineFaults) },
    { name: "every history fits its hashes", faults: await tampered() },
    { name: "what a killed instance was doing went on within 15 s", faults: await late(seen) },
  ];
}

const storedRuns = () => getSql()<StoredRun[]>`
  select r.id, u.email, r.workflow, r.idem_key as key, r.retry_of as "retryOf"
  from workflow_runs r join users u on u.id = r.user_id`;

async function unsettled(): Promise<string[]> {
  const rows = await getSql()<{ fault: string }[]>`
    select 'run ' || r.id || ' of ' || r.workflow || ' is ' || r.status || ', its approval is '
      || coalesce(string_agg(a.status, ', '), 'not asked for') as fault
    from workflow_runs r left join approvals a on a.run_id = r.id
    where r.status in ('running', 'waiting')
    group by r.id
    having r.status = 'running' or not coalesce(bool_or(a.status = 'pending' and a.expires_at > now()), false)
    union all
    select 'run ' || id || ' of ' || workflow || ' failed: ' || (error ->> 'message') from workflow_runs
    where status = 'failed' and error ->> 'code' in ('internal', 'compensation_failed', 'missing_tool', 'version_gone')`;
  return faultsOf(rows);
}

/** A run that goes on from a failed one keeps its keys, so the first of such a chain stands for all. */
async function effectFaults(): Promise<string[]> {
  const rows = await getSql()<{ fault: string }[]>`
    with recursive chain as (
      select id, id as root from workflow_runs where retry_of is null
      union all
      select r.id, chain.root from workflow_runs r join chain on r.retry_of = chain.id
    ), asked as (
      select chain.root, r.workflow, r.user_id, r.input,
        bool_or(r.status = 'completed') as completed, max(r.state ->> 'rma') as rma, max(r.state ->> 'order') as number,
        bool_or(exists (
          select from workflow_events e where e.run_id = r.id and e.kind = 'step_completed' and e.step = 'initiate_return'
        )) as returned
      from chain join workflow_runs r using (id)
      group by chain.root, r.workflow, r.user_id, r.input
    ), made as (
      select root, returned, asked.rma, array_agg(returns.rma) filter (where returns.id is not null) as rmas
      from asked left join returns on idem_key = asked.user_id || ':' || root || ':initiate_return'
      where workflow = 'return_and_replace'
      group by root, returned, asked.rma
    )
    select 'run ' || root || ' made ' || coalesce(array_to_string(rmas, ', '), 'no return') || ' and says '
      || coalesce(rma, 'none') as fault
    from made where coalesce(rmas, '{}') <> case when returned then array[rma] else '{}' end
    union all
    select returns.rma || ': no run made it' from returns
    where not exists (select from asked where returns.idem_key = asked.user_id || ':' || root || ':initiate_return')
    union all
    select 'replacement of ' || returns.rma || ': ' || orders.made || ' orders, ' || runs.completed || ' completed runs'
    from returns
    cross join lateral (
      select count(*) as made from orders where replaces_return_id = returns.id and status <> 'cancelled'
    ) as orders
    cross join lateral (
      select count(*) as completed from asked
      where workflow = 'order_replacement' and input ->> 'return' = returns.rma and completed
    ) as runs
    where orders.made <> runs.completed
    union all
    select 'run ' || root || ' completed without an order' from asked
    where workflow = 'order_replacement' and completed
      and not exists (select from orders where orders.number = asked.number)
    union all
    select 'run ' || root || ' cancelled ' || orders.number || ', which is ' || orders.status
    from asked join orders on orders.number = input ->> 'order'
    where workflow = 'cancel_order' and completed and orders.status <> 'cancelled'`;
  return faultsOf(rows);
}

async function decisionFaults(): Promise<string[]> {
  const rows = await getSql()<{ fault: string }[]>`
    select 'run ' || r.id || ' was ' || a.status || ' and is ' || r.status || coalesce(' (' || r.exit_reason || ')', '')
      as fault
    from approvals a join workflow_runs r on r.id = a.run_id
    where a.status = 'approved' and r.exit_reason is not null
      or a.status = 'declined' and r.exit_reason is distinct from 'declined'`;
  return faultsOf(rows);
}

/** What only a run that is under way may hold: none is when this is asked. */
async function leftovers(): Promise<string[]> {
  const rows = await getSql()<{ fault: string }[]>`
    select 'units of ' || variant_id || ' are still held for the replacement of ' || rma as fault
    from stock_reservations join returns on returns.id = return_id where stock_reservations.status = 'held'`;
  return faultsOf(rows);
}

const timelines = () => getSql()<Timeline[]>`
  select r.id, r.status, r.state -> 'completedSteps' as "completedSteps", coalesce((
    select jsonb_agg(jsonb_build_object('seq', e.seq, 'kind', e.kind, 'step', e.step, 'carried', e.data ? 'carriedFrom')
      order by e.seq)
    from workflow_events e where e.run_id = r.id), '[]') as events
  from workflow_runs r`;

async function tampered(): Promise<string[]> {
  const faults: string[] = [];
  await verifyRuns(({ runId, seq, problem }) =>
    faults.push(`run ${runId}, ${seq === null ? "at its end" : `event ${seq}`}: ${problem}`),
  );
  return faults;
}

async function late(seen: Witnessed): Promise<string[]> {
  return (await recoveries(seen))
    .filter(({ measured, afterMs }) => measured && (afterMs === null || afterMs > TAKEN_OVER_WITHIN_MS))
    .map(({ id, instance, afterMs }) =>
      afterMs === null
        ? `run ${id} of ${instance} never went on`
        : `run ${id} of ${instance} went on after ${(afterMs / 1000).toFixed(1)} s`,
    );
}

const faultsOf = (rows: { fault: string }[]) => rows.map(({ fault }) => fault);
