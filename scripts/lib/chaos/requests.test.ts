import { describe, expect, it } from "vitest";
import { requestFaults } from "./requests";

const asked = { email: "ann@aisle.test", workflow: "return_and_replace", key: "k" };
const request = (...ids: string[]) => ({ ...asked, ids });
const run = (id: string, over: { key?: string; retryOf?: string } = {}) => ({
  ...asked,
  id,
  retryOf: null,
  ...over,
});

describe("a key", () => {
  it("that was sent often and gave one run has no fault", () => {
    const retried = run("3", { key: "retry:1", retryOf: "1" });
    expect(requestFaults({ requests: [request("1", "1")], retried: ["1"] }, [run("1"), retried])).toEqual([]);
  });

  it.each([
    ["gave no run", [request("1")], [], "gave 0 runs"],
    ["gave two runs", [request("1")], [run("1"), run("2")], "gave 2 runs"],
    ["was never acknowledged", [request()], [run("1")], "never acknowledged"],
    ["was answered with two ids", [request("1", "2")], [run("1")], "answered with 2"],
    ["was sent by nobody", [request("1")], [run("1"), run("2", { key: "other" })], "nobody asked"],
    [
      "was a retry that nobody pressed",
      [request("1")],
      [run("1"), run("2", { key: "retry:1", retryOf: "1" })],
      "nobody asked",
    ],
  ])("that %s has", (_, requests, runs, said) => {
    expect(requestFaults({ requests, retried: [] }, runs).join("\n")).toContain(said);
  });
});
