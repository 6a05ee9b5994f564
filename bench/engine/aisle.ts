import { v7 as uuidv7 } from "uuid";
import { getDatabase, getSql } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { launchEngine, startRun, stopEngine } from "@/lib/engine";
import { engine } from "@/lib/engine/durable/engine";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { prePurchaseResearch } from "@/workflows/pre-purchase-research";
import { returnAndReplace } from "@/workflows/return-and-replace";
import { type Contender, POOL } from "./contender";
import { slowSources } from "./research";
import { input, shopTools } from "./shop";

async function begin(workflow: string, given: object, person: { id: string }) {
  const { id } = await startRun({
    workflow,
    input: given,
    person,
    trigger: "api",
    idempotencyKey: uuidv7(),
  });
  await engine().executing.get(id)?.done;
  return id;
}

/** Aisle's own engine, audit events and their hashes included. */
export async function aisle(url: string): Promise<Contender & { research(): Promise<string> }> {
  process.env.DATABASE_POOL = String(POOL);
  await migrate(url);
  getDatabase();
  const tools = { ...slowSources(), ...shopTools };
  await launchEngine({
    workflows: [returnAndReplace, prePurchaseResearch],
    bindTools: (_, context) =>
      Object.fromEntries(
        Object.entries(tools).map(([name, tool]) => [name, (given: never) => tool(given, context)]),
      ),
  });
  const person = await makePerson();
  return {
    name: "Aisle",
    url,
    run: () => begin("return_and_replace", input, person),
    research: () => begin("pre_purchase_research", { product: "halo-one", region: "east" }, person),
    close: async () => {
      await stopEngine();
      await getSql().end();
    },
  };
}
