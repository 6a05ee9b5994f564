import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineWorkflow } from "./define";
import { type HandTool, type InMemoryOptions, runInMemory } from "./in-memory";
import { stepsOf } from "./view";

interface Tools {
  work: (input: { step: string }) => Promise<unknown>;
  undo: (input: { step: string; key: string }) => Promise<unknown>;
}

const stepNames = ["one", "two", "three"] as const;

/** Three steps that can be undone; a desk's approval between the second and the third when asked for. */
const saga = defineWorkflow<Tools, Record<string, unknown>>()({
  name: "saga",
  version: 1,
  title: "Saga",
  description: "A test.",
  input: z.object({ approval: z.boolean().default(false), exit: z.boolean().default(false) }),
  requires: ["work", "undo"],
  needsConfirmation: false,
  timeoutMs: 1_000,
  steps: {
    one: { title: "One" },
    two: { title: "Two", timeoutMs: 30 },
    approve: { title: "Approval" },
    three: { title: "Three", retries: 1 },
  },
  async run({ input, tools, step, approval, exit }) {
    const undoable = (name: (typeof stepNames)[number]) =>
      step(name, () => tools.work({ step: name }), { undo: (_, key) => tools.undo({ step: name, key }) });
    await undoable("one");
    await undoable("two");
    if (input.exit) return exit("enough", "That is enough.");
    if (input.approval) await approval("approve", { subject: {}, expiresInMs: 1_000 });
    await undoable("three");
  },
});

const refused = () => Object.assign(new Error("Declined."), { code: "conflict", transient: false });
const busy = () => Object.assign(new Error("Busy."), { code: "unavailable", transient: true });

/** Tools that note what was done and undone; `work` and `undo` may throw. */
function shop(over: { work?: HandTool; undo?: HandTool } = {}) {
  const done: string[] = [];
  const tools: Record<string, HandTool> = {
    work: async (input, context) => {
      const value = await over.work?.(input, context);
      done.push(`do ${input.step}`);
      return value ?? `${input.step} done`;
    },
    undo: async (input, context) => {
      await over.undo?.(input, context);
      done.push(`undo ${input.step}`);
      return { undone: input.key };
    },
  };
  return { done, tools };
}

const run = (tools: Record<string, HandTool>, over: Partial<InMemoryOptions> = {}) =>
  runInMemory(saga, { input: {}, tools, ...over });

const failing =
  (step: string, error: () => Error): HandTool =>
  (input) => {
    if (input.step === step) throw error();
  };

const undoEvents = (result: Awaited<ReturnType<typeof run>>) =>
  result.events
    .filter((event) => event.kind.startsWith("compensation"))
    .map((event) => `${event.kind.replace("compensation_", "")} ${event.step}`);

describe("a run that does not complete", () => {
  it.each([
    ["one", []],
    ["two", ["undo one"]],
    ["three", ["undo two", "undo one"]],
  ])("undoes what was finished before %s failed, in reverse", async (step, expected) => {
    const { done, tools } = shop({ work: failing(step, refused) });
    const result = await run(tools);
    expect(done.filter((each) => each.startsWith("undo"))).toEqual(expected);
    expect(result).toMatchObject({ status: "failed", error: { code: "conflict", step } });
    expect(result.state.completedSteps).toEqual([]);
    expect(result.events.at(-1)?.kind).toBe("run_failed");
  });

  it("undoes nothing when it completes", async () => {
    const { done, tools } = shop();
    expect(await run(tools)).toMatchObject({ status: "completed" });
    expect(done).toEqual(["do one", "do two", "do three"]);
  });

  it("tells each undoing with the step's key, and the undoing's own", async () => {
    const keys: unknown[] = [];
    const { tools } = shop({
      work: failing("three", refused),
      undo: ({ key }, { idempotencyKey }) => void keys.push([key, idempotencyKey]),
    });
    const result = await run(tools);
    expect(keys).toEqual([
      ["in-memory:two", "in-memory:undo:two"],
      ["in-memory:one", "in-memory:undo:one"],
    ]);
    expect(undoEvents(result)).toEqual(["started two", "completed two", "started one", "completed one"]);
    const [one, , , three] = stepsOf(saga, result.events, result.status);
    expect(one).toMatchObject({ status: "completed", compensation: { status: "completed", error: null } });
    expect(three).toMatchObject({ status: "failed", compensation: null });
  });

  it("undoes when it is cancelled, and when it exits", async () => {
    let steps = 0;
    const cancelled = shop({ work: () => void steps++ });
    const result = await run(cancelled.tools, { cancelled: () => steps === 2 });
    expect(result.status).toBe("cancelled");
    expect(cancelled.done).toEqual(["do one", "do two", "undo two", "undo one"]);

    const exited = shop();
    expect(await run(exited.tools, { input: { exit: true } })).toMatchObject({ exitReason: "enough" });
    expect(exited.done.slice(2)).toEqual(["undo two", "undo one"]);
  });

  it("undoes when its time is up", async () => {
    const { done, tools } = shop({ work: ({ step }) => step === "two" && new Promise(() => {}) });
    expect(await run(tools)).toMatchObject({ status: "failed", error: { code: "timeout", step: "two" } });
    // It may have done its work all the same: that is taken back, too.
    expect(done).toEqual(["do one", "undo two", "undo one"]);
  });
});

describe("a failed step", () => {
  it.each([
    ["an answer that was lost", busy, true],
    ["an unexpected error", () => new TypeError("x"), true],
    ["a refusal", refused, false],
  ])("with %s may have had its effect: %s", async (_, error, undone) => {
    const { done, tools } = shop({ work: failing("three", error) });
    const result = await run(tools);
    expect(done.includes("undo three")).toBe(undone);
    expect(result.status).toBe("failed");
  });
});

describe("undoing", () => {
  it("is tried again after a transient error", async () => {
    const undo = vi.fn<HandTool>().mockImplementationOnce(() => {
      throw busy();
    });
    const { done, tools } = shop({ work: failing("three", refused), undo });
    const result = await run(tools);
    expect(done.slice(2)).toEqual(["undo two", "undo one"]);
    expect(undoEvents(result)).toContain("retried two");
    const [, two] = stepsOf(saga, result.events, result.status);
    expect(two?.compensation).toMatchObject({ status: "completed", attempts: 2, error: null });
  });

  it("that fails is told loudly, the others still run, and the run fails by it", async () => {
    const { done, tools } = shop({ work: failing("three", refused), undo: failing("two", refused) });
    const result = await run(tools);
    expect(done).toEqual(["do one", "do two", "undo one"]);
    expect(result).toMatchObject({
      status: "failed",
      error: { code: "compensation_failed", step: "three", message: expect.stringContaining("Declined.") },
    });
    // What could not be undone stands.
    expect(result.state.completedSteps).toEqual(["two"]);
    expect(result.state.errors).toContainEqual({ step: "two", code: "conflict", message: "Declined." });
    expect(String(result.reported)).toContain("Could not be undone");
    const [, two] = stepsOf(saga, result.events, result.status);
    expect(two?.compensation).toMatchObject({ status: "failed", error: { code: "conflict" } });
  });

  it("counts for steps that were taken over from an earlier run, under the keys they were done with", async () => {
    const { done, tools } = shop({ work: failing("three", refused) });
    const keys: string[] = [];
    const undo: HandTool = (input) => void keys.push(input.key);
    const from = { id: "first", outputs: { one: 1 }, keys: { two: "second" } };
    await run({ ...tools, undo }, { from });
    expect(done).toEqual(["do two"]);
    expect(keys).toEqual(["second:two", "first:one"]);
  });
});
