import { beforeAll, describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { cancelRun, decideRun, retryRun, verifyRuns } from "..";
import { check, follow, gateway, pay, people, refusal, start, withEngine } from "../testing/session";
import type { Break } from "../verify";
import { record } from "./journal";

withEngine();

const breaks = async () => {
  const found: Break[] = [];
  const report = await verifyRuns((one) => found.push(one));
  return { report, found, of: (runId: string) => found.find((one) => one.runId === runId) };
};

const finished = async (text = "hello") => {
  const { id } = await start("three_steps", text);
  await follow(id);
  return id;
};

/** As somebody does it who owns the tables: the trigger alone would refuse. */
const tamper = (change: (sql: ReturnType<typeof getSql>) => Promise<unknown>) =>
  getSql().begin(async (sql) => {
    await sql`alter table workflow_events disable trigger workflow_events_append_only`;
    await change(sql as unknown as ReturnType<typeof getSql>);
    await sql`alter table workflow_events enable trigger workflow_events_append_only`;
  });

describe("an untouched history", () => {
  it("verifies, whatever way its runs went", async () => {
    await finished();
    check.mockReturnValueOnce("no");
    await finished();
    pay.mockImplementationOnce(() => {
      throw refusal();
    });
    const failed = await finished();
    await follow((await retryRun(people.shopper, failed)).id);
    const [approved, declined, cancelled] = await Promise.all([
      start("approved"),
      start("approved"),
      start("approved"),
    ]);
    for (const { id } of [approved, declined, cancelled]) await follow(id);
    await decideRun(people.support, approved.id, { approved: true });
    await decideRun(people.support, declined.id, { approved: false, note: "Zu spät – “nein” \\ \u0001 🙂" });
    await cancelRun(people.shopper, cancelled.id);
    for (const { id } of [approved, declined]) await follow(id, 4);
    await Promise.all(Array.from({ length: 5 }, async () => follow((await start("side_by_side")).id)));
    await start("approved").then(({ id }) => follow(id));
    const gate = gateway();
    pay.mockReturnValueOnce(gate.promise);
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(pay.mock.lastCall?.[1]).toMatchObject({ idempotencyKey: `${id}:pay` }));
    const { report, found } = await breaks();
    expect(found).toEqual([]);
    expect(report).toMatchObject({ runs: 14, beforeTheChain: 0, broken: 0 });
    expect(report.events).toBeGreaterThan(80);
    gate.resolve("paid");
    await follow(id);
  });

  it("is the same for a session in another time zone, with other settings", async () => {
    const id = await finished();
    await getSql()`set time zone 'Asia/Kolkata'`;
    await getSql()`set datestyle to 'German, DMY'`;
    expect((await breaks()).of(id)).toBeUndefined();
    await getSql()`reset time zone`;
    await getSql()`reset datestyle`;
  });

  it("stays whole when several executions tell the same things at once", async () => {
    const { id } = await start("approved");
    const before = (await follow(id)).length;
    const tell = (name: string) => ({
      events: [{ kind: "step_started" as const, step: name, key: `${name}:started` }],
    });
    const wait = { kind: "wait_started" as const, step: "approve", key: "again:waiting" };
    await Promise.all(Array.from({ length: 24 }, (_, index) => record(id, tell(`step ${index % 4}`))));
    await record(id, { events: [wait] });
    const [row] = await getSql()<{ events: number; last: number }[]>`
      select count(*)::int as events, max(seq) as last from workflow_events where run_id = ${id}`;
    expect(row).toEqual({ events: before + 5, last: before + 5 });
    expect((await breaks()).of(id)).toBeUndefined();
  });
});

/** As an intruder works it out who has read how events are chained. */
const nextHash = `encode(sha256(convert_to(last_hash || jsonb_build_array(id, 9, 'step_started', null, null, '{}'::jsonb,
  to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')), 'hex')`;

describe("a history that was touched", () => {
  const cases: [
    string,
    number | null,
    RegExp,
    (sql: ReturnType<typeof getSql>, id: string) => Promise<unknown>,
  ][] = [
    [
      "its data changed",
      5,
      /does not fit/,
      (sql, id) =>
        sql`update workflow_events set data = jsonb_set(data, '{output}', '"more"') where run_id = ${id} and seq = 5`,
    ],
    [
      "a kind changed",
      3,
      /does not fit/,
      (sql, id) => sql`update workflow_events set kind = 'step_failed' where run_id = ${id} and seq = 3`,
    ],
    [
      "a step changed",
      4,
      /does not fit/,
      (sql, id) => sql`update workflow_events set step = 'thank' where run_id = ${id} and seq = 4`,
    ],
    [
      "an attempt changed",
      5,
      /does not fit/,
      (sql, id) => sql`update workflow_events set attempt = 7 where run_id = ${id} and seq = 5`,
    ],
    [
      "a time changed by a microsecond",
      2,
      /does not fit/,
      (sql, id) =>
        sql`update workflow_events set at = at - interval '1 microsecond' where run_id = ${id} and seq = 2`,
    ],
    [
      "a hash changed",
      6,
      /does not fit/,
      (sql, id) => sql`update workflow_events set hash = repeat('0', 64) where run_id = ${id} and seq = 6`,
    ],
    [
      "a hash taken away",
      6,
      /has no hash/,
      (sql, id) => sql`update workflow_events set hash = null where run_id = ${id} and seq = 6`,
    ],
    [
      "an event deleted",
      5,
      /event 4 is missing/,
      (sql, id) => sql`delete from workflow_events where run_id = ${id} and seq = 4`,
    ],
    [
      "an event deleted and the others moved up",
      4,
      /does not fit/,
      async (sql, id) => {
        await sql`delete from workflow_events where run_id = ${id} and seq = 4`;
        for (const seq of [5, 6, 7, 8])
          await sql`update workflow_events set seq = ${seq - 1} where run_id = ${id} and seq = ${seq}`;
        await sql`update workflow_runs set last_seq = 7 where id = ${id}`;
      },
    ],
    [
      "an event inserted at the end",
      9,
      /does not fit/,
      (sql, id) =>
        sql`insert into workflow_events (run_id, seq, kind, dedupe_key, hash) values (${id}, 9, 'step_started', 'x', repeat('0', 64))`,
    ],
    [
      "an event inserted in between",
      5,
      /does not fit/,
      async (sql, id) => {
        for (const seq of [8, 7, 6, 5])
          await sql`update workflow_events set seq = ${seq + 1} where run_id = ${id} and seq = ${seq}`;
        await sql`
        insert into workflow_events (run_id, seq, kind, dedupe_key, hash)
        select run_id, 5, 'step_retried', 'x', hash from workflow_events where run_id = ${id} and seq = 4`;
      },
    ],
    [
      "two events swapped",
      3,
      /does not fit/,
      async (sql, id) => {
        for (const [from, to] of [
          [3, 99],
          [5, 3],
          [99, 5],
        ] as const)
          await sql`update workflow_events set seq = ${to} where run_id = ${id} and seq = ${from}`;
      },
    ],
    [
      "its end cut off",
      null,
      /2 are missing at the end/,
      (sql, id) => sql`delete from workflow_events where run_id = ${id} and seq > 6`,
    ],
    [
      "its end cut off and the count corrected",
      null,
      /not that of its last event/,
      async (sql, id) => {
        await sql`delete from workflow_events where run_id = ${id} and seq > 6`;
        await sql`update workflow_runs set last_seq = 6, status = 'running', finished_at = null where id = ${id}`;
      },
    ],
    [
      "an event inserted at the end, its hash worked out",
      null,
      /1 more/,
      (sql, id) => sql`
        insert into workflow_events (run_id, seq, kind, dedupe_key, at, hash)
        select id, 9, 'step_started', 'x', now(), ${getSql().unsafe(nextHash)} from workflow_runs where id = ${id}`,
    ],
    [
      "all its events deleted",
      null,
      /8 are missing/,
      (sql, id) => sql`delete from workflow_events where run_id = ${id}`,
    ],
    [
      "all its hashes taken away",
      null,
      /hashes are missing/,
      async (sql, id) => {
        await sql`update workflow_events set hash = null where run_id = ${id}`;
        await sql`update workflow_runs set last_hash = null where id = ${id}`;
      },
    ],
    [
      "the run's input changed",
      1,
      /input/,
      (sql, id) => sql`update workflow_runs set input = '{"text": "other"}' where id = ${id}`,
    ],
    [
      "the run's person changed",
      1,
      /person/,
      (sql, id) => sql`update workflow_runs set user_id = ${people.support.id} where id = ${id}`,
    ],
    [
      "the run's key changed",
      1,
      /key/,
      (sql, id) => sql`update workflow_runs set idem_key = 'x' where id = ${id}`,
    ],
    [
      "the run's version changed",
      1,
      /version/,
      (sql, id) => sql`update workflow_runs set version = 2 where id = ${id}`,
    ],
    [
      "the run's status changed",
      null,
      /status is cancelled.*completed/,
      (sql, id) => sql`update workflow_runs set status = 'cancelled' where id = ${id}`,
    ],
    [
      "the run's error invented",
      null,
      /reason, message or error/,
      (sql, id) => sql`update workflow_runs set error = '{"code": "x", "message": "y"}' where id = ${id}`,
    ],
  ];

  // The first chained run of the shop: later ones cannot claim to be from before.
  beforeAll(async () => void (await start("three_steps").then(({ id }) => follow(id))));

  it.each(cases)("is reported: %s", async (_, seq, problem, change) => {
    const id = await finished();
    expect((await breaks()).of(id)).toBeUndefined();
    await tamper((sql) => change(sql, id));
    expect((await breaks()).of(id)).toEqual({ runId: id, seq, problem: expect.stringMatching(problem) });
  });

  it("counts each broken run once", async () => {
    const { report, found } = await breaks();
    expect(report.broken).toBe(cases.length);
    expect(new Set(found.map(({ runId }) => runId)).size).toBe(cases.length);
  });
});

describe("the events' table", () => {
  it("refuses changes, and lets events go with their run alone", async () => {
    const id = await finished();
    const refused = { message: "workflow_events is append-only" };
    await expect(getSql()`update workflow_events set kind = 'x' where run_id = ${id}`).rejects.toMatchObject(
      refused,
    );
    await expect(getSql()`delete from workflow_events where run_id = ${id}`).rejects.toMatchObject(refused);
    await getSql()`delete from workflow_runs where id = ${id}`;
    expect(await getSql()`select from workflow_events where run_id = ${id}`).toHaveLength(0);
  });
});
