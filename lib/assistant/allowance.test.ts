import { describe, expect, it } from "vitest";
import { spendTurn } from "./allowance";

describe("how often a person may talk", () => {
  it("is sixty turns a minute, each person for themselves", () => {
    const start = 1_000_000;
    for (let turn = 0; turn < 60; turn++) spendTurn("alice", start + turn * 100);
    expect(() => spendTurn("alice", start + 10_000)).toThrow(
      expect.objectContaining({ status: 429, details: { headers: { "Retry-After": "50" } } }),
    );
    expect(() => spendTurn("bob", start + 10_000)).not.toThrow();
    expect(() => spendTurn("alice", start + 60_050)).not.toThrow();
  });
});
