import { expect, test } from "vitest";
import type { StepView } from "@/lib/engine/wire";
import { canGoOn } from "./can-go-on";

const step = (status: StepView["status"], undone?: "completed" | "failed"): StepView => ({
  ...{ name: "a", title: "A", status, optional: false, group: null, startedAt: null, finishedAt: null },
  ...{ durationMs: null, attempts: 1, input: null, output: null, rules: [], error: null },
  compensation: undone ? { status: undone, at: "2026-11-01T10:00:00Z", attempts: 1, error: null } : null,
});

test("a failed run can always go on, one that is under way or ended well never", () => {
  expect(canGoOn({ status: "failed", steps: [] })).toBe(true);
  for (const status of ["running", "waiting", "completed", "exited"] as const)
    expect(canGoOn({ status, steps: [step("completed")] })).toBe(false);
});

test("a cancelled run can go on from what it finished, unless that was undone", () => {
  const cancelled = (...steps: StepView[]) => canGoOn({ status: "cancelled", steps });
  expect(cancelled(step("completed"), step("skipped"))).toBe(true);
  expect(cancelled(step("skipped"), step("pending"))).toBe(false);
  expect(cancelled(step("completed", "completed"))).toBe(false);
  expect(cancelled(step("completed", "completed"), step("completed", "failed"))).toBe(true);
});
