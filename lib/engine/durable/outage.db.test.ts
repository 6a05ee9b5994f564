import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { decideRun, getRun, launchEngine, startRun, stopEngine, watchRun } from "..";
import { testConfig } from "../testing/workflows";
import type { RunEvent } from "../wire";

/** Opens when the test says so; until then the tool `check` holds its step. */
let open = () => {};
const check = vi.fn(
  () =>
    new Promise<string>((resolve) => {
      open = () => resolve("ok");
    }),
);
let shopper: Person;
let support: Person;

beforeAll(async () => {
  await launchEngine(testConfig({ check }));
  shopper = await makePerson();
  support = await makePerson({ role: "support" });
});
afterAll(stopEngine);

/** Cuts every connection to the database but the one that says so: what a restart of PostgreSQL does to the app. */
const cutConnections = () => getSql()`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

/** An engine may complain about lost connections; that is its right here. */
const allowComplaints = () => vi.spyOn(console, "error").mockImplementation(() => {});

async function startWatched(workflow: string) {
  check.mockClear();
  const { id } = await startRun({
    workflow,
    input: { text: "hello" },
    person: shopper,
    trigger: "api",
    idempotencyKey: workflow,
  });
  const seen: RunEvent[] = [];
  const watching = (async () => {
    for await (const event of watchRun(id, 0, AbortSignal.timeout(15_000))) seen.push(event);
  })();
  await vi.waitFor(() => expect(check).toHaveBeenCalled(), 5_000);
  return { id, seen, watching };
}

it("goes on when every connection was cut, for the run and for who watches it", async () => {
  allowComplaints();
  const { id, seen, watching } = await startWatched("three_steps");
  await cutConnections();
  open();
  await watching;
  expect(check).toHaveBeenCalledTimes(1);
  expect(seen.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await getRun(shopper, id)).toMatchObject({ status: "completed" });
});

it("still hears the desk's decision after every connection was cut", async () => {
  allowComplaints();
  const { id, watching } = await startWatched("approved");
  open();
  await vi.waitFor(async () => expect((await getRun(shopper, id)).status).toBe("waiting"), 5_000);
  await cutConnections();
  await vi.waitFor(() => decideRun(support, id, { approved: true }), 5_000);
  await watching;
  expect(await getRun(shopper, id)).toMatchObject({ status: "completed" });
});
