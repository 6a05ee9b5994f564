import { describe, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { getRun, launchEngine, stopEngine } from "..";
import {
  check,
  follow,
  gateway,
  pay,
  people,
  said,
  start,
  wholeHistory,
  withEngine,
} from "../testing/session";
import { dispatch } from "./dispatch";

withEngine();

/** What the present instance does goes on, but from now on another one answers for the database. */
async function replaceInstance() {
  await stopEngine();
  await launchEngine();
}

describe("a process that hung while its run was taken over", () => {
  it("writes nothing any more: the newer execution's answers are the run's, told once", async () => {
    const hung = gateway();
    check.mockReturnValueOnce(hung.promise).mockReturnValue("second");
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1));

    await replaceInstance();
    const events = await follow(id);
    hung.resolve("first");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said(await follow(id))).toEqual(wholeHistory);
    expect(said(events)).toEqual(wholeHistory);
    expect(await getRun(people.shopper, id)).toMatchObject({
      status: "completed",
      result: { check: "second" },
    });
    // The same key both times, and the step after it was begun by one of them only.
    expect(new Set(check.mock.calls.map(([, context]) => context.idempotencyKey))).toEqual(
      new Set([`${id}:check`]),
    );
    expect(pay).toHaveBeenCalledTimes(1);
  });

  it("does not do again what an earlier execution has on record", async () => {
    const hung = gateway();
    pay.mockReturnValueOnce(hung.promise);
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(pay).toHaveBeenCalledTimes(1));
    await replaceInstance();
    expect(said(await follow(id))).toEqual(wholeHistory);
    expect(check).toHaveBeenCalledTimes(1);
    hung.resolve("late");
  });
});

describe("taking a run up", () => {
  it("is for one of many that try, and for nobody while somebody living executes it", async () => {
    const gate = gateway();
    check.mockReturnValue(gate.promise);
    const { id } = await start("three_steps");
    await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    expect(await Promise.all(Array.from({ length: 10 }, () => dispatch(id)))).not.toContain(true);

    await getSql()`update workflow_runs set instance = 'gone#1' where id = ${id}`;
    const taken = await Promise.all(Array.from({ length: 10 }, () => dispatch(id)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    gate.resolve("ok");
    expect(said(await follow(id))).toEqual(wholeHistory);
    expect(await dispatch(id)).toBe(false);
  });

  it("leaves a run that waits where it is until there is an answer", async () => {
    const { id } = await start("approved");
    await follow(id);
    expect(await dispatch(id)).toBe(false);
    const [row] = await getSql()`select instance from workflow_runs where id = ${id}`;
    expect(row?.instance).toBeNull();
  });
});
