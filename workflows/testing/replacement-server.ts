import { launchEngine, startRun } from "@/lib/engine";
import { type Fault, withFaults } from "./replacement-fixtures";

/** A process of its own for tests that kill it: starts one replacement, says the run's id, stays. */
const [person = "", rma, variant, faults = "{}"] = process.argv.slice(2);
const told: Record<string, Fault> = JSON.parse(faults);
await launchEngine(withFaults((tool) => told[tool]));
const { id } = await startRun({
  workflow: "order_replacement",
  input: { return: rma, variant },
  person: { id: person },
  trigger: "button",
  idempotencyKey: `server-${process.pid}`,
});
process.stdout.write(`${id}\n`);
setInterval(() => {}, 60_000);
