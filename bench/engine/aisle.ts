import { v7 as uuidv7 } from "uuid";
import { getDatabase, getSql } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { launchEngine, startRun, stopEngine, watchRun } from "@/lib/engine";
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

export interface Aisle extends Contender {
  /** Runs the research; resolves with the run's id. */
  research(): Promise<string>;
  /** How long after each event of a research somebody who watches it hears of it, ms. */
  watched(): Promise<number[]>;
}

/** Aisle's own engine, audit events and their hashes included. */
export async function aisle(url: string): Promise<Aisle> {
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
    async watched() {
      const { id } = await startRun({
        workflow: "pre_purchase_research",
        input: { product: "halo-one", region: "east" },
        person,
        trigger: "api",
        idempotencyKey: uuidv7(),
      });
      const delays: number[] = [];
      for await (const { at, seq } of watchRun(id)) if (seq > 2) delays.push(Date.now() - Date.parse(at));
      return delays;
    },
    close: async () => {
      await stopEngine();
      await getSql().end();
    },
  };
}
