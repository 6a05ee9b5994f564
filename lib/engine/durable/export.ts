import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import { masked } from "../masking";
import type { ExportedEvent } from "../wire";
import { chain } from "./chain";
import { getRun, getRunStanding } from "./read";

const PAGE = 500;

/**
 * One run with its whole history and its hashes, as pieces of one JSON text; as long as the history may be, one page of it is
 * in memory. Whose run it is gets every byte that was hashed and can work the hashes out again; for others it is masked.
 * @throws RunError not_found, also for another shopper's run
 */
export async function exportRun(person: Person, runId: string): Promise<AsyncIterable<string>> {
  const [run, { audience }] = await Promise.all([getRun(person, runId), getRunStanding(person, runId)]);
  const [facts] = await getSql()<{ facts: unknown; hash: string }[]>`
    select ${chain.runText("r")}::jsonb as facts, ${chain.genesis("r")} as hash from workflow_runs r where id = ${runId}`;
  const head = {
    run,
    masked: audience !== "owner",
    chain: {
      algorithm:
        "sha256 in hex over the hash before it, followed by [run, seq, kind, step, attempt, data, at] as PostgreSQL writes jsonb",
      facts: masked(facts?.facts, audience),
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
        yield `${before}\n    ${JSON.stringify(masked(event, audience))}`;
        before = ",";
      }
      // A history with events missing ends all the same.
      seq = events.at(-1)?.seq ?? run.lastSeq;
    }
    yield "\n  ]\n}\n";
  }
}

/** At most a page of events after `seq` and up to `last`, times to the microsecond as they were hashed. */
const page = (runId: string, seq: number, last: number) => getSql()<ExportedEvent[]>`
  select seq, kind, step, attempt, data, ${chain.instant("at")} as at, hash
  from workflow_events where run_id = ${runId} and seq > ${seq} and seq <= ${last} order by seq limit ${PAGE}`;
