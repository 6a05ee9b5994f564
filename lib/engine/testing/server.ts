import { launchEngine, startRun } from "..";
import { ledgerConfig } from "./ledger";

/** A process of its own for tests that kill it: launches the engine, starts what it is told to, says the run ids, stays. */
const [workflow, person, hangsIn, count = "1"] = process.argv.slice(2);
await launchEngine(ledgerConfig(hangsIn));
if (workflow && person) {
  const starts = Array.from({ length: Number(count) }, (_, index) =>
    startRun({
      workflow,
      person: { id: person },
      input: { text: "hello" },
      trigger: "api",
      idempotencyKey: `${process.pid}-${index}`,
    }),
  );
  const runs = await Promise.all(starts);
  process.stdout.write(`${JSON.stringify(runs.map(({ id }) => id))}\n`);
}
setInterval(() => {}, 60_000);
