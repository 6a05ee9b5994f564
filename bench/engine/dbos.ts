import { DBOS } from "@dbos-inc/dbos-sdk";
import { type Contender, POOL } from "./contender";
import { steps } from "./shop";

/** Plain DBOS: the same steps, each a `runStep`. No audit trail beside its own tables. */
export async function dbos(url: string): Promise<Contender> {
  const silent = { info() {}, debug() {}, warn() {}, error: console.error };
  DBOS.setConfig({ name: "bench", systemDatabaseUrl: url, systemDatabasePoolSize: POOL, logger: silent });
  const workflow = DBOS.registerWorkflow(
    async () => {
      const state: Record<string, unknown> = {};
      for (const { name, body } of steps) state[name] = await DBOS.runStep(() => body(state), { name });
      return state;
    },
    { name: "return_and_replace" },
  );
  await DBOS.launch();
  return { name: "DBOS", url, run: () => workflow(), close: () => DBOS.shutdown() };
}
