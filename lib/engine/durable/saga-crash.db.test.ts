import { expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { cancelRun, getRun, launchEngine, stopEngine } from "..";
import { check, follow, gateway, pay, people, refusal, said, start, withEngine } from "../testing/session";
import { testConfig } from "../testing/workflows";

withEngine();

const refund = vi.fn();

async function watchRefunds() {
  await stopEngine();
  refund.mockReset().mockReturnValue("refunded");
  await launchEngine(testConfig({ check, pay, refund }));
}

/** As when a process dies, or hangs: what it does goes on, but another one answers for its runs. */
async function replaceInstance() {
  await stopEngine();
  await launchEngine();
}

/** The keys of what was undone. */
const undone = () => refund.mock.calls.map(([{ key }]) => key);

const undoing = [
  "compensation_started pay",
  "compensation_completed pay",
  "compensation_started check",
  "compensation_completed check",
];

/** A run whose second step has had its effect and never answers. */
async function stuckInPay() {
  await watchRefunds();
  pay.mockReturnValueOnce(gateway().promise);
  const { id } = await start("saga", "succeeds");
  await vi.waitFor(() => expect(pay).toHaveBeenCalledTimes(1));
  return id;
}

it("goes on undoing, never forward, when a cancelled run is taken over in the middle of it", async () => {
  await watchRefunds();
  const gate = gateway();
  pay.mockReturnValueOnce(gate.promise);
  refund.mockReturnValueOnce("refunded").mockReturnValueOnce(gateway().promise);
  const { id } = await start("saga", "succeeds");
  await vi.waitFor(() => expect(pay).toHaveBeenCalledTimes(1));
  await cancelRun(people.shopper, id);
  gate.resolve("paid");
  await vi.waitFor(() => expect(refund).toHaveBeenCalledTimes(2));
  await replaceInstance();
  // The step after the cancelling was never begun, so no later execution can take it for one that was.
  expect(said(await follow(id)).slice(-5)).toEqual([...undoing, "run_cancelled"]);
  expect(undone()).toEqual([`${id}:pay`, `${id}:check`, `${id}:check`]);
  expect((await getRun(people.shopper, id)).result.completedSteps).toEqual([]);
});

it("undoes a step that is refused now and may have had its effect before its process died", async () => {
  const id = await stuckInPay();
  pay.mockImplementation(() => {
    throw refusal();
  });
  await replaceInstance();
  expect(said(await follow(id)).slice(-6)).toEqual(["step_failed pay", ...undoing, "run_failed"]);
  expect(undone()).toEqual([`${id}:pay`, `${id}:check`]);
});

it("undoes from the history alone when the workflow's code is another one now", async () => {
  const id = await stuckInPay();
  await stopEngine();
  await getSql()`update workflow_runs set version = 0 where id = ${id}`;
  await launchEngine();
  expect(said(await follow(id)).slice(-5)).toEqual([...undoing, "run_failed"]);
  expect(undone()).toEqual([`${id}:pay`, `${id}:check`]);
  const { error, result } = await getRun(people.shopper, id);
  expect(error).toMatchObject({
    code: "version_gone",
    message: expect.stringContaining("What it had done was taken back."),
  });
  expect(result.completedSteps).toEqual([]);
});

it("undoes when what a step answered cannot be written down", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await watchRefunds();
  pay.mockReturnValue("no \0 text");
  const { id } = await start("saga", "succeeds");
  expect(said(await follow(id)).slice(-5)).toEqual([...undoing, "run_failed"]);
  expect(undone()).toEqual([`${id}:pay`, `${id}:check`]);
  expect((await getRun(people.shopper, id)).error).toMatchObject({ code: "internal" });
  expect(log).toHaveBeenCalled();
});

it("says so when not everything could be undone from the history", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const id = await stuckInPay();
  await stopEngine();
  await getSql()`update workflow_runs set version = 0 where id = ${id}`;
  refund.mockReset().mockImplementation(() => {
    throw refusal();
  });
  await launchEngine();
  await follow(id);
  const { error, result } = await getRun(people.shopper, id);
  expect(error?.code).toBe("compensation_failed");
  expect(error?.message).toContain("tell the support desk");
  expect(result.completedSteps).toEqual(["check"]);
});
