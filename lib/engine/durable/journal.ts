import { setTimeout as sleep } from "node:timers/promises";
import { getSql } from "@/lib/db/client";
import { isOutage } from "../errors";
import type { Entry, Journal, NewEvent, Standing, StatusChange } from "../runtime";

/** Watchers in every instance listen here; a message is `<run id>:<latest seq>`. */
export const CHANNEL = "aisle_runs";
/** How long a write waits for the database to come back, ms: nothing else can be done without it. */
const OUTAGE_MS = 60 * 60 * 1000;

/** A run's history and state in PostgreSQL. Writes go out one after the other, each with all that was noted meanwhile. */
export class DurableJournal implements Journal {
  private noted: Entry[] = [];
  private writing: Promise<Standing> = Promise.resolve({ live: true, cancelRequested: false });

  constructor(private readonly runId: string) {}

  note(entry: Entry) {
    this.noted.push(entry);
  }

  flush(): Promise<Standing> {
    this.writing = this.writing.then((standing) => {
      if (this.noted.length === 0) return standing;
      const entry = merge(this.noted);
      this.noted = [];
      return throughOutages(() => record(this.runId, entry));
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

/** A write names what happened, so that it can be sent again when nobody knows whether it arrived. */
export async function throughOutages<Value>(write: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + OUTAGE_MS;
  for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, 2_000)) {
    try {
      return await write();
    } catch (error) {
      if (!isOutage(error) || Date.now() > until) throw error;
      await sleep(delayMs * (0.5 + Math.random() / 2));
    }
  }
}

/**
 * Writes an entry and tells the watchers, in one statement. Events that were told before are left out, and when none is
 * new nothing changes: a replay adds nothing. A run's status moves only from one of `from`.
 */
export async function record(
  runId: string,
  { events = [], state = {}, change }: Entry,
  from: readonly string[] = ["running", "waiting"],
): Promise<Standing> {
  const sql = getSql();
  const approval = change?.status === "waiting" ? change.approval : undefined;
  const [row] = await sql<{ live: boolean; cancel_requested: boolean }[]>`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(events.map(numbered))}::text::jsonb)
        as e(pos int, kind text, step text, attempt int, data jsonb, key text)
    ), fresh as (
      select i.*, row_number() over (order by pos)::int as nth, count(*) over ()::int as total
      from incoming i
      where not exists (select from workflow_events e where e.run_id = ${runId} and e.dedupe_key = i.key)
    ), news as (
      select coalesce(max(total), 0) as total from fresh
    ), run as (
      update workflow_runs r
      set last_seq = r.last_seq + news.total, state = r.state || ${JSON.stringify(state)}::text::jsonb
        ${change ? assignments(change) : sql``}
      from news
      where r.id = ${runId} and r.status in ${sql(from)} and news.total > 0
      returning r.id, r.last_seq, r.cancel_requested_at
    ), told as (
      insert into workflow_events (run_id, seq, kind, step, attempt, data, dedupe_key)
      select run.id, run.last_seq - fresh.total + fresh.nth, kind, step, attempt, coalesce(data, '{}'), key
      from run, fresh
      order by nth
      on conflict do nothing
    ) ${approval ? withApproval(approval) : sql``}
    ${change?.status === "cancelled" ? withCancelledApprovals() : sql``}
    select
      case when news.total > 0 then run.id is not null else before.status in ${sql(from)} end as live,
      coalesce(run.cancel_requested_at, before.cancel_requested_at) is not null as cancel_requested,
      case when run.id is not null then pg_notify(${CHANNEL}, run.id || ':' || run.last_seq) end
    from workflow_runs before cross join news left join run on true
    where before.id = ${runId}`;
  return { live: row?.live ?? false, cancelRequested: row?.cancel_requested ?? false };
}

const numbered = (event: NewEvent, pos: number) => ({ ...event, pos });

function assignments(change: StatusChange) {
  const sql = getSql();
  switch (change.status) {
    case "running":
      return sql`, status = 'running', waiting_for = null, waiting_since = null`;
    case "waiting":
      return sql`, status = 'waiting', waiting_for = ${change.waitingFor}, waiting_since = clock_timestamp()`;
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
