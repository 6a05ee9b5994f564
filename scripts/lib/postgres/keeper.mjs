import { spawn } from "node:child_process";
import { openSync } from "node:fs";

/**
 * Holds one PostgreSQL server: `keeper.mjs <options as JSON>`. The server is this process's child, so that it can be told
 * to crash, and goes when whoever started this process is gone, however that ended.
 */
const { command, args, account, log } = JSON.parse(process.argv[2] ?? "{}");
const output = openSync(log, "a");
const server = spawn(command, args, { ...account, cwd: "/", stdio: ["ignore", output, output] });
server.once("error", () => process.exit(1));
server.once("exit", () => process.exit(0));

/** `SIGQUIT` is PostgreSQL's crash: no checkpoint, every connection cut. `SIGINT` cuts them, too, and shuts down properly. */
process.on("message", (signal) => server.kill(signal));
process.on("disconnect", () => server.kill("SIGQUIT"));
process.on("SIGTERM", () => server.kill("SIGQUIT"));
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
