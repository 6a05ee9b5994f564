import {
  checkServer,
  DEVELOPMENT,
  ensureDatabase,
  isAged,
  isEmpty,
  isMigrated,
  runDatabaseTasks,
} from "./database.mjs";
import { acquireServer } from "./postgres/server.mjs";
import { onExit } from "./processes.mjs";
import { step } from "./progress.mjs";
import { ensureSecrets } from "./secrets.mjs";

/**
 * Everything the app needs before it can run: a reachable, migrated database and its secrets.
 *
 * The embedded database gets the demo shop when it is empty (unless AISLE_DEMO=0); a DATABASE_URL only when
 * AISLE_DEMO=1. A demo shop of an earlier day has its dates moved to today. Returns the variables to run the app with and whether the demo people are there to sign in with.
 */
export async function prepare() {
  const secrets = ensureSecrets();
  const external = process.env.DATABASE_URL;
  const demo = process.env.AISLE_DEMO ? process.env.AISLE_DEMO === "1" : !external;
  if (external) await checkServer(external);
  const database = external || (await startEmbedded());
  if (!(await isMigrated(database))) {
    await step("Preparing the database", () => runDatabaseTasks(database, ["check", "migrate"], secrets));
  }
  if (demo && (await isEmpty(database))) {
    await step("Filling the demo shop", () => runDatabaseTasks(database, ["seed"], secrets));
  } else if (demo && (await isAged(database))) {
    await step("Bringing the demo shop to today", () => runDatabaseTasks(database, ["today"], secrets));
  }
  return { demo, variables: { ...secrets, DATABASE_URL: database, AISLE_DEMO: demo ? "1" : "0" } };
}

/** The embedded development database; its server is given back when the script ends. */
export async function startEmbedded({ quiet = false } = {}) {
  const server = quiet ? await acquireServer() : await step("Starting the database", () => acquireServer());
  onExit(() => server.release());
  return ensureDatabase(server, DEVELOPMENT);
}
