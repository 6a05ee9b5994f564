import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import {
  cancelRun,
  decideRun,
  getRun,
  launchEngine,
  listRuns,
  retryRun,
  startRun,
  stopEngine,
  watchRun,
} from "..";
import { testConfig } from "../testing/workflows";
import type { RunEvent } from "../wire";

const check = vi.fn();
const pay = vi.fn();
let shopper: Person;
let support: Person;
let keys = 0;

beforeAll(async () => {
  await launchEngine(testConfig({ check, pay }));
  shopper = await makePerson();
  support = await makePerson({ role: "support" });
});
afterAll(stopEngine);
beforeEach(() => {
  check.mockReset().mockReturnValue("ok");
  pay.mockReset().mockReturnValue("paid");
});

const start = (workflow: string, text = "hello", over: Partial<Parameters<typeof startRun>[0]> = {}) =>
  startRun({
    workflow,
    input: { text },
    person: shopper,
    trigger: "api",
    idempotencyKey: `key-${++keys}`,
    ...over,
  });

/** The run's events up to its end, or up to where it waits. */
async function follow(runId: string, afterSeq = 0): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of watchRun(runId, afterSeq, AbortSignal.timeout(10_000))) {
    events.push(event);
    if (event.kind === "wait_started") break;
  }
  return events;
}
/** A promise that the test resolves. */
function gateway() {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
const said = (events: RunEvent[]) => events.map((event) => `${event.kind} ${event.step ?? ""}`.trim());

describe("a run", () => {
  it("goes from start to end, told in order, its state readable", async () => {
    const { id, created } = await start("three_steps", "hello", {
      input: { text: "hello", order: "A-10042" },
      trigger: "button",
    });
    expect(created).toBe(true);
    const events = await follow(id);
    expect(said(events)).toEqual([
      "run_started",
      "step_started check",
      "step_completed check",
      "step_started pay",
      "step_completed pay",
      "step_started thank",
      "step_completed thank",
      "run_completed",
    ]);
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const run = await getRun(shopper, id);
    expect(run).toMatchObject({
      workflow: "three_steps",
      title: "Three steps",
      status: "completed",
      trigger: "button",
      orderNumber: "A-10042",
      person: null,
      input: { text: "hello", order: "A-10042" },
      exitReason: null,
      error: null,
    });
    expect(run.result).toEqual({
      text: "hello",
      order: "A-10042",
      check: "ok",
      pay: "paid",
      thank: "thanks",
      sum: "ok+paid",
      completedSteps: ["check", "pay", "thank"],
      errors: [],
    });
    expect(run.durationMs).toBeGreaterThanOrEqual(0);
    expect(run.steps.map((step) => [step.name, step.status, step.attempts])).toEqual([
      ["check", "completed", 1],
      ["pay", "completed", 1],
      ["thank", "completed", 1],
    ]);
    expect(run.steps[1]).toMatchObject({
      title: "Pay",
      input: { text: "hello", order: "A-10042" },
      output: "paid",
      rules: [{ rule: "pay once", detail: "1" }],
    });
  });

  it("binds its tools to the stored person, with the run's and step's key", async () => {
    const { id } = await start("three_steps");
    await follow(id);
    expect(pay.mock.calls[0]?.[1]).toMatchObject({
      person: shopper.id,
      idempotencyKey: `${id}:pay`,
      step: "pay",
    });
  });

  it("exits early, its last steps skipped", async () => {
    check.mockReturnValue("no");
    const { id } = await start("three_steps");
    expect(said(await follow(id)).at(-1)).toBe("run_exited");
    const run = await getRun(shopper, id);
    expect(run).toMatchObject({ status: "exited", exitReason: "refused", exitMessage: "Not this one." });
    expect(run.steps.map((step) => step.status)).toEqual(["completed", "skipped", "skipped"]);
  });

  it("fails at a required step, goes on past an optional one", async () => {
    pay.mockImplementation(() => {
      throw Object.assign(new Error("Card declined."), { code: "conflict", transient: false });
    });
    const { id } = await start("three_steps");
    await follow(id);
    expect(await getRun(shopper, id)).toMatchObject({
      status: "failed",
      error: { code: "conflict", message: "Card declined.", step: "pay" },
    });
    pay.mockReturnValue("paid");
    const rude = await start("three_steps", "rude");
    await follow(rude.id);
    const run = await getRun(shopper, rude.id);
    expect(run).toMatchObject({
      status: "completed",
      result: { errors: [{ step: "thank", code: "conflict" }] },
    });
    expect(run.steps[2]).toMatchObject({ status: "failed", optional: true });
  });

  it("shows its retries", async () => {
    pay
      .mockImplementationOnce(() => {
        throw Object.assign(new Error("Busy."), { code: "unavailable", transient: true });
      })
      .mockReturnValue("paid");
    const { id } = await start("three_steps");
    const events = await follow(id);
    expect(events.find((event) => event.kind === "step_retried")).toMatchObject({
      step: "pay",
      attempt: 1,
      data: { error: { code: "unavailable", message: "Busy." } },
    });
    expect((await getRun(shopper, id)).steps[1]).toMatchObject({
      status: "completed",
      attempts: 2,
      error: null,
    });
  });

  it("hides an unexpected error and tells the operator", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    pay.mockImplementation(() => {
      throw new Error("password=hunter2");
    });
    const { id } = await start("three_steps");
    const events = await follow(id);
    expect(JSON.stringify([events, await getRun(shopper, id)])).not.toContain("hunter2");
    expect(log.mock.calls.flat().map(String).join()).toContain("hunter2");
  });

  it("runs its branches side by side", async () => {
    const barrier = gateway();
    check.mockImplementation(() => {
      if (check.mock.calls.length === 3) barrier.resolve("together");
      return barrier.promise;
    });
    const { id } = await start("side_by_side");
    const events = await follow(id);
    expect(said(events).slice(1, 4)).toEqual(["step_started a", "step_started b", "step_started c"]);
    expect(said(events).at(-1)).toBe("run_completed");
    expect((await getRun(shopper, id)).steps[0]).toMatchObject({ group: "all", status: "completed" });
  });
});

describe("starting", () => {
  it("is one run per key, however often and however fast", async () => {
    const idempotencyKey = "the-same";
    const started = await Promise.all(
      Array.from({ length: 30 }, () => start("three_steps", "hello", { idempotencyKey })),
    );
    expect(new Set(started.map((run) => run.id)).size).toBe(1);
    expect(started.filter((run) => run.created)).toHaveLength(1);
    await follow(started[0]?.id ?? "");
    expect(pay).toHaveBeenCalledTimes(1);
  });

  it("refuses a key that was used for something else; a key is one person's own", async () => {
    const first = await start("three_steps", "hello", { idempotencyKey: "taken" });
    await expect(start("three_steps", "other", { idempotencyKey: "taken" })).rejects.toMatchObject({
      code: "conflict",
    });
    const other = await start("three_steps", "other", { idempotencyKey: "taken", person: support });
    expect(other.id).not.toBe(first.id);
    await Promise.all([follow(first.id), follow(other.id)]);
  });

  it("refuses what it does not know", async () => {
    await expect(start("no_such")).rejects.toMatchObject({ code: "invalid_input", field: "workflow" });
    await expect(start("three_steps", "x".repeat(21))).rejects.toMatchObject({
      issues: [{ path: ["input", "text"] }],
    });
    await expect(start("three_steps", "a\u0000b")).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("reading", () => {
  it("shows a shopper their own, the desk everybody's with the person", async () => {
    const { id } = await start("three_steps");
    await follow(id);
    const stranger = await makePerson();
    await expect(getRun(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getRun(shopper, "not-an-id")).rejects.toMatchObject({ code: "not_found" });
    expect((await getRun(support, id)).person?.email).toContain("@");
    expect((await listRuns(stranger, { limit: 10 })).runs).toEqual([]);
  });

  it("lists newest first, by page and filter", async () => {
    const someone = await makePerson();
    const ids: string[] = [];
    for (const order of ["A-1", "A-2", "A-2"]) {
      const { id } = await start("three_steps", "hello", {
        person: someone,
        input: { text: "hello", order },
      });
      await follow(id);
      ids.unshift(id);
    }
    const first = await listRuns(someone, { limit: 2 });
    expect(first.runs.map((run) => run.id)).toEqual(ids.slice(0, 2));
    expect(first.runs[0]).not.toHaveProperty("result");
    const second = await listRuns(someone, { limit: 2, cursor: first.nextCursor ?? 0 });
    expect(second).toMatchObject({ runs: [{ id: ids[2] }], nextCursor: null });
    const listed = async (filter: object) => (await listRuns(someone, { limit: 10, ...filter })).runs.length;
    expect(await listed({ order: "A-2" })).toBe(2);
    expect(await listed({ status: ["failed"] })).toBe(0);
    expect(await listed({ workflow: "three_steps", from: new Date(Date.now() + 1000) })).toBe(0);
  });
});

describe("watching", () => {
  it("resumes after what was seen, and ends at once when all was", async () => {
    const { id } = await start("three_steps");
    const all = await follow(id);
    expect(await follow(id, 5)).toEqual(all.slice(5));
    expect(await follow(id, 8)).toEqual([]);
  });

  it("tells within 100 ms, to everybody who watches", async () => {
    const gate = gateway();
    pay.mockReturnValue(gate.promise);
    const { id } = await start("three_steps");
    const seen: number[] = [];
    const watchers = Array.from({ length: 5 }, async () => {
      for await (const event of watchRun(id))
        if (event.kind === "run_completed") seen.push(performance.now());
    });
    await vi.waitFor(() => expect(pay).toHaveBeenCalled());
    const opened = performance.now();
    gate.resolve("paid");
    await Promise.all(watchers);
    expect(seen).toHaveLength(5);
    // Three more events lie between; generous for a busy machine, far below any polling interval.
    expect(Math.max(...seen) - opened).toBeLessThan(500);
  });

  it("stops when its watcher goes, and knows no run that is not there", async () => {
    const { id } = await start("approved");
    await follow(id);
    const leaving = new AbortController();
    const events: RunEvent[] = [];
    const watching = (async () => {
      for await (const event of watchRun(id, 0, leaving.signal)) events.push(event);
    })();
    await vi.waitFor(() => expect(events).toHaveLength(4));
    leaving.abort();
    await watching;
    await expect(follow(crypto.randomUUID())).rejects.toMatchObject({ code: "not_found" });
    await cancelRun(shopper, id);
  });
});

describe("approval", () => {
  it("waits, and goes on with the desk's yes", async () => {
    const { id } = await start("approved");
    expect(said(await follow(id))).toEqual([
      "run_started",
      "step_started check",
      "step_completed check",
      "wait_started approve",
    ]);
    const waiting = await getRun(shopper, id);
    expect(waiting).toMatchObject({ status: "waiting", waitingFor: "desk", finishedAt: null });
    expect(waiting.waitingSince).not.toBeNull();
    expect(waiting.steps[1]).toMatchObject({ status: "waiting", rules: [{ detail: "600.00" }] });
    expect(pay).not.toHaveBeenCalled();
    const [asked] = await getSql()`select subject, amount_cents from approvals where run_id = ${id}`;
    expect(asked).toMatchObject({ subject: { text: "hello" }, amount_cents: 60_000 });

    const decided = performance.now();
    await decideRun(support, id, { approved: true, note: "Fine." });
    await follow(id, 4);
    expect(performance.now() - decided).toBeLessThan(1_000);
    const run = await getRun(shopper, id);
    expect(run).toMatchObject({ status: "completed", waitingFor: null });
    expect(run.steps[1]).toMatchObject({
      status: "completed",
      output: { decision: "approved", note: "Fine." },
    });
  });

  it("has one winner when two decide at once", async () => {
    const { id } = await start("approved");
    await follow(id);
    const admin = await makePerson({ role: "admin" });
    const outcomes = await Promise.allSettled([
      decideRun(support, id, { approved: true }),
      decideRun(admin, id, { approved: false }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/already .* by Person/),
    });
    await follow(id, 4);
    const { status } = await getRun(shopper, id);
    expect(status).toBe(outcomes[0]?.status === "fulfilled" ? "completed" : "exited");
    expect(pay).toHaveBeenCalledTimes(status === "completed" ? 1 : 0);
  });

  it("is the desk's alone, and never on one's own run", async () => {
    const { id } = await start("approved", "hello", { person: support });
    await follow(id);
    await expect(decideRun(shopper, id, { approved: true })).rejects.toMatchObject({ code: "forbidden" });
    await expect(decideRun(support, id, { approved: true })).rejects.toMatchObject({ code: "forbidden" });
    await cancelRun(support, id);
  });

  it("expires", async () => {
    const { id } = await start("approved", "hasty");
    await follow(id);
    await follow(id, 4);
    const run = await getRun(shopper, id);
    expect(run).toMatchObject({ status: "exited", exitReason: "expired" });
    expect(run.steps[1]).toMatchObject({ status: "failed", error: { code: "expired" } });
    await expect(decideRun(support, id, { approved: true })).rejects.toMatchObject({ code: "conflict" });
    expect(pay).not.toHaveBeenCalled();
  });
});

describe("cancelling", () => {
  it("ends a waiting run at once and withdraws the approval", async () => {
    const { id } = await start("approved");
    await follow(id);
    expect(await cancelRun(shopper, id)).toBe("cancelled");
    expect(said(await follow(id, 4))).toEqual(["run_cancelled"]);
    await expect(decideRun(support, id, { approved: true })).rejects.toMatchObject({ code: "conflict" });
    await expect(cancelRun(shopper, id)).rejects.toMatchObject({ code: "conflict" });
    await vi.waitFor(async () => {
      const [row] = await getSql()`select status from dbos.workflow_status where workflow_uuid = ${id}`;
      expect(row?.status).toBe("SUCCESS");
    }, 5_000);
    expect(pay).not.toHaveBeenCalled();
  });

  it("lets the step under way finish and starts no other", async () => {
    const gate = gateway();
    check.mockReturnValue(gate.promise);
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(check).toHaveBeenCalled());
    await expect(cancelRun(await makePerson(), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await cancelRun(shopper, id)).toBe("running");
    gate.resolve("ok");
    expect(said(await follow(id)).at(-1)).toBe("run_cancelled");
    const run = await getRun(shopper, id);
    expect(run).toMatchObject({ status: "cancelled", result: { check: "ok", completedSteps: ["check"] } });
    expect(pay).not.toHaveBeenCalled();
  });
});

describe("trying again", () => {
  it("goes on from where it failed, with the first run's keys, once", async () => {
    pay.mockImplementation(() => {
      throw Object.assign(new Error("Card declined."), { code: "conflict", transient: false });
    });
    const { id } = await start("three_steps");
    await follow(id);
    const second = await retryRun(shopper, id);
    expect((await retryRun(shopper, id)).id).toBe(second.id);
    await follow(second.id);
    pay.mockReset().mockReturnValue("paid");
    const third = await retryRun(shopper, second.id);
    await follow(third.id);
    expect(check).toHaveBeenCalledTimes(1);
    expect(pay.mock.calls[0]?.[1]).toMatchObject({ idempotencyKey: `${id}:pay` });
    expect(await getRun(shopper, third.id)).toMatchObject({
      status: "completed",
      result: { check: "ok", pay: "paid" },
    });
    await expect(retryRun(shopper, third.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(retryRun(support, id)).rejects.toMatchObject({ code: "not_found" });
  });
});
