import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { decideRun, getRun, launchEngine, stopEngine, verifyRuns, watchRun } from "..";
import { ledgerConfig, ledgerOf, makeLedger } from "../testing/ledger";
import { wholeHistory } from "../testing/session";

const server = path.join(import.meta.dirname, "../testing/server.ts");
const children: ChildProcess[] = [];
let shopper: Person;

beforeAll(async () => {
  await makeLedger();
  shopper = await makePerson();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopEngine();
  vi.unstubAllEnvs();
});

/** Starts a server process that starts runs; resolves with their ids. */
async function serve(instance: string, workflow: string, { hangsIn = "", count = 1 } = {}) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", server, workflow, shopper.id, hangsIn, String(count)],
    {
      env: { ...process.env, AISLE_INSTANCE: instance, DATABASE_POOL: "5" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  children.push(child);
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  return { child, ids: JSON.parse(String(value)) as string[] };
}

async function killHard(child: ChildProcess) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const launchAs = (instance: string) => {
  vi.stubEnv("AISLE_INSTANCE", instance);
  return launchEngine(ledgerConfig());
};

async function ended(runId: string) {
  for await (const _ of watchRun(runId, 0, AbortSignal.timeout(20_000)));
  return getRun(shopper, runId);
}

const called = (runId: string, step: string) =>
  vi.waitFor(async () => expect((await ledgerOf(runId)).calls[step]).toBeGreaterThan(0), 10_000);

const kindsOf = async (runId: string) => {
  const rows = await getSql()<{ seq: number; said: string }[]>`
    select seq, trim(kind || ' ' || coalesce(step, '')) as said from workflow_events where run_id = ${runId} order by seq`;
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
  await verifyRuns((broken) => expect(broken.runId).not.toBe(runId));
  return rows.map((row) => row.said);
};

describe("kill -9 in the middle of a step", () => {
  it("resumes at once after a restart: no finished step again, one effect, one history", async () => {
    const { child, ids } = await serve("one", "three_steps", { hangsIn: "pay" });
    const [id = ""] = ids;
    await called(id, "pay");
    await killHard(child);
    expect(await getRun(shopper, id)).toMatchObject({ status: "running" });

    await launchAs("one");
    expect(await ended(id)).toMatchObject({ status: "completed", result: { check: "check", pay: "pay" } });
    // The step that was under way is asked again, with the same key: its effect was there already and stays one.
    expect(await ledgerOf(id)).toEqual({ calls: { check: 1, pay: 2 }, effects: 2 });
    expect(await kindsOf(id)).toEqual(wholeHistory);
  });

  it("goes on undoing where it was: each undoing has one effect, in one history", async () => {
    const { child, ids } = await serve("one", "saga", { hangsIn: "refund" });
    const [id = ""] = ids;
    const undoing = async () => {
      const [row] = await getSql()<{ calls: number }[]>`
        select count(*)::int as calls from test_calls where key = ${`${id}:undo:pay`}`;
      return row?.calls;
    };
    await vi.waitFor(async () => expect(await undoing()).toBe(1), 10_000);
    await killHard(child);

    await launchAs("one");
    const run = await ended(id);
    expect(run).toMatchObject({ status: "failed", error: { code: "conflict", step: "end" } });
    expect(run.result.completedSteps).toEqual([]);
    expect(run.steps.map(({ compensation }) => compensation?.status)).toEqual([
      "completed",
      "completed",
      undefined,
      undefined,
    ]);
    expect(await undoing()).toBe(2);
    // Done once, undone twice; both effects and both undoings are there once.
    expect(await ledgerOf(id)).toEqual({ calls: { check: 2, pay: 3 }, effects: 4 });
    expect(await kindsOf(id)).toEqual([
      "run_started",
      "step_started check",
      "step_completed check",
      "step_started pay",
      "step_completed pay",
      "step_started end",
      "step_failed end",
      "compensation_started pay",
      "compensation_completed pay",
      "compensation_started check",
      "compensation_completed check",
      "run_failed",
    ]);
  });

  it("is taken over by another instance within 15 s", { timeout: 40_000 }, async () => {
    await launchAs("alive");
    const { child, ids } = await serve("doomed", "three_steps", { hangsIn: "pay", count: 5 });
    for (const id of ids) await called(id, "pay");
    await killHard(child);
    const died = performance.now();
    for (const id of ids) expect(await ended(id)).toMatchObject({ status: "completed" });
    expect(performance.now() - died).toBeLessThan(15_000);
    for (const id of ids) {
      expect(await ledgerOf(id)).toEqual({ calls: { check: 1, pay: 2 }, effects: 2 });
      expect(await kindsOf(id)).toEqual(wholeHistory);
    }
  });
});

it("keeps an approval over restarts, and goes on from it", async () => {
  const { child, ids } = await serve("one", "approved");
  const [id = ""] = ids;
  await vi.waitFor(async () => expect((await getRun(shopper, id)).status).toBe("waiting"), 10_000);
  await killHard(child);
  const before = await getRun(shopper, id);

  await launchAs("one");
  expect(await getRun(shopper, id)).toEqual(before);
  await decideRun(await makePerson({ role: "support" }), id, { approved: true });
  expect(await ended(id)).toMatchObject({ status: "completed" });
  expect(await ledgerOf(id)).toEqual({ calls: { check: 1, pay: 1 }, effects: 2 });
  expect((await kindsOf(id)).filter((kind) => kind.startsWith("wait"))).toEqual([
    "wait_started approve",
    "wait_ended approve",
  ]);
});

it("goes on from a decision that was stored by a process that died before it could take the run up", async () => {
  const { child, ids } = await serve("one", "approved");
  const [id = ""] = ids;
  await vi.waitFor(async () => expect((await getRun(shopper, id)).status).toBe("waiting"), 10_000);
  await killHard(child);
  await getSql()`update approvals set status = 'declined', note = 'No.', decided_at = now() where run_id = ${id}`;
  await launchAs("one");
  expect(await ended(id)).toMatchObject({ status: "exited", exitReason: "declined", exitMessage: "No." });
});

/** A run as a process leaves it that dies between storing and starting it. */
async function storeOnly(version: number) {
  const id = uuidv7();
  await getSql()`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, last_seq)
    values (${id}, 'three_steps', ${version}, ${shopper.id}, 'api', ${id}, '{"text": "hello"}', 1)`;
  await getSql()`insert into workflow_events (run_id, seq, kind, dedupe_key) values (${id}, 1, 'run_started', 'run:start')`;
  return id;
}

it("starts at boot what was stored and never started", async () => {
  const id = await storeOnly(1);
  await launchAs("one");
  expect(await ended(id)).toMatchObject({ status: "completed" });
  expect(await kindsOf(id)).toEqual(wholeHistory);
});

it("refuses to go on with other code than a run began with", async () => {
  const id = await storeOnly(99);
  await launchAs("one");
  const run = await ended(id);
  expect(run).toMatchObject({ status: "failed", error: { code: "version_gone" } });
  expect(run.error?.message).toContain("version 99");
  expect(await ledgerOf(id)).toEqual({ calls: {}, effects: 0 });
});

it("boots in several processes at once, and each run goes its way once", async () => {
  const left = await Promise.all(Array.from({ length: 10 }, () => storeOnly(1)));
  const servers = await Promise.all(["one", "two"].map((instance) => serve(instance, "three_steps")));
  await launchAs("three");
  for (const id of [...left, ...servers.flatMap(({ ids }) => ids)]) {
    expect(await ended(id)).toMatchObject({ status: "completed" });
    expect((await ledgerOf(id)).calls).toEqual({ check: 1, pay: 1 });
    expect(await kindsOf(id)).toEqual(wholeHistory);
  }
});
