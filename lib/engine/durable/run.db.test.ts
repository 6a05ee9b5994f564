import { describe, expect, it, vi } from "vitest";
import { getRun } from "..";
import {
  check,
  follow,
  gateway,
  pay,
  people,
  said,
  start,
  wholeHistory,
  withEngine,
} from "../testing/session";

withEngine();

describe("a run", () => {
  it("goes from start to end, told in order, its state readable", async () => {
    const { id, created } = await start("three_steps", "hello", {
      input: { text: "hello", order: "A-10042" },
      trigger: "button",
    });
    expect(created).toBe(true);
    const events = await follow(id);
    expect(said(events)).toEqual(wholeHistory);
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const run = await getRun(people.shopper, id);
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
      person: people.shopper.id,
      idempotencyKey: `${id}:pay`,
      step: "pay",
    });
  });

  it("exits early, its last steps skipped", async () => {
    check.mockReturnValue("no");
    const { id } = await start("three_steps");
    expect(said(await follow(id)).at(-1)).toBe("run_exited");
    const run = await getRun(people.shopper, id);
    expect(run).toMatchObject({ status: "exited", exitReason: "refused", exitMessage: "Not this one." });
    expect(run.steps.map((step) => step.status)).toEqual(["completed", "skipped", "skipped"]);
  });

  it("fails at a required step, goes on past an optional one", async () => {
    pay.mockImplementation(() => {
      throw Object.assign(new Error("Card declined."), { code: "conflict", transient: false });
    });
    const { id } = await start("three_steps");
    await follow(id);
    expect(await getRun(people.shopper, id)).toMatchObject({
      status: "failed",
      error: { code: "conflict", message: "Card declined.", step: "pay" },
    });
    pay.mockReturnValue("paid");
    const rude = await start("three_steps", "rude");
    await follow(rude.id);
    const run = await getRun(people.shopper, rude.id);
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
    expect((await getRun(people.shopper, id)).steps[1]).toMatchObject({
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
    expect(JSON.stringify([events, await getRun(people.shopper, id)])).not.toContain("hunter2");
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
    expect((await getRun(people.shopper, id)).steps[0]).toMatchObject({ group: "all", status: "completed" });
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
    const other = await start("three_steps", "other", { idempotencyKey: "taken", person: people.support });
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
