import { Mastra } from "@mastra/core";
import { noopLogger } from "@mastra/core/logger";
import { createStep, createWorkflow } from "@mastra/core/workflows";
import { PostgresStore } from "@mastra/pg";
import { z } from "zod";
import { type Contender, POOL } from "./contender";
import { input, steps } from "./shop";

/** Mastra with its PostgreSQL store: after each step the whole run is written as one snapshot. */
export async function mastra(url: string): Promise<Contender> {
  const anything = z.any();
  const [check, initiate, search, discount] = steps.map(({ name, body }) =>
    createStep({
      id: name,
      inputSchema: anything,
      outputSchema: anything,
      execute: async ({ inputData }) => body(inputData),
    }),
  );
  if (!check || !initiate || !search || !discount) throw new Error("There are four steps");
  const workflow = createWorkflow({ id: "return_and_replace", inputSchema: anything, outputSchema: anything })
    .then(check)
    .then(initiate)
    .then(search)
    .then(discount)
    .commit();
  const storage = new PostgresStore({ id: "bench", connectionString: url, max: POOL, schemaName: "mastra" });
  await storage.init();
  const app = new Mastra({ storage, workflows: { workflow }, logger: noopLogger });
  return {
    name: "Mastra",
    url,
    async run() {
      const run = await app.getWorkflow("workflow").createRun();
      const { status } = await run.start({ inputData: input });
      if (status !== "success") throw new Error(`Mastra's run ended as ${status}`);
    },
    close: () => storage.close(),
  };
}
