import { describe, expect, it } from "vitest";
import { type Timeline, timelineFaults } from "./timeline";

/** `kind step`, one per line, numbered from 1. */
const timeline = (status: string, lines: string[], completedSteps: string[] = []): Timeline => ({
  id: "1",
  status,
  completedSteps,
  events: lines.map((line, at) => {
    const [kind = "", step = null, carried] = line.split(" ");
    return { seq: at + 1, kind, step, carried: carried !== undefined };
  }),
});
const returned = [
  "run_started",
  "step_started check",
  "step_completed check",
  "step_skipped approve",
  "step_started return",
  "step_retried return",
  "step_completed return",
  "run_completed",
];
const declined = [
  "run_started",
  "step_started reserve",
  "step_completed reserve",
  "step_started credit",
  "step_completed credit",
  "step_started charge",
  "step_failed charge",
  "compensation_started credit",
  "compensation_completed credit",
  "compensation_started reserve",
  "compensation_completed reserve",
  "run_failed",
];
const without = (lines: string[], line: string) => lines.filter((each) => each !== line);
const swapped = (lines: string[], one: string, other: string) =>
  lines.map((line) => (line === one ? other : line === other ? one : line));

describe("a whole history", () => {
  it.each([
    timeline("completed", returned, ["check", "return"]),
    timeline("failed", declined),
    timeline("running", returned.slice(0, 5)),
    timeline("waiting", ["run_started", "wait_started approve"]),
    timeline(
      "exited",
      ["run_started", "wait_started approve", "wait_ended approve", "run_exited"],
      ["approve"],
    ),
    timeline("cancelled", ["run_started", "step_started reserve", "run_cancelled"]),
    timeline("completed", ["run_started", "step_completed check carried", "run_completed"], ["check"]),
  ])("has no faults: $status", (whole) => {
    expect(timelineFaults(whole)).toEqual([]);
  });
});

describe("a history that is not whole", () => {
  const stand = ["check", "return"];
  it.each([
    [
      "lacks an event",
      {
        ...timeline("completed", returned, stand),
        events: timeline("completed", returned).events.toSpliced(2, 1),
      },
      "numbered 1, 2, 4",
    ],
    ["lacks its beginning", timeline("completed", returned.slice(1), stand), "begins with step_started"],
    ["began twice", timeline("completed", ["run_started", ...returned], stand), "began twice"],
    ["lacks its end", timeline("completed", returned.slice(0, -1), stand), "has 0 ends"],
    ["has two ends", timeline("completed", [...returned, "run_completed"], stand), "has 2 ends"],
    ["ended otherwise", timeline("failed", returned, stand), "its last event is run_completed"],
    ["goes on after its end", timeline("running", returned, stand), "has an end"],
    ["does not wait", timeline("waiting", returned.slice(0, 3), stand), "its last event is step_completed"],
    [
      "lacks a step's end",
      timeline("completed", without(returned, "step_completed return"), ["check"]),
      "return began and never ended",
    ],
    [
      "lacks a step's beginning",
      timeline("completed", without(returned, "step_started check"), stand),
      "check ended and never began",
    ],
    [
      "ran a step twice",
      timeline("completed", returned.toSpliced(5, 0, "step_started return"), stand),
      "return began 2 times",
    ],
    [
      "finished a step twice",
      timeline("completed", returned.toSpliced(6, 0, "step_completed return"), stand),
      "return ended 2 times",
    ],
    ["says that other steps stand", timeline("completed", returned, ["check"]), "it says that check stand"],
    [
      "lacks the end of an undoing",
      timeline("failed", without(declined, "compensation_completed reserve"), ["reserve"]),
      "began to undo",
    ],
    [
      "undid in the wrong order",
      timeline(
        "failed",
        swapped(
          swapped(declined, "compensation_started credit", "compensation_started reserve"),
          "compensation_completed credit",
          "compensation_completed reserve",
        ),
      ),
      "in reverse it is credit, reserve",
    ],
    [
      "could not undo",
      timeline(
        "failed",
        swapped(declined, "compensation_completed credit", "compensation_failed credit").map((line) =>
          line === "compensation_completed credit" ? "compensation_failed credit" : line,
        ),
        ["credit"],
      ),
      "could not be undone",
    ],
  ])("%s", (_, broken, said) => {
    const faults = timelineFaults(broken);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join("\n")).toContain(said);
  });
});
