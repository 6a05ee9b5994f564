import { checkServer, emptyDatabase, isEmpty, otherConnections, runDatabaseTasks } from "./database.mjs";
import { keepServer, stopServer } from "./postgres/server.mjs";
import { startEmbedded } from "./prepare.mjs";
import { Refusal } from "./refusal.mjs";

/** Each resolves with what to tell the person. */

export async function url() {
  const database = await startEmbedded({ quiet: true });
  await runDatabaseTasks(database, ["migrate"]);
  if (await isEmpty(database)) await runDatabaseTasks(database, ["seed"]);
  keepServer();
  return database;
}

export async function stop() {
  return (await stopServer())
    ? "The embedded database is stopped."
    : "The embedded database was not running.";
}

export async function seed() {
  const database = await chosen();
  await runDatabaseTasks(database, ["migrate"]);
  if (!(await isEmpty(database))) {
    throw new Refusal(
      "The database already holds people; nothing was changed. `npm run db:reset` starts afresh.",
    );
  }
  await runDatabaseTasks(database, ["seed"]);
  return "The demo shop is in the database.";
}

export async function reset(flags) {
  if (process.env.DATABASE_URL && !flags.includes("--yes")) {
    throw new Refusal("This deletes everything in DATABASE_URL. If that is meant: npm run db:reset -- --yes");
  }
  const database = await chosen();
  const others = await otherConnections(database);
  if (others > 0) throw new Refusal(`The database is in use (${others} connections). Stop the app first.`);
  await emptyDatabase(database);
  await runDatabaseTasks(database, ["migrate", "seed"]);
  return "The database is new, with the demo shop in it.";
}

async function chosen() {
  const given = process.env.DATABASE_URL;
  if (given) await checkServer(given);
  return given || startEmbedded();
}
