import { getSql } from "@/lib/db/client";
import type { RunEvent } from "../wire";
import { checkRunId, engine, noSuchRun } from "./engine";
import { RunFeed } from "./feed";

const PAGE = 500;

/**
 * A run's events after `afterSeq` (0: all), then those that happen, up to and with its last. Ends when the run has ended,
 * when `signal` aborts or when the process stops. Misses nothing and tells nothing twice.
 * @throws RunError not_found
 */
export async function* watchRun(
  runId: string,
  afterSeq = 0,
  signal?: AbortSignal,
): AsyncGenerator<RunEvent, void, void> {
  checkRunId(runId);
  const feed = sharedFeed();
  let wake = () => {};
  let news = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const poke = () => wake();
  const unsubscribe = await feed.subscribe(runId, poke);
  signal?.addEventListener("abort", poke);
  try {
    for (let seq = afterSeq; !signal?.aborted; ) {
      // Renewed before the look, so that what happens during it is looked at again.
      news = new Promise((resolve) => {
        wake = resolve;
      });
      const { events, ended } = await eventsAfter(runId, seq);
      for (const event of events) {
        yield event;
        seq = event.seq;
      }
      if (events.length === PAGE) continue;
      if (ended || feed.isClosed) return;
      if (!signal?.aborted) await news;
    }
  } finally {
    signal?.removeEventListener("abort", poke);
    unsubscribe();
  }
}

function sharedFeed(): RunFeed {
  const state = engine();
  state.feed ??= new RunFeed(process.env.DATABASE_URL ?? "");
  return state.feed;
}

/** At most a page of events in order, and whether the run has ended with the last of them. */
async function eventsAfter(runId: string, seq: number): Promise<{ events: RunEvent[]; ended: boolean }> {
  const rows = await getSql()<{ last_seq: number; ended: boolean; event: RunEvent | null }[]>`
    select r.last_seq, r.finished_at is not null as ended,
      case when e.seq is not null then jsonb_build_object(
        'seq', e.seq, 'kind', e.kind, 'step', e.step, 'attempt', e.attempt, 'data', e.data, 'at', e.at) end as event
    from workflow_runs r
    left join lateral (
      select * from workflow_events where run_id = r.id and seq > ${seq} order by seq limit ${PAGE}
    ) e on true
    where r.id = ${runId}
    order by e.seq`;
  const [run] = rows;
  if (!run) throw noSuchRun();
  return { events: rows.flatMap(({ event }) => event ?? []), ended: run.ended };
}
