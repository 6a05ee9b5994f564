import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { launchEngine, startRun, stopEngine, watchRun } from "..";
import type { RunEvent } from "../wire";
import { testConfig } from "./workflows";

/** The tools of the test workflows; a test says what they do. */
export const check = vi.fn();
export const pay = vi.fn();

/** Made anew for each file's database. */
export const people = {} as { shopper: Person; support: Person };

/** Launches the engine for a database test file and stops it after the last test. */
export function withEngine() {
  beforeAll(async () => {
    await launchEngine(testConfig({ check, pay }));
    people.shopper = await makePerson();
    people.support = await makePerson({ role: "support" });
  });
  afterAll(stopEngine);
  beforeEach(() => {
    check.mockReset().mockReturnValue("ok");
    pay.mockReset().mockReturnValue("paid");
  });
}

let keys = 0;

export const start = (workflow: string, text = "hello", over: Partial<Parameters<typeof startRun>[0]> = {}) =>
  startRun({
    workflow,
    input: { text },
    person: people.shopper,
    trigger: "api",
    idempotencyKey: `key-${++keys}`,
    ...over,
  });

/** The run's events up to its end, or up to where it waits. */
export async function follow(runId: string, afterSeq = 0): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of watchRun(runId, afterSeq, AbortSignal.timeout(10_000))) {
    events.push(event);
    if (event.kind === "wait_started") break;
  }
  return events;
}

/** What the history of `three_steps` says when nothing goes wrong. */
export const wholeHistory = [
  "run_started",
  "step_started check",
  "step_completed check",
  "step_started pay",
  "step_completed pay",
  "step_started thank",
  "step_completed thank",
  "run_completed",
];

export const said = (events: RunEvent[]) => events.map((event) => `${event.kind} ${event.step ?? ""}`.trim());

export const refusal = () =>
  Object.assign(new Error("Card declined."), { code: "conflict", transient: false });

/** A promise that the test resolves. */
export function gateway() {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
