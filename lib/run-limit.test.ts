import { afterEach, expect, it, test, vi } from "vitest";
import { EnvironmentError } from "./env";
import { runLimit } from "./run-limit";

afterEach(() => vi.unstubAllEnvs());

it.each(["0", "-1", "1.5", "many", "Infinity"])("is never taken from %s: the variable is named", (value) => {
  vi.stubEnv("AISLE_RUNS_PER_MINUTE", value);
  expect(runLimit).toThrow(EnvironmentError);
  expect(runLimit).toThrow(/AISLE_RUNS_PER_MINUTE must be/);
});

test("is 60 unless told", () => {
  vi.stubEnv("AISLE_RUNS_PER_MINUTE", "");
  expect(runLimit()).toEqual({ atMostPerMinute: 60 });
  vi.stubEnv("AISLE_RUNS_PER_MINUTE", "1");
  expect(runLimit()).toEqual({ atMostPerMinute: 1 });
});
