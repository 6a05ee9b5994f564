import postgres from "postgres";
import { getSql } from "@/lib/db/client";
import type { Entry, Journal, NewEvent, Standing, StatusChange } from "../runtime";
import { announce } from "./announce";
import { chain } from "./chain";
import { throughOutages } from "./outage";

/** A run's history and state in PostgreSQL. Writes go out one after the other, each with all that was noted meanwhile. */
export class DurableJournal implements Journal {
  private noted: Entry[] = [];
  private writing: Promise<Standing> = Promise.resolve({ live: true, cancelRequested: false });

  /**
   * @param by which execution of the run writes; only the latest one may
   * @param told keys of what earlier executions told: that is on record, and is left out
   */
  constructor(
    private readonly runId: string,
    private readonly by: number,
    private readonly told: ReadonlySet<string>,
  ) {}

  note(entry: Entry) {
    if (!entry.events?.some(({ key }) => this.told.has(key))) this.noted.push(entry);
  }

  flush(): Promise<Standing> {
    this.writing = this.writing.then((standing) => {
      if (this.noted.length === 0) return standing;
      const entry = merge(this.noted);
      this.noted = [];
      return throughOutages(() => record(this.runId, entry, { by: this.by }));
    });
    return this.writing;
  }
}

function merge(entries: Entry[]): Entry {
  const changes = entries.flatMap(({ change }) => change ?? []);
  return {
    events: entries.flatMap(({ events }) => events ?? []),
    state: Object.assign({}, ...entries.map(({ state }) => state)),
    ...(changes.length > 0 && { change: changes.at(-1) }),
  };
}

interface Writer {
  /** The statuses it may change the run from. */
  from?: readonly string[];
  /** The execution of the run that writes: refused once another one has taken the run up. Default: somebody else. */
  by?: number;
}

/**
 * Writes an entry in one statement, then tells the watchers. Events that were told before are left out, and when none is
 * new nothing changes: a replay adds nothing. A run's status moves only from one of `from`, and a run that is to be
 * cancelled begins no step and no wait. Each event carries the hash of the one before (./chain.ts); the run's row, locked
 * first, keeps the latest.
 */
export async function record(runId: string, entry: Entry, writer: Writer = {}): Promise<Standing> {
  const standing = await append(runId, entry, writer).catch((error) => {
    // Sent again, and the first time still under way while this statement waited for the row: seen from now on, it is left out.
    if (!isToldAlready(error)) throw error;
    return append(runId, entry, writer);
  });
  announce(runId);
  return standing;
}

async function append(
  runId: string,
  { events = [], state = {}, change }: Entry,
  { from = ["running", "waiting"], by }: Writer,
): Promise<Standing> {
  const sql = getSql();
  const approval = change?.status === "waiting" ? change.approval : undefined;
  const next = { run: "before.id", seq: "before.seq + 1", event: "fresh", at: "before.at" };
  const [row] = await sql<{ live: boolean; cancel_requested: boolean }[]>`
    with recursive head as (
      select r.id, r.last_seq, r.cancel_requested_at is not null as cancel_requested,
        r.status in ${sql(from)} ${by === undefined ? sql`` : sql`and r.execution = ${by}`} as live,
        coalesce(r.last_hash, ${chain.genesis("r")}) as hash
      from workflow_runs r where r.id = ${runId}
      for no key update
    ), incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(events.map(numbered))}::text::jsonb)
        as e(pos int, kind text, step text, attempt int, data jsonb, key text)
    ), fresh as (
      select row_number() over (order by pos) as nth, kind, step, attempt, coalesce(data, '{}') as data, key
      from incoming i
      where not exists (select from workflow_events e where e.run_id = ${runId} and e.dedupe_key = i.key)
        and not (kind = 'step_started' and exists (select from head where cancel_requested))
    ), chained as (
      select 0::bigint as nth, id, last_seq as seq, hash, clock_timestamp() as at
      from head where live ${change?.status === "waiting" ? sql`and not cancel_requested` : sql``}
      union all
      select fresh.nth, before.id, before.seq + 1, ${chain.next("before.hash", next)}, before.at
      from chained before join fresh on fresh.nth = before.nth + 1
    ), latest as (
      select seq, hash from chained where nth > 0 order by nth desc limit 1
    ), run as (
      update workflow_runs r
      set last_seq = latest.seq, last_hash = latest.hash, state = r.state || ${JSON.stringify(state)}::text::jsonb
        ${change ? assignments(change) : sql``}
      from latest
      where r.id = ${runId}
      returning r.id
    ), told as (
      insert into workflow_events (run_id, seq, kind, step, attempt, data, dedupe_key, at, hash)
      select chained.id, chained.seq, kind, step, attempt, data, key, chained.at, chained.hash
      from chained join fresh using (nth)
      order by nth
    ) ${approval ? withApproval(approval) : sql``}
    ${change?.status === "cancelled" ? withCancelledApprovals() : sql``}
    select live, cancel_requested from head`;
  return { live: row?.live ?? false, cancelRequested: row?.cancel_requested ?? false };
}

const isToldAlready = (error: unknown) =>
  error instanceof postgres.PostgresError && error.code === "23505" && error.table_name === "workflow_events";

const numbered = (event: NewEvent, pos: number) => ({ ...event, pos });

function assignments(change: StatusChange) {
  const sql = getSql();
  switch (change.status) {
    case "running":
      return sql`, status = 'running', waiting_for = null, waiting_since = null`;
    case "waiting":
      return sql`, status = 'waiting', waiting_for = ${change.waitingFor}, waiting_since = clock_timestamp(), instance = null`;
    case "exited":
      return sql`, status = 'exited', exit_reason = ${change.reason}, exit_message = ${change.message} ${ended()}`;
    case "failed":
      return sql`, status = 'failed', error = ${JSON.stringify(change.error)}::text::jsonb ${ended()}`;
    default:
      return sql`, status = ${change.status} ${ended()}`;
  }
}

const ended = () => getSql()`, finished_at = clock_timestamp(), waiting_for = null, waiting_since = null`;

function withApproval(approval: Extract<StatusChange, { status: "waiting" }>["approval"]) {
  const { uuid, subject, amount, seconds } = {
    uuid: crypto.randomUUID(),
    subject: JSON.stringify(approval.subject),
    amount: approval.amountCents ?? null,
    seconds: approval.expiresInMs / 1000,
  };
  return getSql()`, asked as (
    insert into approvals (id, run_id, step, subject, amount_cents, expires_at)
    select ${uuid}, run.id, ${approval.step}, ${subject}::text::jsonb, ${amount}::int,
      now() + ${seconds}::float8 * interval '1 second'
    from run
    on conflict do nothing
  )`;
}

const withCancelledApprovals = () => getSql()`, withdrawn as (
    update approvals set status = 'cancelled', decided_at = clock_timestamp()
    where run_id in (select id from run) and status = 'pending'
  )`;
