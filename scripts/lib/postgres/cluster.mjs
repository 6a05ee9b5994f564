import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** The files of one PostgreSQL cluster below a `home` folder, and how its server is set. Starts nothing. */

const run = promisify(execFile);
const USER = "aisle";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  jit: "off",
  log_min_messages: "warning",
};

export const dataDir = (home) => path.join(realpathSync(home), "postgres", "data");
export const logFile = (home) => path.join(realpathSync(home), "postgres", "server.log");
const secretFile = (home) => path.join(home, "postgres.password");

/** What PostgreSQL is told on its command line, one `-c name=value` each. */
export const settings = (port) => Object.entries({ ...SETTINGS, port });

/** Makes an empty cluster in `home`, with a password of its own. */
export async function initialise(home, bin, account) {
  const folder = path.join(home, "postgres");
  const partial = path.join(folder, "data.new");
  const passwordFile = path.join(folder, "password.new");
  const password = randomBytes(18).toString("base64url");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  writeFileSync(secretFile(home), password, { mode: 0o600 });
  if (account.uid !== undefined)
    for (const file of [folder, passwordFile]) chownSync(file, account.uid, account.gid);
  await run(
    path.join(bin, "initdb"),
    [
      `--pgdata=${partial}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    { ...account, cwd: "/", env: cleanEnv() },
  );
  rmSync(passwordFile, { force: true });
  // Only a finished cluster gets the real name, so an interrupted attempt is never mistaken for one.
  renameSync(partial, dataDir(home));
}

/** Connection URL of a database by its name, on the cluster's server. */
export function urlFor(home, port) {
  const password = readFileSync(secretFile(home), "utf8").trim();
  return (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL's own variables (PGDATA, PGPORT …) of the person's shell must not reach this server. */
export function cleanEnv() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG")));
}

/** The last lines that a server wrote into its log. */
export function tail(file) {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    return "(empty)";
  }
}
