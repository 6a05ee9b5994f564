import { describe, expect, it } from "vitest";
import { clearFailures, isLockedOut, recordFailure } from "./attempts";

const fail = (key: string, times: number, at: number) => {
  for (let i = 0; i < times; i += 1) recordFailure(key, at);
};

describe("sign-in attempts", () => {
  it("locks an address out after ten failures, and no other", () => {
    fail("a@x.example", 9, 1_000);
    expect(isLockedOut("a@x.example", 1_000)).toBe(false);
    fail("a@x.example", 1, 1_000);
    expect(isLockedOut("a@x.example", 1_000)).toBe(true);
    expect(isLockedOut("b@x.example", 1_000)).toBe(false);
  });

  it("forgets them five minutes after the first", () => {
    fail("c@x.example", 10, 1_000);
    expect(isLockedOut("c@x.example", 1_000 + 5 * 60_000)).toBe(false);
    fail("c@x.example", 1, 1_000 + 5 * 60_000);
    expect(isLockedOut("c@x.example", 1_000 + 5 * 60_000)).toBe(false);
  });

  it("forgets them after a good sign-in", () => {
    fail("d@x.example", 10, 1_000);
    clearFailures("d@x.example");
    expect(isLockedOut("d@x.example", 1_000)).toBe(false);
  });
});
