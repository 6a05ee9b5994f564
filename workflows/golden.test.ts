import path from "node:path";
import { describe, expect, it } from "vitest";
import { workflows } from ".";
import { type Golden, goldenFile, readGoldens, replay } from "./testing/golden";

const goldens = readGoldens();
const named = (golden: Golden) => path.basename(goldenFile(golden), ".json");
const raise = "Raise the workflow's version, then record anew: npm run golden";

it.each([...workflows])("$name has recorded runs of its present version", ({ name, version }) => {
  const own = goldens.filter((golden) => golden.workflow === name);
  expect(own.length, `None is recorded: npm run golden`).toBeGreaterThan(0);
  for (const golden of own)
    expect(golden.version, `${named(golden)} is of another version: npm run golden`).toBe(version);
});

describe("a recorded run, replayed on the present code", () => {
  it.each(goldens.map((golden) => [named(golden), golden] as const))(
    "goes as it went: %s",
    async (_, golden) => {
      const workflow = workflows.find(({ name }) => name === golden.workflow);
      if (!workflow) throw new Error(`${golden.workflow} is gone`);
      expect(await replay(workflow, golden), raise).toEqual(golden.events);
    },
  );

  it("is noticed when it goes another way", async () => {
    const golden = goldens.find(
      (each) => each.workflow === "return_and_replace" && each.scenario === "store_credit",
    );
    const workflow = workflows.find(({ name }) => name === golden?.workflow);
    if (!golden || !workflow) throw new Error("return_and_replace.store_credit is not recorded");
    const way = (other: Golden) => replay(workflow, other).catch(String);
    expect(await way(golden)).toEqual(golden.events);
    expect(await way({ ...golden, calls: golden.calls.slice(0, -1) })).not.toEqual(golden.events);
    const input = { ...golden.input, reason: "damaged" };
    expect(await way({ ...golden, input })).not.toEqual(golden.events);
    const steps = {
      ...workflow,
      run: (api: never) => workflow.run({ ...(api as object), skip: () => {} } as never),
    };
    expect(await replay(steps, golden).catch(String)).not.toEqual(golden.events);
  });
});
