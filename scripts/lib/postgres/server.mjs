import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { isAlive, withLock } from "../lock.mjs";
import { homeDir } from "../paths.mjs";
import { freePort } from "../ports.mjs";
import { serverAccount } from "./account.mjs";
import { binariesFor } from "./binaries.mjs";
import { cleanEnv, dataDir, initialise, logFile, settings, tail, urlFor } from "./cluster.mjs";
import { connect } from "./connect.mjs";

const run = promisify(execFile);

/**
 * Starts the embedded PostgreSQL of this checkout, or finds the one already running (also one left behind by a
 * killed process), and holds a lease on it: one open connection that tells the others it is in use.
 *
 * Returns `url(database)` and `release()`, which stops the server when nobody else is connected and nobody
 * asked to keep it.
 */
export async function acquireServer({ onProgress = () => {} } = {}) {
  const home = homeDir();
  return withLock(path.join(home, "postgres.lock"), async () => {
    const server = (await findRunning(home)) ?? (await start(home, onProgress));
    const lease = await connect(server.url("postgres"), "aisle lease");
    await lease`select 1`;
    return { url: server.url, release: () => release(home, lease) };
  });
}

/** Keeps the server running when its last user leaves, until `stopServer()`. */
export function keepServer() {
  writeFileSync(keepFile(homeDir()), "");
}

/** Stops the embedded server of this checkout, whoever uses it. Resolves false when none was running. */
export async function stopServer() {
  const home = homeDir();
  return withLock(path.join(home, "postgres.lock"), async () => {
    rmSync(keepFile(home), { force: true });
    if (!readPid(home)) return false;
    await stop(home);
    return true;
  });
}

async function release(home, lease) {
  await withLock(path.join(home, "postgres.lock"), async () => {
    const alone = !existsSync(keepFile(home)) && (await isAlone(lease));
    await lease.end({ timeout: 1 });
    if (alone) await stop(home);
  });
}

/** Connections of processes that have just ended take a moment to disappear. */
async function isAlone(lease) {
  for (let attempt = 0; attempt < 8; attempt++) {
    try {
      const [row] = await lease`
        select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`;
      if (row.others === 0) return true;
    } catch {
      return false;
    }
    await sleep(150);
  }
  return false;
}

async function findRunning(home) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const left = readPid(home);
    if (!left) return undefined;
    if (left.dataDir !== dataDir(home) || !isPostgres(left.pid)) {
      // Left by a killed machine, or copied along with the checkout: the process it names is not this server.
      rmSync(path.join(dataDir(home), "postmaster.pid"), { force: true });
      return undefined;
    }
    const server = { url: urlFor(home, left.port) };
    if (left.port && (await answers(server))) return server;
    await sleep(100);
  }
  throw new Error(`The database in ${dataDir(home)} is running but does not answer. See ${logFile(home)}.`);
}

async function answers(server) {
  const probe = await connect(server.url("postgres"), "aisle probe");
  try {
    await probe`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await probe.end({ timeout: 1 });
  }
}

async function start(home, onProgress) {
  const account = serverAccount();
  const bin = path.join(binariesFor(account), "bin");
  if (!existsSync(path.join(dataDir(home), "PG_VERSION"))) {
    onProgress("creating the database");
    await initialise(home, bin, account);
  }
  onProgress("starting the database");
  let failure;
  // Between picking a free port and binding it another process may take it.
  for (let attempt = 0; attempt < 4; attempt++) {
    const port = await freePort();
    const flags = settings(port).map(([name, value]) => `-c ${name}='${value}'`);
    try {
      await run(
        path.join(bin, "pg_ctl"),
        ["start", "-w", "-t", "60", "-s", "-D", dataDir(home), "-l", logFile(home), "-o", flags.join(" ")],
        { ...account, cwd: "/", env: cleanEnv(), stdio: "ignore" },
      );
      return { url: urlFor(home, port) };
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`The embedded PostgreSQL did not start. Its log:\n${tail(logFile(home))}`, {
    cause: failure,
  });
}

async function stop(home) {
  const account = serverAccount();
  const bin = path.join(binariesFor(account), "bin");
  await run(path.join(bin, "pg_ctl"), ["stop", "-w", "-t", "30", "-s", "-m", "fast", "-D", dataDir(home)], {
    ...account,
    cwd: "/",
    env: cleanEnv(),
  });
}

const keepFile = (home) => path.join(home, "postgres.keep");

/** The lines of postmaster.pid: pid, data folder, start time, port. */
function readPid(home) {
  try {
    const [pid, folder, , port] = readFileSync(path.join(dataDir(home), "postmaster.pid"), "utf8").split(
      "\n",
    );
    return { pid: Number(pid), dataDir: folder, port: Number(port) || undefined };
  } catch {
    return undefined;
  }
}

/** After a restart of the machine the recorded pid may belong to any other program. */
function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}
