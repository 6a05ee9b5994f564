import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import { type Audience, masked } from "../masking";
import type { ExportedEvent } from "../wire";
import { chain } from "./chain";
import { getRun, getRunStanding } from "./read";

const PAGE = 500;

/** Where the run's key stands among its facts (`chain.runText`). */
const KEY = 5;

/**
 * One run with its whole history and its hashes, as pieces of one JSON text; as long as the history may be, one page of it is
 * in memory. Whose run it is gets all that was hashed but secrets and whole card numbers, the desk less: `asHashed` says of the
 * facts and of each event whether it is what was hashed, so that its hash can be worked out again from the one before it.
 * @throws RunError not_found, also for another shopper's run
 */
export async function exportRun(person: Person, runId: string): Promise<AsyncIterable<string>> {
  const [run, { audience }] = await Promise.all([getRun(person, runId), getRunStanding(person, runId)]);
  const [facts] = await getSql()<{ facts: unknown; hash: string }[]>`
    select ${chain.runText("r")}::jsonb as facts, ${chain.genesis("r")} as hash from workflow_runs r where id = ${runId}`;
  const factsShown = maskedFacts(facts?.facts, audience);
  const head = {
    run,
    masked: audience !== "owner",
    chain: {
      algorithm:
        "sha256 in hex over the hash before it, followed by [run, seq, kind, step, attempt, data, at] as PostgreSQL writes jsonb",
      facts: factsShown,
      asHashed: same(factsShown, facts?.facts),
      hash: facts?.hash,
    },
  };
  return pieces();

  async function* pieces() {
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [`;
    let before = "";
    for (let seq = 0; seq < run.lastSeq; ) {
      const events = await page(runId, seq, run.lastSeq);
      for (const event of events) {
        const data = masked(event.data, audience);
        const shown: ExportedEvent = { ...event, data, asHashed: same(data, event.data) };
        yield `${before}\n    ${JSON.stringify(shown)}`;
        before = ",";
      }
      // A history with events missing ends all the same.
      seq = events.at(-1)?.seq ?? run.lastSeq;
    }
    yield "\n  ]\n}\n";
  }
}

/** The run's facts are hashed as a list: its key is known by its place there, not by its name. */
function maskedFacts(facts: unknown, audience: Audience): unknown {
  if (!Array.isArray(facts)) return masked(facts, audience);
  const { idempotencyKey } = masked({ idempotencyKey: facts[KEY] }, audience);
  return masked(facts, audience).with(KEY, idempotencyKey);
}

const same = (shown: unknown, hashed: unknown) => JSON.stringify(shown) === JSON.stringify(hashed);

/** At most a page of events after `seq` and up to `last`, times to the microsecond as they were hashed. */
const page = (runId: string, seq: number, last: number) => getSql()<Omit<ExportedEvent, "asHashed">[]>`
  select seq, kind, step, attempt, data, ${chain.instant("at")} as at, hash
  from workflow_events where run_id = ${runId} and seq > ${seq} and seq <= ${last} order by seq limit ${PAGE}`;
