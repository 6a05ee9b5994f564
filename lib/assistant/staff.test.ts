import { expect, it } from "vitest";
import { workflows } from "@/workflows";
import { staff } from "./staff";

it("offers the model every workflow that a shopper may start, and none of the desk's", () => {
  const offered = staff().workflows.map(({ name }) => name);
  expect(offered).not.toContain("receive_return");
  expect(offered).toHaveLength(workflows.filter(({ startedBy }) => startedBy !== "desk").length);
  expect(offered).toContain("return_and_replace");
});
