import { getSql } from "@/lib/db/client";

/**
 * How a run's events are chained. Hash n is SHA-256, in hex, over the text of hash n − 1 followed by the event's facts as the
 * text of a jsonb array, which PostgreSQL writes in one way only; hash 0 is SHA-256 over the run's own facts, written alike.
 * The writer hashes inside its statement; who verifies takes the same text and hashes for himself.
 */

/** The same in every session, whatever its time zone: UTC, to the microsecond. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const sha256 = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** SQL for the facts of a run that never change, as text. `run` is the alias of a row with workflow_runs' columns. */
const runText = (run: string) =>
  `jsonb_build_array(${run}.id, ${run}.workflow, ${run}.version, ${run}.user_id, ${run}.trigger, ${run}.idem_key,
    ${run}.order_number, ${run}.input, ${instant(`${run}.started_at`)})::text`;

interface EventColumns {
  run: string;
  seq: string;
  /** Alias of a row with kind, step, attempt, data. */
  event: string;
  at: string;
}
const eventText = ({ run, seq, event, at }: EventColumns) =>
  `jsonb_build_array(${run}, ${seq}, ${event}.kind, ${event}.step, ${event}.attempt, ${event}.data, ${instant(at)})::text`;

const genesis = (run: string) => sha256(runText(run));

/** SQL fragments over column names of this engine's own statements; never over anything that came from outside. */
export const chain = {
  instant: (column: string) => getSql().unsafe(instant(column)),
  runText: (run: string) => getSql().unsafe(runText(run)),
  eventText: (event: EventColumns) => getSql().unsafe(eventText(event)),
  /** Hash 0 of a run. */
  genesis: (run: string) => getSql().unsafe(genesis(run)),
  /** The hash of a run's first event. */
  first: (run: string, event: EventColumns) =>
    getSql().unsafe(sha256(`${genesis(run)} || ${eventText(event)}`)),
  /** The hash of an event that follows the one whose hash is `previous`. */
  next: (previous: string, event: EventColumns) =>
    getSql().unsafe(sha256(`${previous} || ${eventText(event)}`)),
};
