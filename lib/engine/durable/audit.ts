import { getSql } from "@/lib/db/client";
import { type Break, ChainCheck, type StoredChain, type StoredEvent, type Verdict } from "../verify";
import { chain } from "./chain";

export interface AuditReport {
  runs: number;
  events: number;
  /** Runs written before events were chained: there is nothing to check them by but their numbers and status. */
  beforeTheChain: number;
  broken: number;
}

/** Runs per statement. One statement sees one moment, so that a run that is being written is never seen half. */
const RUNS_PER_BATCH = 500;
/** Rows in memory at a time, whatever the length of a run. */
const ROWS_PER_FETCH = 1_000;

interface Row extends StoredEvent {
  no: number;
  id: string;
  lastSeq: number | null;
}

/**
 * Checks every run's history against its hashes, oldest run first, in bounded memory.
 * @param onBreak told the first break of each run that has one, as it is found
 */
export async function verifyRuns(onBreak: (found: Break) => void = () => {}): Promise<AuditReport> {
  const report: AuditReport = { runs: 0, events: 0, beforeTheChain: 0, broken: 0 };
  let chainBegan = false;
  const add = ({ events, chained, broken }: Verdict) => {
    chainBegan ||= chained;
    report.runs += 1;
    report.events += events;
    if (broken) onBreak(broken);
    if (broken) report.broken += 1;
    else if (!chained) report.beforeTheChain += 1;
  };
  for (let after = 0, full = true; full; ) {
    let runs = 0;
    let check: ChainCheck | undefined;
    for await (const rows of rowsAfter(after).cursor(ROWS_PER_FETCH)) {
      for (const row of rows) {
        if (row.seq > 0) {
          check?.next(row);
          continue;
        }
        if (check) add(check.end(chainBegan));
        check = new ChainCheck(runOf(row));
        after = row.no;
        runs += 1;
      }
    }
    if (check) add(check.end(chainBegan));
    full = runs === RUNS_PER_BATCH;
  }
  return report;
}

const runOf = ({ id, kind, lastSeq, hash, text, ending }: Row): StoredChain => ({
  ...{ id, text, ending },
  status: kind,
  lastSeq: lastSeq ?? 0,
  lastHash: hash,
});

/** Each run of the batch as row 0, then its events. */
const rowsAfter = (no: number) => getSql()<Row[]>`
  select r.seq::float8 as no, r.id, line.*
  from (select * from workflow_runs where seq > ${no} order by seq limit ${RUNS_PER_BATCH}) r
  cross join lateral (
    select 0 as seq, r.status as kind, r.last_hash as hash, r.last_seq as "lastSeq", ${chain.runText("r")} as text,
      jsonb_build_array(r.exit_reason, r.exit_message, r.error)::text as ending
    union all
    select e.seq, e.kind, e.hash, null, ${chain.eventText({ run: "e.run_id", seq: "e.seq", event: "e", at: "e.at" })},
      case when e.kind like 'run\_%'
        then jsonb_build_array(e.data -> 'reason', e.data -> 'message', e.data -> 'error')::text end
    from workflow_events e where e.run_id = r.id
  ) line
  order by r.seq, line.seq`;
