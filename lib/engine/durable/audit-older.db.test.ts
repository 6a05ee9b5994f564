import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { verifyRuns } from "..";
import type { Break } from "../verify";
import { record } from "./journal";

/** A run as it was written before events were chained. */
async function olderRun() {
  const id = uuidv7();
  const { id: person } = await makePerson();
  await getSql()`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, last_seq)
    values (${id}, 'three_steps', 1, ${person}, 'api', ${id}, '{"text": "hello"}', 2)`;
  await getSql()`
    insert into workflow_events (run_id, seq, kind, step, dedupe_key)
    values (${id}, 1, 'run_started', null, 'run:start'), (${id}, 2, 'step_started', 'check', 'check:started')`;
  return id;
}

it("tells runs from before the chain, and chains what they write from now on", async () => {
  await olderRun();
  const goesOn = await olderRun();
  const found: Break[] = [];
  expect(await verifyRuns()).toEqual({ runs: 2, events: 4, beforeTheChain: 2, broken: 0 });

  const event = { kind: "step_completed" as const, step: "check", key: "check:ended" };
  await record(goesOn, {
    events: [event, { kind: "run_completed", key: "run:end" }],
    change: { status: "completed" },
  });
  expect(await verifyRuns((one) => found.push(one))).toEqual({
    runs: 2,
    events: 6,
    beforeTheChain: 1,
    broken: 0,
  });

  await getSql()`update workflow_runs set idem_key = 'x' where id = ${goesOn}`;
  await verifyRuns((one) => found.push(one));
  expect(found).toMatchObject([{ runId: goesOn, seq: 3 }]);
});
