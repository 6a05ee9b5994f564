import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { countRuns, exportRun, getRun, listRuns, watchRun } from "..";

let shopper: Person;
let other: Person;
let support: Person;

interface Given {
  person?: Person;
  workflow?: string;
  status?: string;
  order?: string;
  at?: string;
}

async function store({
  person = shopper,
  workflow = "w",
  status = "completed",
  order,
  at = "2026-03-01",
}: Given) {
  const id = uuidv7();
  await getSql()`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, status, order_number, started_at)
    values (${id}, ${workflow}, 1, ${person.id}, 'api', ${id}, '{}', ${status}, ${order ?? null}, ${at}::timestamptz)`;
  return id;
}

beforeAll(async () => {
  [shopper, other, support] = [await makePerson(), await makePerson(), await makePerson({ role: "support" })];
  await store({ at: "2026-01-01", workflow: "first", order: "A-1" });
  await store({ at: "2026-02-01", status: "waiting", order: "A-2" });
  for (let index = 0; index < 7; index++) await store({ at: "2026-03-01 12:00:00.123456Z" });
  await store({ person: other, at: "2026-03-02", status: "failed" });
});

const pages = async (person: Person, filter: object, limit = 3) => {
  const ids: string[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page = await listRuns(person, { ...filter, limit, ...(cursor && { cursor }) });
    expect(page.runs.length).toBeLessThanOrEqual(limit);
    ids.push(...page.runs.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
};

describe("the list", () => {
  it("pages through runs of the same microsecond, each once, newest first", async () => {
    const all = await pages(shopper, {});
    expect(all).toHaveLength(9);
    expect(new Set(all).size).toBe(9);
    expect(await pages(shopper, {}, 100)).toEqual(all);
  });

  it("filters by each of its fields, alone and together", async () => {
    const count = async (filter: object, person = support) => (await pages(person, filter)).length;
    expect(await count({})).toBe(10);
    expect(await count({ workflow: "first" })).toBe(1);
    expect(await count({ status: ["waiting", "failed"] })).toBe(2);
    expect(await count({ order: "A-2" })).toBe(1);
    expect(await count({ order: "A-2", workflow: "first" })).toBe(0);
    expect(await count({ from: new Date("2026-02-01"), to: new Date("2026-03-02") })).toBe(8);
    const [{ email } = { email: "" }] = await getSql()<{ email: string }[]>`
      select email from users where id = ${other.id}`;
    expect(await count({ person: email.toUpperCase() })).toBe(1);
    expect(await count({ person: "nobody@aisle.example" })).toBe(0);
    // A shopper's list is their own, whomever the filter names.
    expect(await count({ person: email }, shopper)).toBe(9);
  });

  it("counts by status what the other filters leave, up to a thousand", async () => {
    const none = { running: 0, waiting: 0, completed: 0, exited: 0, failed: 0, cancelled: 0 };
    expect(await countRuns(shopper, {})).toEqual({ ...none, waiting: 1, completed: 8 });
    expect(await countRuns(support, { status: ["failed"], from: new Date("2026-02-15") })).toEqual({
      ...none,
      completed: 7,
      failed: 1,
    });
    const many = await makePerson();
    await getSql()`
      insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, status)
      select gen_random_uuid(), 'w', 1, ${many.id}, 'api', n::text, '{}', 'exited' from generate_series(1, 1200) n`;
    expect((await countRuns(many, {})).exited).toBe(1_000);
  });
});

describe("a run with 5,000 events", () => {
  let id: string;
  beforeAll(async () => {
    id = await store({ status: "running" });
    await getSql()`update workflow_runs set last_seq = 5000 where id = ${id}`;
    await getSql()`
      insert into workflow_events (run_id, seq, kind, step, attempt, dedupe_key, data)
      select ${id}, n, case n when 1 then 'step_started' when 5000 then 'step_completed' else 'step_retried' end, 'pay',
        case when n > 1 then n - 1 end, n::text,
        case n when 1 then '{}' when 5000 then '{"output": "paid", "durationMs": 7}'
          else '{"error": {"code": "unavailable", "message": "Busy."}}' end::jsonb
      from generate_series(1, 5000) n`;
  });

  it("is seen whole without all of them", async () => {
    const run = await getRun(shopper, id);
    expect(run.lastSeq).toBe(5_000);
    expect(run.steps).toMatchObject([
      { name: "pay", status: "completed", attempts: 4_999, output: "paid", durationMs: 7, error: null },
    ]);
  });

  it("is told in order, and again from anywhere", async () => {
    const seen: number[] = [];
    for await (const event of watchRun(id, 1_490)) {
      seen.push(event.seq);
      if (event.seq === 5_000) break;
    }
    expect(seen).toEqual(Array.from({ length: 3_510 }, (_, index) => index + 1_491));
  });

  it("is exported whole", async () => {
    let text = "";
    for await (const piece of await exportRun(shopper, id)) text += piece;
    const { events } = JSON.parse(text);
    expect(events.map((event: { seq: number }) => event.seq)).toEqual(
      Array.from({ length: 5_000 }, (_, index) => index + 1),
    );
  });
});
