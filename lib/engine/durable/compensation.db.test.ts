import { expect, it, vi } from "vitest";
import { cancelRun, decideRun, getRun, launchEngine, retryRun, stopEngine } from "..";
import { check, follow, pay, people, said, start, withEngine } from "../testing/session";
import { testConfig } from "../testing/workflows";

withEngine();

const refund = vi.fn();
/** The session's engine, with a refund that is watched. */
async function watchRefunds() {
  await stopEngine();
  await launchEngine(testConfig({ check, pay, refund }));
}

it("undoes in reverse, and a new try does again what was undone, under new keys", async () => {
  await watchRefunds();
  const { id } = await start("saga");
  expect(said(await follow(id)).slice(-5)).toEqual([
    "compensation_started pay",
    "compensation_completed pay",
    "compensation_started check",
    "compensation_completed check",
    "run_failed",
  ]);
  expect(refund.mock.calls.map(([{ key }]) => key)).toEqual([`${id}:pay`, `${id}:check`]);
  expect(check).toHaveBeenCalledTimes(1);

  const again = await retryRun(people.shopper, id);
  await follow(again.id);
  expect(check.mock.calls.map(([, context]) => context.idempotencyKey)).toEqual([
    `${id}:check`,
    `${again.id}:check`,
  ]);
  // The third keeps what the second undid apart from what the first did.
  const third = await retryRun(people.shopper, again.id);
  await follow(third.id);
  expect(check.mock.calls.at(-1)?.[1].idempotencyKey).toBe(`${third.id}:check`);
});

it("keeps what could not be undone: a new try takes it over", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  refund.mockReset().mockImplementationOnce(() => {
    throw Object.assign(new Error("No."), { code: "conflict", transient: false });
  });
  const { id } = await start("saga");
  await follow(id);
  expect(log.mock.calls.flat().map(String).join()).toContain("Could not be undone");
  const run = await getRun(people.shopper, id);
  expect(run).toMatchObject({ status: "failed", error: { code: "compensation_failed", step: "end" } });
  expect(run.result.completedSteps).toEqual(["pay"]);

  const again = await retryRun(people.shopper, id);
  await follow(again.id);
  expect(pay).toHaveBeenCalledTimes(1);
  expect(refund.mock.calls.at(-2)?.[0].key).toBe(`${id}:pay`);
  expect((await getRun(people.shopper, again.id)).error?.code).toBe("conflict");
});

it("undoes when a waiting run is cancelled", async () => {
  refund.mockReset();
  const { id } = await start("saga", "asks");
  const waiting = await follow(id);
  expect(said(waiting).at(-1)).toBe("wait_started approve");
  expect(await cancelRun(people.shopper, id)).toBe("running");
  const events = await follow(id, waiting.length);
  expect(said(events)).toEqual([
    "wait_ended approve",
    "compensation_started pay",
    "compensation_completed pay",
    "compensation_started check",
    "compensation_completed check",
    "run_cancelled",
  ]);
  const run = await getRun(people.shopper, id);
  expect(run).toMatchObject({ status: "cancelled", waitingFor: null });
  expect(run.steps[2]).toMatchObject({ name: "approve", status: "skipped" });
  await expect(decideRun(people.support, id, { approved: true })).rejects.toMatchObject({ code: "conflict" });
});

it("undoes nothing of a run that completes", async () => {
  refund.mockReset();
  const { id } = await start("saga", "succeeds");
  expect(said(await follow(id)).at(-1)).toBe("run_completed");
  expect(refund).not.toHaveBeenCalled();
});
