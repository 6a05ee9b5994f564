import { DEVELOPMENT, ensureDatabase, isEmpty, runDatabaseTasks } from "./lib/database.mjs";
import { acquireServer, keepServer, stopServer } from "./lib/postgres/server.mjs";

const commands = {
  /** Prints the URL of the development database, which stays up until `stop`. */
  async url() {
    const server = await acquireServer();
    const url = await ensureDatabase(server, DEVELOPMENT);
    await runDatabaseTasks(url, (await isEmpty(url)) ? ["migrate", "seed"] : ["migrate"]);
    keepServer();
    await server.release();
    return url;
  },
  async stop() {
    return (await stopServer())
      ? "The embedded database is stopped."
      : "The embedded database was not running.";
  },
};

const command = commands[process.argv[2]];
if (!command) throw new Error(`Use one of: ${Object.keys(commands).join(", ")}`);
process.stdout.write(`${await command()}\n`);
