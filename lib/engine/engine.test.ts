import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { attempt } from "./attempts";
import { defineWorkflow, type StepDeclaration, type WorkflowApi } from "./define";
import { failureIn, failureOf } from "./errors";
import { type HandTool, type InMemoryOptions, runInMemory } from "./in-memory";

interface TestTools {
  first: (input: object) => Promise<unknown>;
  second: (input: object) => Promise<unknown>;
}
type Api<Steps extends Record<string, StepDeclaration>> = WorkflowApi<
  { n: number },
  TestTools,
  Steps,
  Record<string, unknown>
>;

const plainSteps = { one: { title: "One" }, two: { title: "Two" } };

function workflowOf<Steps extends Record<string, StepDeclaration>>(
  run: (api: Api<Steps>) => Promise<void>,
  steps: Steps,
  timeoutMs = 1_000,
) {
  return defineWorkflow<TestTools, Record<string, unknown>>()({
    name: "test",
    version: 1,
    title: "Test",
    description: "A test.",
    input: z.object({ n: z.number().default(1) }),
    requires: ["first", "second"],
    needsConfirmation: false,
    timeoutMs,
    steps,
    run,
  });
}

const tools = (over: Record<string, HandTool> = {}) => ({ first: () => 1, second: () => 2, ...over });
const run = (workflow: ReturnType<typeof workflowOf>, over: Partial<InMemoryOptions> = {}) =>
  runInMemory(workflow, { input: {}, tools: tools(), ...over });
const busy = () => Object.assign(new Error("Busy."), { code: "unavailable", transient: true });
/** Never answers; stops waiting when its signal aborts. */
const stuck: HandTool = (_, { signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));

describe("state", () => {
  it("is flat: inputs, a slot per step, what was set, completed steps, errors", async () => {
    const workflow = workflowOf(async ({ input, step, set }) => {
      const one = await step("one", () => ({ got: input.n + 1, nothing: undefined }));
      set({ sum: one.got });
    }, plainSteps);
    const { state } = await run(workflow, { input: { n: 4 } });
    expect(state).toStrictEqual({ n: 4, one: { got: 5 }, sum: 5, completedSteps: ["one"], errors: [] });
  });

  it("refuses an input that does not fit before anything runs", async () => {
    const body = vi.fn(async () => {});
    await expect(run(workflowOf(body, plainSteps), { input: { n: "four" } })).rejects.toThrow(z.ZodError);
    expect(body).not.toHaveBeenCalled();
  });
});

describe("time", () => {
  const slow = {
    one: { title: "One", timeoutMs: 20, retries: 1 },
    two: { title: "Two", optional: true as const },
  };

  it("ends an attempt at its timeout, aborts its signal, tries again, then fails", async () => {
    const aborted: boolean[] = [];
    const workflow = workflowOf(
      async ({ tools, step }) => void (await step("one", () => tools.first({}))),
      slow,
    );
    const first: HandTool = (input, context) => {
      context.signal.addEventListener("abort", () => aborted.push(true));
      return stuck(input, context);
    };
    const result = await run(workflow, { tools: tools({ first }) });
    expect(result.error).toEqual({ code: "timeout", message: "It took longer than 20 ms.", step: "one" });
    expect(aborted).toEqual([true, true]);
    expect(result.events.filter((event) => event.kind === "step_retried")).toHaveLength(1);
  });

  it("is not spent beyond the run's own", async () => {
    const workflow = workflowOf(
      async ({ step }) => {
        await step("one", () => new Promise((resolve) => setTimeout(resolve, 60)));
        await step("two", () => new Promise((resolve) => setTimeout(resolve, 60_000)));
      },
      { one: { title: "One" }, two: { title: "Two", retries: 9 } },
      120,
    );
    const result = await run(workflow);
    expect(result.error).toMatchObject({ code: "timeout", step: "two" });
    expect(result.state.completedSteps).toEqual(["one"]);
  });
});

describe("retries", () => {
  const policy = { timeoutMs: 1_000, retries: 3, budgetMs: 10_000 };
  const hooks = (random: number) => {
    const slept: number[] = [];
    return {
      slept,
      onRetry: vi.fn(),
      onUnknown: vi.fn(),
      random: () => random,
      sleep: async (ms: number) => void slept.push(ms),
    };
  };

  it("wait twice as long each time, jittered", async () => {
    for (const [random, expected] of [
      [0, [75, 150, 300]],
      [1, [150, 300, 600]],
    ] as const) {
      const given = hooks(random);
      const result = await attempt(() => Promise.reject(busy()), policy, given);
      expect(given.slept).toEqual(expected);
      expect(result).toMatchObject({ ok: false, attempts: 4, error: { code: "unavailable" } });
    }
  });

  it("go on while a server is away, for as long as its restart may take", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const patient = { ...policy, budgetMs: 120_000 };
    const given = { ...hooks(0), sleep: async (ms: number) => void vi.advanceTimersByTime(ms) };
    const away = () => Promise.reject(Object.assign(new Error("Failed query"), { code: "ECONNREFUSED" }));
    const untilBack = (_: AbortSignal, attempts: number) => (attempts < 9 ? away() : Promise.resolve("done"));
    expect(await attempt(untilBack, patient, given)).toMatchObject({ ok: true, value: "done", attempts: 9 });
    const gaveUp = await attempt(away, patient, given);
    expect(gaveUp).toMatchObject({ ok: false, error: { code: "unavailable" } });
    expect(gaveUp.durationMs).toBeLessThan(20_000);
    expect(gaveUp.durationMs).toBeGreaterThan(15_000);
  });

  it("are for transient errors only", async () => {
    const body = vi.fn(() =>
      Promise.reject(Object.assign(new Error("No."), { code: "conflict", transient: false })),
    );
    expect(await attempt(body, policy, hooks(0))).toMatchObject({ ok: false, attempts: 1 });
    expect(body).toHaveBeenCalledTimes(1);
  });

  it("stop at the first success", async () => {
    const body = vi.fn().mockRejectedValueOnce(busy()).mockResolvedValue("done");
    expect(await attempt(body, policy, hooks(0))).toMatchObject({ ok: true, value: "done", attempts: 2 });
  });
});

describe("errors", () => {
  it("show what was meant to be shown and hide what was not", () => {
    expect(failureOf(busy())).toEqual({ code: "unavailable", message: "Busy.", transient: true });
    const hidden = failureOf(new Error("password=hunter2"));
    expect(hidden).toMatchObject({ code: "internal", transient: false });
    expect(hidden.message).not.toContain("hunter2");
    const away = new Error("Failed query", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) });
    expect(failureOf(away)).toMatchObject({ code: "unavailable", transient: true });
  });

  it("are found in an answer", () => {
    expect(failureIn({ error: "No." })).toMatchObject({ code: "tool_error", message: "No." });
    for (const fine of [undefined, null, 3, "error", {}, { error: null }, { error: "" }])
      expect(failureIn(fine)).toBeUndefined();
  });

  it("in what explains a step are told to the operator and undo nothing: what was done stands", async () => {
    const workflow = workflowOf(async ({ step }) => {
      await step("one", () => 1, {
        rules: () => {
          throw new TypeError("x is not a function");
        },
      });
    }, plainSteps);
    const { status, state, reported, events } = await run(workflow);
    expect({ status, one: state.one, reported }).toEqual({
      status: "completed",
      one: 1,
      reported: [new TypeError("x is not a function")],
    });
    expect(events.find(({ kind }) => kind === "step_completed")?.data.rules).toEqual([]);
  });

  it("in the workflow's own code fail the run without being shown", async () => {
    const workflow = workflowOf(async () => {
      throw new TypeError("x is not a function");
    }, plainSteps);
    const result = await run(workflow);
    expect(result).toMatchObject({ status: "failed", error: { code: "internal" } });
    expect(result.error?.message).not.toContain("function");
    expect(result.reported).toHaveLength(1);
  });

  it("catch a step that is undeclared, reached twice, or a tool outside a step", async () => {
    const faults = [
      workflowOf(
        async ({ step }: Api<Record<string, StepDeclaration>>) => void (await step("three", () => 1)),
        plainSteps,
      ),
      workflowOf(async ({ step }) => {
        await step("one", () => 1);
        await step("one", () => 1);
      }, plainSteps),
      workflowOf(async ({ tools }) => void (await tools.first({})), plainSteps),
    ];
    for (const workflow of faults) {
      const result = await run(workflow as ReturnType<typeof workflowOf>);
      expect(result.error?.code).toBe("internal");
      expect(String(result.reported[0])).toMatch(/declares no step|reached twice|outside a step/);
    }
  });
});

describe("parallel", () => {
  it("lets no branch cancel or hide another, and counts the slowest branch's time", async () => {
    let later = false;
    const workflow = workflowOf(async ({ tools, parallel, set }) => {
      const { one, two } = await parallel({
        one: () => tools.first({}),
        two: async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          later = true;
          return "late";
        },
      });
      set({ outcome: [one, two] });
    }, plainSteps);
    const first: HandTool = () => {
      throw Object.assign(new Error("No."), { code: "conflict", transient: false });
    };
    const { status, state, events } = await run(workflow, { tools: tools({ first }) });
    expect(later).toBe(true);
    expect(status).toBe("completed");
    expect(state.outcome).toEqual([
      { ok: false, error: { code: "conflict", message: "No." } },
      { ok: true, value: "late" },
    ]);
    expect(events.map((event) => event.kind)).toEqual([
      "run_started",
      "step_started",
      "step_started",
      "step_failed",
      "step_completed",
      "run_completed",
    ]);
  });
});

it("stops before the next step when cancelled, and keeps what was done", async () => {
  let cancelled = false;
  const second = vi.fn<HandTool>();
  const workflow = workflowOf(async ({ tools, step }) => {
    await step("one", () => {
      cancelled = true;
      return "kept";
    });
    await step("two", () => tools.second({}));
  }, plainSteps);
  const result = await run(workflow, { tools: tools({ second }), cancelled: () => cancelled });
  expect(result.status).toBe("cancelled");
  expect(result.state).toMatchObject({ one: "kept", completedSteps: ["one"] });
  expect(second).not.toHaveBeenCalled();
});
