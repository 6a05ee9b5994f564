import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { Contender } from "./contender";

const WARM_UP = 10;
const CONCURRENT = 20;
const BURST = 200;
const BURSTS = 5;
const COUNTED = 100;

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The value below which `part` (0 ≤ part < 1) of the sorted values lie. */
export const share = (sorted: readonly number[], part: number) =>
  sorted[Math.floor(sorted.length * part)] ?? 0;

const ascending = (values: number[]) => values.sort((a, b) => a - b);

async function interleaved(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender, round: number) => Promise<number>,
) {
  const measured = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  // Interleaved, so that whatever else the machine does falls on all of them alike.
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const contender of contenders) {
      const value = await measure(contender, round);
      if (round >= 0) measured.get(contender.name)?.push(value);
    }
  }
  for (const values of measured.values()) ascending(values);
  return measured;
}

/** How long a run takes, one at a time, ms, sorted. */
export const latencies = (contenders: readonly Contender[], rounds: number) =>
  interleaved(contenders, rounds, ({ run }) => timed(run));

/** Runs per second with 20 at a time, sorted. */
export const throughputs = (contenders: readonly Contender[]) =>
  interleaved(contenders, BURSTS, async ({ run }, round) => {
    if (round < -1) return 0;
    let left = BURST;
    const worker = async () => {
      for (; left > 0; ) {
        left -= 1;
        await run();
      }
    };
    return (BURST * 1000) / (await timed(() => Promise.all(Array.from({ length: CONCURRENT }, worker))));
  });

/** What one run costs the server, as it counts: statements sent to it, transactions committed, bytes of its log. */
export async function costOf({ url, run }: Contender) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`create extension if not exists pg_stat_statements`;
    const before = await countCommits(sql);
    await sql`select pg_stat_statements_reset()`;
    for (let done = 0; done < COUNTED; done += 1) await run();
    const [{ statements = 0, wal = 0 } = {}] = await sql<{ statements: number; wal: number }[]>`
      select sum(calls)::int as statements, sum(wal_bytes)::int as wal from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database())
        and query not ilike '%pg_stat%'`;
    const commits = (await countCommits(sql)) - before;
    return { statements: statements / COUNTED, commits: commits / COUNTED, walBytes: wal / COUNTED };
  } finally {
    await sql.end();
  }
}

/** Commits so far. What a session did is counted once it has been idle for a second. */
async function countCommits(sql: postgres.Sql): Promise<number> {
  await sleep(1_500);
  const [row] = await sql<{ commits: number }[]>`
    select xact_commit::int as commits from pg_stat_database where datname = current_database()`;
  return row?.commits ?? 0;
}
