import { v7 as uuidv7 } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { getRun, retryRun, verifyRuns } from "..";
import { pay, people, withEngine } from "../testing/session";
import { dispatch } from "./dispatch";

withEngine();

/** A run that another build began: `version` and `workflow` as they were then. */
async function stored(workflow: string, version: number, status = "running") {
  const id = uuidv7();
  await getSql()`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, status, started_at)
    values (${id}, ${workflow}, ${version}, ${people.shopper.id}, 'api', ${id}, '{"text": "hello"}', ${status},
      now() + interval '1 hour')`;
  return id;
}

describe("a run of a version that is gone", () => {
  it.each([
    ["three_steps", 99, "This began with version 99 of three_steps, which is now version 1."],
    ["three_steps", 0, "This began with version 0 of three_steps, which is now version 1."],
    ["forgotten", 1, "This began with version 1 of forgotten, which is now gone."],
  ])("is refused, and says why: %s version %i", async (workflow, version, message) => {
    const id = await stored(workflow, version);
    await dispatch(id);
    const run = await vi.waitFor(async () => {
      const found = await getRun(people.shopper, id);
      expect(found).toMatchObject({ status: "failed", error: { code: "version_gone" } });
      return found;
    }, 5_000);
    expect(run.error?.message).toContain(message);
    expect(run.error?.message).toContain("Start it again. What was already done is kept.");
    expect(pay).not.toHaveBeenCalled();
    expect((await verifyRuns()).broken).toBe(0);
  });

  it("is not tried again on other code", async () => {
    const id = await stored("three_steps", 99, "failed");
    await expect(retryRun(people.shopper, id)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Start it anew"),
    });
  });
});
