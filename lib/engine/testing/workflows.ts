import { z } from "zod";
import { defineWorkflow, type Workflow } from "../define";
import type { EngineConfig } from "../durable/engine";
import type { StepContext } from "../runtime";

export interface TestTools {
  check: (input: { text: string }) => Promise<unknown>;
  pay: (input: { text: string }) => Promise<unknown>;
  refund: (input: { key: string }) => Promise<unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test's tool takes what the workflow gives it.
type Tool = (input: any, context: StepContext & { person: string }) => unknown;

const base = {
  version: 1,
  description: "A test.",
  requires: ["check", "pay"],
  needsConfirmation: false,
  timeoutMs: 30_000,
  input: z.object({ text: z.string().max(20), order: z.string().optional() }),
  orderNumber: (input: { order?: string | undefined }) => input.order ?? null,
} as const;

/** Two required steps and an optional one. */
const threeSteps = defineWorkflow<TestTools, { sum: string }>()({
  ...base,
  name: "three_steps",
  title: "Three steps",
  steps: {
    check: { title: "Check" },
    pay: { title: "Pay" },
    thank: { title: "Thank", optional: true, retries: 0 },
  },
  async run({ input, tools, step, set, exit }) {
    const checked = await step("check", () => tools.check(input));
    if (checked === "no") return exit("refused", "Not this one.");
    const paid = await step("pay", () => tools.pay(input), { rules: [{ rule: "pay once", detail: "1" }] });
    set({ sum: `${checked}+${paid}` });
    await step("thank", () => {
      if (input.text === "rude")
        throw Object.assign(new Error("No."), { code: "conflict", transient: false });
      return "thanks";
    });
  },
});

/** Waits for the desk before it pays. */
const approved = defineWorkflow<TestTools, object>()({
  ...base,
  name: "approved",
  title: "Approved",
  steps: { check: { title: "Check" }, approve: { title: "Approval" }, pay: { title: "Pay" } },
  async run({ input, tools, step, approval, exit }) {
    await step("check", () => tools.check(input));
    const { decision, note } = await approval("approve", {
      subject: { text: input.text },
      amountCents: 60_000,
      expiresInMs: input.text === "hasty" ? 300 : 7 * 86_400_000,
      rules: [{ rule: "amount > 500.00", detail: "600.00" }],
    });
    if (decision !== "approved") return exit(decision, note ?? "");
    await step("pay", () => tools.pay(input));
  },
});

/** Three steps side by side. */
const sideBySide = defineWorkflow<TestTools, object>()({
  ...base,
  name: "side_by_side",
  title: "Side by side",
  steps: {
    a: { title: "A", group: "all" },
    b: { title: "B", group: "all" },
    c: { title: "C", group: "all" },
    end: { title: "End" },
  },
  async run({ tools, step, parallel }) {
    await parallel({
      a: () => tools.check({ text: "a" }),
      b: () => tools.check({ text: "b" }),
      c: () => tools.check({ text: "c" }),
    });
    await step("end", () => "done");
  },
});

/** Two steps that can be undone, for "asks" the desk's approval, then one that fails unless told not to. */
const saga = defineWorkflow<TestTools, object>()({
  ...base,
  name: "saga",
  title: "Saga",
  requires: ["check", "pay", "refund"],
  steps: {
    check: { title: "Check" },
    pay: { title: "Pay" },
    approve: { title: "Approval" },
    end: { title: "End" },
  },
  async run({ input, tools, step, approval }) {
    const undo = "refund";
    await step("check", () => tools.check(input), { undo });
    await step("pay", () => tools.pay(input), { undo });
    if (input.text === "asks") await approval("approve", { subject: {}, expiresInMs: 86_400_000 });
    await step("end", () => {
      if (input.text !== "succeeds")
        throw Object.assign(new Error("No."), { code: "conflict", transient: false });
    });
  },
});

const testWorkflows: readonly Workflow[] = [threeSteps, approved, sideBySide, saga];

/** What the engine is given in a test: these workflows over tools written by hand. */
export const testConfig = (tools: { check?: Tool; pay?: Tool; refund?: Tool } = {}): EngineConfig => ({
  workflows: testWorkflows,
  bindTools: (person, context) => {
    const { check = () => "ok", pay = () => "paid", refund = () => "refunded" } = tools;
    const bind = (tool: Tool) => (input: unknown) => tool(input, { ...context, person: person.id });
    return { check: bind(check), pay: bind(pay), refund: bind(refund) };
  },
});
