import { describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { cancelRun, decideRun, getRun, retryRun } from "..";
import { check, follow, gateway, pay, people, said, start, withEngine } from "../testing/session";

withEngine();

describe("approval", () => {
  it("waits, and goes on with the desk's yes", async () => {
    const { id } = await start("approved");
    expect(said(await follow(id))).toEqual([
      "run_started",
      "step_started check",
      "step_completed check",
      "wait_started approve",
    ]);
    const waiting = await getRun(people.shopper, id);
    expect(waiting).toMatchObject({ status: "waiting", waitingFor: "desk", finishedAt: null });
    expect(waiting.waitingSince).not.toBeNull();
    expect(waiting.steps[1]).toMatchObject({ status: "waiting", rules: [{ detail: "600.00" }] });
    expect(pay).not.toHaveBeenCalled();
    const [asked] = await getSql()`select subject, amount_cents from approvals where run_id = ${id}`;
    expect(asked).toMatchObject({ subject: { text: "hello" }, amount_cents: 60_000 });

    await decideRun(people.support, id, { approved: true, note: "Fine." });
    await follow(id, 4);
    const run = await getRun(people.shopper, id);
    expect(run).toMatchObject({ status: "completed", waitingFor: null });
    expect(run.steps[1]).toMatchObject({
      status: "completed",
      output: { decision: "approved", note: "Fine." },
    });
  });

  it("has one winner when two decide at once", async () => {
    const { id } = await start("approved");
    await follow(id);
    const admin = await makePerson({ role: "admin" });
    const outcomes = await Promise.allSettled([
      decideRun(people.support, id, { approved: true }),
      decideRun(admin, id, { approved: false }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/already .* by Person/),
    });
    await follow(id, 4);
    const { status } = await getRun(people.shopper, id);
    expect(status).toBe(outcomes[0]?.status === "fulfilled" ? "completed" : "exited");
    expect(pay).toHaveBeenCalledTimes(status === "completed" ? 1 : 0);
  });

  it("is the desk's alone, and never on one's own run", async () => {
    const { id } = await start("approved", "hello", { person: people.support });
    await follow(id);
    await expect(decideRun(people.shopper, id, { approved: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(decideRun(people.support, id, { approved: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    await cancelRun(people.support, id);
  });

  it("expires", async () => {
    const { id } = await start("approved", "hasty");
    await follow(id);
    await follow(id, 4);
    const run = await getRun(people.shopper, id);
    expect(run).toMatchObject({ status: "exited", exitReason: "expired" });
    expect(run.steps[1]).toMatchObject({ status: "failed", error: { code: "expired" } });
    await expect(decideRun(people.support, id, { approved: true })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(pay).not.toHaveBeenCalled();
  });
});

describe("cancelling", () => {
  it("ends a waiting run at once and withdraws the approval", async () => {
    const { id } = await start("approved");
    await follow(id);
    expect(await cancelRun(people.shopper, id)).toBe("cancelled");
    expect(said(await follow(id, 4))).toEqual(["run_cancelled"]);
    await expect(decideRun(people.support, id, { approved: true })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(cancelRun(people.shopper, id)).rejects.toMatchObject({ code: "conflict" });
    expect(pay).not.toHaveBeenCalled();
  });

  it("tells one of several who cancel at once that they did, the others that it was done", async () => {
    const { id } = await start("approved");
    await follow(id);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => cancelRun(people.shopper, id)));
    const told = outcomes.map((each) => (each.status === "fulfilled" ? each.value : each.reason.code));
    expect(told.sort()).toEqual(["cancelled", ...Array(7).fill("conflict")]);
    expect(said(await follow(id, 4))).toEqual(["run_cancelled"]);
  });

  it("lets the step under way finish and starts no other", async () => {
    const gate = gateway();
    check.mockReturnValue(gate.promise);
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(check).toHaveBeenCalled());
    await expect(cancelRun(await makePerson(), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await cancelRun(people.shopper, id)).toBe("running");
    gate.resolve("ok");
    expect(said(await follow(id)).at(-1)).toBe("run_cancelled");
    const run = await getRun(people.shopper, id);
    expect(run).toMatchObject({ status: "cancelled", result: { check: "ok", completedSteps: ["check"] } });
    expect(pay).not.toHaveBeenCalled();
  });
});

describe("trying again", () => {
  it("goes on from where it failed, with the first run's keys, once", async () => {
    pay.mockImplementation(() => {
      throw Object.assign(new Error("Card declined."), { code: "conflict", transient: false });
    });
    const { id } = await start("three_steps");
    await follow(id);
    const second = await retryRun(people.shopper, id);
    expect((await retryRun(people.shopper, id)).id).toBe(second.id);
    await follow(second.id);
    pay.mockReset().mockReturnValue("paid");
    const third = await retryRun(people.shopper, second.id);
    await follow(third.id);
    expect(check).toHaveBeenCalledTimes(1);
    expect(pay.mock.calls[0]?.[1]).toMatchObject({ idempotencyKey: `${id}:pay` });
    expect(await getRun(people.shopper, third.id)).toMatchObject({
      status: "completed",
      result: { check: "ok", pay: "paid" },
    });
    await expect(retryRun(people.shopper, third.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(retryRun(people.support, id)).rejects.toMatchObject({ code: "not_found" });
  });
});
