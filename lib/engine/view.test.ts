import { describe, expect, it } from "vitest";
import { stepsOf } from "./view";
import type { RunEvent } from "./wire";

const workflow = {
  steps: {
    check: { title: "Check" },
    approve: { title: "Approval" },
    left: { title: "Left", group: "both" },
    right: { title: "Right", group: "both", optional: true },
  },
};
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString();
const told = (
  ...events: [RunEvent["kind"], string | null, Record<string, unknown>?, number?][]
): RunEvent[] =>
  events.map(([kind, step, data = {}, attempt], index) => ({
    ...{ seq: index + 1, kind, step, data, at: at(index) },
    attempt: attempt ?? null,
  }));
const statuses = (events: RunEvent[], run: Parameters<typeof stepsOf>[2]) =>
  stepsOf(workflow, events, run).map((step) => step.status);

describe("stepsOf", () => {
  it("shows what is still to come as pending, and as skipped once the run has ended", () => {
    const events = told(["run_started", null], ["step_started", "check"], ["step_completed", "check"]);
    expect(statuses(events, "running")).toEqual(["completed", "pending", "pending", "pending"]);
    expect(statuses(events, "exited")).toEqual(["completed", "skipped", "skipped", "skipped"]);
  });

  it("never shows a step of an ended run as under way", () => {
    const events = told(["step_started", "check"], ["run_cancelled", null]);
    expect(statuses(events, "running")[0]).toBe("running");
    expect(statuses(events, "cancelled")[0]).toBe("skipped");
  });

  it("takes times, attempts, input, output and rules from the events", () => {
    const rules = [{ rule: "a ≤ b", detail: "1 ≤ 2" }];
    const [step] = stepsOf(
      workflow,
      told(
        ["step_started", "check"],
        ["step_retried", "check", { error: { code: "unavailable", message: "Busy." } }, 1],
        ["step_completed", "check", { input: 1, output: 2, rules, durationMs: 1234 }, 2],
      ),
      "running",
    );
    expect(step).toEqual({
      name: "check",
      title: "Check",
      status: "completed",
      optional: false,
      group: null,
      startedAt: at(0),
      finishedAt: at(2),
      durationMs: 1234,
      attempts: 2,
      input: 1,
      output: 2,
      rules,
      error: null,
      compensation: null,
    });
  });

  it("shows the latest error while it tries again", () => {
    const error = { code: "unavailable", message: "Busy." };
    const [step] = stepsOf(
      workflow,
      told(["step_started", "check"], ["step_retried", "check", { error }, 1]),
      "running",
    );
    expect(step).toMatchObject({ status: "running", attempts: 2, error });
  });

  it("shows who is waited for, what was decided, and that nobody decided", () => {
    const waiting = told(["wait_started", "approve", { input: { amountCents: 1 } }]);
    expect(stepsOf(workflow, waiting, "waiting")[1]).toMatchObject({
      status: "waiting",
      input: { amountCents: 1 },
    });
    const decided = (decision: string) =>
      stepsOf(
        workflow,
        told(["wait_started", "approve"], ["wait_ended", "approve", { output: { decision } }]),
        "exited",
      )[1];
    expect(decided("declined")).toMatchObject({ status: "completed", durationMs: 1000 });
    expect(decided("expired")).toMatchObject({ status: "failed", error: { code: "expired" } });
  });

  it("keeps groups and options, and still shows steps that are no longer declared", () => {
    const steps = stepsOf(
      workflow,
      told(["step_failed", "right", { error: { code: "x", message: "y" } }]),
      "completed",
    );
    expect(steps[2]?.group).toBe("both");
    expect(steps[3]).toMatchObject({ group: "both", optional: true, status: "failed" });
    const gone = stepsOf(undefined, told(["step_started", "old"], ["step_completed", "old"]), "completed");
    expect(gone).toMatchObject([{ name: "old", title: "old", status: "completed" }]);
  });
});
