import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Workflow } from "@/lib/engine/define";
import { type HandTool, type InMemoryRun, runInMemory } from "@/lib/engine/in-memory";
import { ToolError } from "@/lib/tools/tool-error";
import { timelineFaults } from "@/scripts/lib/chaos/timeline";
import { workflows } from ".";
import { type FaultScenario, faultScenarios } from "./testing/fault-scenarios";

/**
 * Every workflow × every tool it requires × every way a tool can go wrong. The rows come from the workflows' own
 * declarations, and what must happen from a run without a fault: a new workflow, step or tool is in the matrix by itself.
 */
const TIMEOUT_MS = 15;
/** What the engine declares for steps and undoings that say nothing. */
const RETRIES = { step: 2, undo: 5 };
const SECRET = "postgres://shop:hunter2@db/aisle";

const busy = () => new ToolError("unavailable", "Busy for a moment.");

interface Fault {
  /** Goes wrong at its first call only. */
  once?: boolean;
  tool: HandTool;
  /** What the step ends with. */
  code: string;
  message: string | RegExp;
  /** Worth another attempt. */
  transient: boolean;
  /** Whether the tool may have done its work all the same, so that it has to be taken back. */
  mayHaveHappened: boolean;
}

const raise = (error: () => unknown): HandTool => {
  return () => {
    throw error();
  };
};
const said = { code: "gateway_down", message: "The gateway is down." };
const unavailable = { code: "unavailable", message: "Busy for a moment." };
const internal = { code: "internal", message: "Something unexpected went wrong on our side." };
const timeout = { code: "timeout", message: /^It took longer than 15 ms\.$/ };
const lasting = { transient: true, mayHaveHappened: true };
const final = { transient: false, mayHaveHappened: false };
const unknown = { transient: false, mayHaveHappened: true };
/** Answers, but when nobody listens any more: what it says must change nothing. */
const late: HandTool = async (_, { signal }) => {
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await sleep(1);
  return { late: true };
};

const faults: Record<string, Fault> = {
  "slow once": { once: true, tool: late, ...timeout, ...lasting },
  "slow always": { tool: late, ...timeout, ...lasting },
  "failing once": { once: true, tool: raise(busy), ...unavailable, ...lasting },
  "failing always, for the moment": { tool: raise(busy), ...unavailable, ...lasting },
  "failing always, for good": {
    ...{ tool: raise(() => new ToolError("not_available", "Out of order.")), ...final },
    ...{ code: "not_available", message: "Out of order." },
  },
  "answering with an error": { tool: () => ({ error: said }), ...said, ...final },
  "throwing something unknown": { tool: raise(() => new TypeError(SECRET)), ...internal, ...unknown },
  "throwing what is no error": { tool: raise(() => SECRET), ...internal, ...unknown },
};

/** What happened around one call of a tool: which, in which step, and whether to undo it. */
interface Call {
  tool: string;
  step: string;
  undoing: boolean;
}
type Ran = InMemoryRun<unknown> & { calls: Call[]; signals: AbortSignal[] };

async function run(
  workflow: Workflow,
  { input, tools }: FaultScenario,
  broken: Record<string, Fault> = {},
): Promise<Ran> {
  const calls: Call[] = [];
  const signals: AbortSignal[] = [];
  const met = new Set<string>();
  const watched = Object.entries(tools()).map(([name, tool]): [string, HandTool] => [
    name,
    (asked, context) => {
      const { step, idempotencyKey, signal } = context;
      calls.push({ tool: name, step, undoing: idempotencyKey.includes(":undo:") });
      const fault = broken[name];
      if (!fault || (fault.once && met.has(name))) return tool(asked, context);
      met.add(name);
      signals.push(signal);
      return fault.tool(asked, context);
    },
  ]);
  const steps = Object.fromEntries(
    Object.entries(workflow.steps).map(([name, step]) => [name, { ...step, timeoutMs: TIMEOUT_MS }]),
  );
  const ended = await runInMemory({ ...workflow, steps }, { input, tools: Object.fromEntries(watched) });
  return { ...ended, calls, signals };
}

const eventsOf = ({ events }: Ran, kind: string, step?: string) =>
  events.filter((event) => event.kind === kind && (step === undefined || event.step === step));
const stepsOf = (ran: Ran, kind: string) => eventsOf(ran, kind).map(({ step }) => step ?? "");
const forward = ({ calls }: Ran) => calls.filter(({ undoing }) => !undoing);

/** True of every run, whatever went wrong in it. */
function expectSound(ran: Ran, secret: boolean) {
  const timeline = timelineFaults({
    ...{ id: "it", status: ran.status, completedSteps: ran.state.completedSteps as string[] },
    events: ran.events.map((event) => ({ ...event, carried: "carriedFrom" in event.data })),
  });
  const failed = stepsOf(ran, "compensation_failed");
  expect(timeline).toEqual(failed.map((step) => `run it: ${step} could not be undone`));
  const { reported, calls: _, signals, ...shown } = ran;
  expect(JSON.stringify(shown)).not.toMatch(/hunter2|TypeError|node_modules|\.ts:\d/);
  if (secret) expect(reported.length).toBeGreaterThan(0);
  // Whatever an attempt left running is told that nobody waits for it.
  for (const signal of signals) expect(signal.aborted).toBe(true);
}

const isSecret = (fault: Fault) => fault.code === "internal";

describe.each(workflows)("$name", (workflow) => {
  const scenario = faultScenarios[workflow.name];
  if (!scenario) {
    it("has a scenario in testing/fault-scenarios.ts", () => expect(scenario).toBeDefined());
    return;
  }
  const whole = () => run(workflow, scenario);
  const good: Fault = {
    tool: raise(() => new ToolError("not_available", "Out of order.")),
    ...final,
    ...said,
  };
  /** As far as it goes, and then everything is taken back: the last required tool refuses. */
  const lastTool = async () => {
    const calls = forward(await whole()).filter(({ step }) => !workflow.steps[step]?.optional);
    return calls.at(-1)?.tool ?? "";
  };

  it("goes well without a fault, and every tool it requires is reached, going forward or back", async () => {
    const ran = await whole();
    expectSound(ran, false);
    expect(ran.status).toBe("completed");
    const optional = Object.keys(workflow.steps).filter((name) => workflow.steps[name]?.optional);
    expect(optional).toEqual(scenario.optional ?? []);
    const back = await run(workflow, scenario, { [await lastTool()]: good });
    const reached = new Set([...ran.calls, ...back.calls].map(({ tool }) => tool));
    expect([...reached].sort()).toEqual([...workflow.requires].sort());
  });

  describe.each([...workflow.requires])("%s", (tool) => {
    it.each(Object.entries(faults))("%s", async (_, fault) => {
      const fine = await whole();
      const step = fine.calls.find((call) => call.tool === tool)?.step;
      if (step === undefined) return expectUndoing(tool, fault);
      const ran = await run(workflow, scenario, { [tool]: fault });
      if (fault.tool === late) await sleep(5);
      expectSound(ran, isSecret(fault));
      const declared = workflow.steps[step];
      const retries = fault.transient ? (declared?.retries ?? RETRIES.step) : 0;
      if (fault.once) return expectSame(ran, fine, step, fault);

      const [failed, ...more] = eventsOf(ran, "step_failed");
      expect(more).toEqual([]);
      expect(failed).toMatchObject({ step, attempt: retries + 1, data: { error: { code: fault.code } } });
      expect(eventsOf(ran, "step_retried")).toHaveLength(retries);
      expect(ran.state.errors).toEqual([
        { step, code: fault.code, message: expect.stringMatching(fault.message) },
      ]);
      if (declared?.optional) expectGap(ran, fine, step);
      else expectStopped(ran, fine, step, fault);
    });
  });

  /** The same outcome as without the fault, one attempt later. */
  function expectSame(ran: Ran, fine: Ran, step: string, fault: Fault) {
    const { status, state, exitReason, error } = fine;
    expect({ ...ran }).toMatchObject({ status, exitReason, error });
    // Steps side by side are listed as they ended.
    const listed = (of: Ran["state"]) => ({ ...of, completedSteps: new Set(of.completedSteps as string[]) });
    expect(listed(ran.state)).toEqual(listed(state));
    expect(eventsOf(ran, "step_retried")).toMatchObject([
      { step, attempt: 1, data: { error: { code: fault.code }, delayMs: expect.any(Number) } },
    ]);
    expect(eventsOf(ran, "step_completed", step)).toMatchObject([{ attempt: 2 }]);
    const others = (calls: Call[]) => calls.filter((call) => call.step !== step);
    expect(others(ran.calls)).toEqual(others(fine.calls));
    expect(stepsOf(ran, "compensation_started")).toEqual([]);
  }

  function expectGap(ran: Ran, fine: Ran, step: string) {
    expect(ran).toMatchObject({ status: "completed", error: null });
    expect(ran.state).not.toHaveProperty(step);
    // What was reached of the other steps came to the same.
    for (const other of stepsOf(ran, "step_completed").filter((name) => name !== "synthesize"))
      expect(ran.state[other]).toEqual(fine.state[other]);
    const required = (fine.state.completedSteps as string[]).filter(
      (name) => !workflow.steps[name]?.optional,
    );
    expect(ran.state.completedSteps).toEqual(expect.arrayContaining(required));
    scenario?.gap?.(ran, step);
  }

  /** Ended there: nothing later is called, and what was done and can be undone is, the last one first. */
  function expectStopped(ran: Ran, fine: Ran, step: string, fault: Fault) {
    expect(ran).toMatchObject({ status: "failed", error: { step, code: fault.code } });
    expect(ran.error?.message).toMatch(
      fault.message instanceof RegExp ? /It took longer than 15 ms/ : fault.message,
    );
    const first = fine.calls.findIndex((call) => call.step === step);
    expect(forward(ran).filter((call) => call.step !== step)).toEqual(fine.calls.slice(0, first));
    const done = fine.state.completedSteps as string[];
    expect(ran.state).not.toHaveProperty(step);
    for (const later of done.slice(done.indexOf(step) + 1)) expect(ran.state).not.toHaveProperty(later);

    const undoable = stepsOfUndoable(fine);
    const before = undoable.filter((name) => done.indexOf(name) < done.indexOf(step));
    const undone = [...before, ...(fault.mayHaveHappened && undoable.includes(step) ? [step] : [])].reverse();
    expect(stepsOf(ran, "compensation_completed")).toEqual(undone);
    expect(ran.calls.filter(({ undoing }) => undoing).map((call) => call.step)).toEqual(undone);
    expect(ran.state.completedSteps).toEqual(
      done.slice(0, done.indexOf(step)).filter((name) => !undone.includes(name)),
    );
  }

  const stepsOfUndoable = (fine: Ran) =>
    eventsOf(fine, "step_completed").flatMap(({ step, data }) => (data.undoable ? (step ?? "") : []));

  /** A tool that only takes back: the others still do, and what it could not is said. */
  async function expectUndoing(tool: string, fault: Fault) {
    const last = await lastTool();
    const fine = await run(workflow, scenario as FaultScenario, { [last]: good });
    const step = fine.calls.find((call) => call.tool === tool)?.step ?? "";
    const ran = await run(workflow, scenario as FaultScenario, { [last]: good, [tool]: fault });
    if (fault.tool === late) await sleep(5);
    expectSound(ran, isSecret(fault) || !fault.once);
    const retries = fault.transient ? RETRIES.undo : 0;
    const undone = stepsOf(fine, "compensation_completed");
    expect(undone).toContain(step);
    expect(stepsOf(ran, "compensation_started")).toEqual(undone);
    expect(forward(ran)).toEqual(forward(fine));
    if (fault.once) {
      expect(ran).toMatchObject({ status: "failed", error: fine.error, state: fine.state });
      expect(eventsOf(ran, "compensation_retried")).toMatchObject([{ step, attempt: 1 }]);
      expect(eventsOf(ran, "compensation_completed", step)).toMatchObject([{ attempt: 2 }]);
      return;
    }
    expect(stepsOf(ran, "compensation_completed")).toEqual(undone.filter((name) => name !== step));
    expect(eventsOf(ran, "compensation_failed")).toMatchObject([
      { step, attempt: retries + 1, data: { error: { code: fault.code } } },
    ]);
    expect(ran).toMatchObject({
      status: "failed",
      error: {
        code: "compensation_failed",
        step: fine.error?.step,
        message: `${fine.error?.message} Not everything could be undone: please tell the support desk.`,
      },
    });
    expect(ran.state.completedSteps).toContain(step);
  }
});
