import { expect, it } from "vitest";
import { keptFilters, runFilter, runQuery } from "./run-query";

it("takes what it understands and leaves out the rest", () => {
  const query = runQuery.parse({
    status: "gone",
    cursor: "x",
    order: " a-10042 ",
    from: "2026-02-30",
    to: "9999-12-31",
  });
  expect(runFilter(query)).toEqual({ order: "A-10042" });
  expect(keptFilters(query)).toEqual({ order: "A-10042" });
});

it("includes the first and the last day", () => {
  const query = runQuery.parse({
    from: "2026-03-01",
    to: "2026-03-01",
    workflow: "return_and_replace",
    status: "failed",
  });
  expect(runFilter(query)).toEqual({
    status: ["failed"],
    workflow: "return_and_replace",
    from: new Date("2026-03-01T00:00:00Z"),
    to: new Date("2026-03-02T00:00:00Z"),
  });
  expect(keptFilters(query)).toEqual({
    from: "2026-03-01",
    to: "2026-03-01",
    workflow: "return_and_replace",
  });
});
