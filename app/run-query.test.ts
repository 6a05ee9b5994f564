import { describe, expect, it } from "vitest";
import { runFilter, runQuery } from "./run-query";

describe("the address of a list of runs", () => {
  it("says what to list", () => {
    const query = runQuery.parse({
      status: "failed",
      person: " Bob@Shop.test ",
      to: "2026-11-21",
      cursor: "7",
    });
    expect(query).toMatchObject({ status: "failed", person: "bob@shop.test", cursor: 7 });
    expect(runFilter(query)).toEqual({
      status: ["failed"],
      person: "bob@shop.test",
      to: new Date("2026-11-22T00:00:00Z"),
    });
  });

  it.each([
    { status: "done" },
    { status: ["failed", "failed"] },
    { cursor: "-1" },
    { person: "a\0b" },
    { workflow: "\0" },
    { order: "A-10042\0" },
    { from: "yesterday" },
    { from: "0000-01-01" },
    { to: "9999-12-31" },
  ])("leaves out what makes no sense: %j", (query) => {
    expect(runFilter(runQuery.parse(query))).toEqual({});
  });
});
