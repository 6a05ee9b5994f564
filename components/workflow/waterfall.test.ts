import { describe, expect, it } from "vitest";
import type { StepView } from "@/lib/engine/wire";
import { waterfall } from "./waterfall";

const START = Date.parse("2026-11-01T10:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const at = (ms: number) => new Date(START + ms).toISOString();

const step = (
  name: string,
  from: number | null,
  to: number | null,
  more: Partial<StepView> = {},
): StepView => ({
  name,
  title: name,
  status: to === null ? "running" : "completed",
  optional: false,
  group: null,
  startedAt: from === null ? null : at(from),
  finishedAt: to === null ? null : at(to),
  durationMs: from === null || to === null ? null : to - from,
  attempts: 1,
  input: null,
  output: null,
  rules: [],
  error: null,
  compensation: null,
  ...more,
});

const bars = (steps: StepView[], now = 0) =>
  Object.fromEntries(waterfall({ startedAt: at(0), finishedAt: null }, steps, START + now));

describe("the waterfall", () => {
  it("draws what took half of the time half as long, in its place", () => {
    const { one, two } = bars([step("one", 0, 1_000), step("two", 1_000, 2_000)]);
    expect(one).toEqual({ left: 0, width: 50, folded: false });
    expect(two).toEqual({ left: 50, width: 50, folded: false });
  });

  it("shows two seconds of work around a wait of three days", () => {
    const decided = { output: { decision: "approved" } };
    const { check, decide, make, search } = bars([
      step("check", 0, 500),
      step("decide", 500, 500 + 3 * DAY_MS, decided),
      step("make", 500 + 3 * DAY_MS, 1_500 + 3 * DAY_MS),
      step("search", 1_500 + 3 * DAY_MS, 2_000 + 3 * DAY_MS),
    ]);
    expect(decide?.folded).toBe(true);
    expect(decide?.width).toBeCloseTo(100 / 6, 1);
    expect(check?.width).toBeCloseTo(500 / 24, 1);
    expect(make?.width).toBeCloseTo(1_000 / 24, 1);
    expect((search?.left ?? 0) + (search?.width ?? 0)).toBeCloseTo(100);
    expect(make?.folded).toBe(false);
  });

  it("folds a wait that still goes on, and the time in which no process was up", () => {
    const waiting = bars(
      [step("check", 0, 1_000), step("decide", 1_000, null, { status: "waiting" })],
      DAY_MS,
    );
    expect(waiting.check?.width).toBeCloseTo(100 / 1.2, 1);
    const { one, two } = bars([step("one", 0, 1_000), step("two", DAY_MS, DAY_MS + 1_000)]);
    expect(one?.width).toBeCloseTo(two?.width ?? 0, 1);
    expect(one?.width).toBeGreaterThan(40);
  });

  it("does not fold work, however long, nor a short wait", () => {
    const slow = bars([step("fast", 0, 1_000), step("slow", 1_000, 100_000)]);
    expect(slow.slow).toMatchObject({ width: 99, folded: false });
    const brief = bars([step("check", 0, 5_000), step("approve", 5_000, 10_000)]);
    expect(brief.approve).toEqual({ left: 50, width: 50, folded: false });
  });

  it("lets branches begin together, and leaves out what was not reached", () => {
    const drawn = bars([step("reviews", 0, 400), step("stock", 0, 100), step("shipping", null, null)]);
    expect(drawn.reviews).toEqual({ left: 0, width: 100, folded: false });
    expect(drawn.stock).toEqual({ left: 0, width: 25, folded: false });
    expect(drawn.shipping).toBeUndefined();
  });

  it("draws a run of no length", () => {
    const { only } = bars([step("only", 0, 0)]);
    expect(only).toMatchObject({ left: 0, width: 1 });
  });
});
