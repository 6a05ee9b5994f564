/** 100,000 runs and one with 5,000 events: the list's pages and counts, a run's page, its history, the audit. */
import { performance } from "node:perf_hooks";
import { v7 as uuidv7 } from "uuid";
import { getSql } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { verifyRuns } from "@/lib/engine/durable/audit";
import { chain } from "@/lib/engine/durable/chain";
import { exportRun } from "@/lib/engine/durable/export";
import { countRuns, listRuns, type RunPage } from "@/lib/engine/durable/list";
import { getRun } from "@/lib/engine/durable/read";
import { watchRun } from "@/lib/engine/durable/watch";

const RUNS = Number(process.argv[2] ?? 100_000);
const LONG = 5_000;
const PEOPLE = 1_000;
const ROUNDS = 40;

const say = (text: string) => process.stdout.write(`${text}\n`);
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set: npm run bench runs");
await migrate(url);
const sql = getSql();

/** Over two years, of a thousand people: mostly completed, few waiting, 1.5 kB of state each. */
async function fill() {
  await sql`insert into loyalty_tiers (id, name, discount_percent, min_spend_cents) values ('bronze', 'Bronze', 5, 0)`;
  await sql`
    insert into users (id, email, name, role, password_hash, loyalty_tier_id)
    select gen_random_uuid(), 'person' || n || '@aisle.example', 'Person ' || n,
      case n when 1 then 'support' else 'shopper' end, 'x', 'bronze'
    from generate_series(1, ${PEOPLE}) n`;
  await sql`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, order_number, input, state, status, started_at, finished_at)
    select gen_random_uuid(), case n % 3 when 0 then 'pre_purchase_research' else 'return_and_replace' end, 1, u.ids[1 + n % ${PEOPLE}],
      case n % 2 when 0 then 'chat' else 'button' end, n::text, 'A-' || 10000 + n / 3, jsonb_build_object('order', n, 'reason', 'defective'),
      jsonb_build_object('completedSteps', '["check", "pay"]'::jsonb, 'check', repeat(md5(n::text), 45)),
      case when n % 997 = 0 then 'waiting' when n % 211 = 0 then 'failed' when n % 23 = 0 then 'exited' else 'completed' end,
      t.at, case when n % 997 <> 0 then t.at + interval '2 s' end
    from (select array_agg(id order by email) as ids from users) u, generate_series(1, ${RUNS}) n,
      lateral (select now() - (${RUNS} - n) * interval '730 days' / ${RUNS} as at) t`;
  const before = { run: "before.run", seq: "before.seq + 1", event: "next", at: "before.at" };
  await sql`
    insert into workflow_events (run_id, seq, kind, step, data, dedupe_key, at, hash)
    select chained.run, chained.seq, kind, step, data, chained.seq::text, chained.at, hash
    from workflow_runs r cross join lateral (
      with recursive chained as (
        select r.id as run, 0 as seq, null as kind, null as step, null::jsonb as data, r.started_at as at, ${chain.genesis("r")} as hash
        union all
        select run, seq + 1, next.kind, next.step, next.data, at, ${chain.next("before.hash", before)}
        from chained before cross join lateral (
          select (array['run_started', 'step_started', 'step_completed', 'step_started', 'step_completed', 'step_started',
            case r.status when 'waiting' then 'wait_started' else 'step_completed' end, 'run_' || r.status])[before.seq + 1] as kind, 'step ' || before.seq / 2 as step, null::int as attempt,
            jsonb_build_object('output', repeat(md5(before.seq::text), 10)) as data
        ) next
        where seq < case when r.status = 'waiting' then 7 else 8 end
      ) select * from chained where seq > 0
    ) chained`;
  await sql`
    update workflow_runs r set last_seq = e.seq, last_hash = e.hash
    from (select distinct on (run_id) run_id, seq, hash from workflow_events order by run_id, seq desc) e where e.run_id = r.id`;
}

async function longRun(person: string): Promise<string> {
  const id = uuidv7();
  await sql`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, last_seq)
    values (${id}, 'return_and_replace', 1, ${person}, 'api', ${id}, '{}', ${LONG})`;
  await sql`
    insert into workflow_events (run_id, seq, kind, step, attempt, data, dedupe_key)
    select ${id}, n, case when n = 1 then 'step_started' else 'step_retried' end, 'initiate_return', n,
      jsonb_build_object('error', jsonb_build_object('code', 'unavailable', 'message', repeat('busy ', 40))), n::text
    from generate_series(1, ${LONG}) n`;
  return id;
}

async function measure(name: string, work: () => Promise<unknown>, rounds = ROUNDS) {
  const first = performance.now();
  await work();
  const cold = performance.now() - first;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  say(
    `${name.padEnd(52)} first ${cold.toFixed(1).padStart(6)}   median ${at(0.5).padStart(6)}   p95 ${at(0.95).padStart(6)} ms`,
  );
}

const began = performance.now();
await fill();
await sql`vacuum analyze workflow_runs`;
await sql`vacuum analyze workflow_events`;
say(`${RUNS.toLocaleString("en-US")} runs written in ${Math.round((performance.now() - began) / 1000)} s\n`);

const [one] = await sql<{ id: string; email: string }[]>`select id, email from users where role = 'support'`;
const [two] = await sql<
  { id: string; email: string }[]
>`select id, email from users where email = 'person500@aisle.example'`;
if (!one || !two) throw new Error("The people are not there");
const desk = { id: one.id, role: "support" } as const;
const shopper = { id: two.id, role: "shopper" } as const;
const [middle] = await sql<
  { seq: number }[]
>`select seq::int from workflow_runs order by started_at offset ${RUNS >> 1} limit 1`;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000);

const pages: [string, typeof desk | typeof shopper, Partial<RunPage>][] = [
  ["desk: newest", desk, {}],
  ["desk: from the middle on", desk, { cursor: middle?.seq ?? 1 }],
  ["desk: waiting", desk, { status: ["waiting"] }],
  ["desk: waiting, failed, running", desk, { status: ["waiting", "failed", "running"] }],
  ["desk: cancelled (none)", desk, { status: ["cancelled"] }],
  ["desk: completed before a year ago", desk, { status: ["completed"], to: day(365) }],
  ["desk: one workflow", desk, { workflow: "pre_purchase_research" }],
  ["desk: one workflow, waiting", desk, { workflow: "pre_purchase_research", status: ["waiting"] }],
  ["desk: one order", desk, { order: "A-20000" }],
  ["desk: one person", desk, { person: two.email }],
  ["desk: one day, two years ago", desk, { from: day(700), to: day(699) }],
  ["desk: before two years ago (none)", desk, { to: day(900) }],
  [
    "desk: person and workflow, failed",
    desk,
    { person: two.email, workflow: "return_and_replace", status: ["failed"] },
  ],
  ["shopper: own", shopper, {}],
  ["shopper: own, failed", shopper, { status: ["failed"] }],
];
say("A page of 25 and the counts by status, together:");
for (const [name, person, filter] of pages) {
  await measure(`  ${name}`, () =>
    Promise.all([listRuns(person, { limit: 25, ...filter }), countRuns(person, filter)]),
  );
}

say("\nThe audit of all of it:");
const audited = performance.now();
const report = await verifyRuns();
const seconds = (performance.now() - audited) / 1000;
say(
  `  ${JSON.stringify(report)} in ${seconds.toFixed(1)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

const long = await longRun(two.id);
await sql`analyze workflow_events`;
say(`\nA run with ${LONG.toLocaleString("en-US")} events:`);
await measure("  its page", () => getRun(shopper, long));
await measure(
  "  its whole history, as a stream tells it",
  async () => {
    for await (const { seq } of watchRun(long)) if (seq === LONG) break;
  },
  10,
);
await measure(
  "  its export",
  async () => {
    for await (const _ of await exportRun(shopper, long));
  },
  10,
);

process.exit(0);
