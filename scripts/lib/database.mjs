import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { connect } from "./postgres/connect.mjs";
import { isStopping, start } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** Database of `npm start` and `npm run dev` on the embedded server. */
export const DEVELOPMENT = "aisle";
const MINIMUM = 15;

/** Creates `name` on an embedded server unless it exists, and returns its URL. */
export async function ensureDatabase(server, name) {
  const admin = await connect(server.url("postgres"));
  try {
    const found = await admin`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await admin`create database ${admin(name)}`;
  } finally {
    await admin.end({ timeout: 2 });
  }
  return server.url(name);
}

export async function dropDatabase(server, name) {
  const admin = await connect(server.url("postgres"));
  try {
    await admin`drop database if exists ${admin(name)} with (force)`;
  } finally {
    await admin.end({ timeout: 2 });
  }
}

/** Refuses, in words a person can act on, a database that cannot be reached or is older than PostgreSQL 15. */
export async function checkServer(url) {
  const shown = withoutPassword(url);
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Refusal(`DATABASE_URL (${shown}) must be a postgres:// URL.`);
  }
  const sql = await connect(url);
  try {
    const [{ server_version_num: number, server_version: version }] =
      await sql`select current_setting('server_version_num')::int as server_version_num, current_setting('server_version') as server_version`;
    if (number < MINIMUM * 10_000) {
      throw new Refusal(`DATABASE_URL (${shown}) is PostgreSQL ${version}; Aisle needs ${MINIMUM} or newer.`);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`DATABASE_URL (${shown}) cannot be used: ${error.message || error.code}.`);
  } finally {
    await sql.end({ timeout: 2 }).catch(() => {});
  }
}

/** True when the newest migration of drizzle/ is applied: then a start need not load the migrator. */
export async function isMigrated(url) {
  const journal = JSON.parse(readFileSync(path.join(ROOT, "drizzle/meta/_journal.json"), "utf8"));
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const sql = await connect(url);
  try {
    const [{ found }] = await sql`select to_regclass('drizzle.__drizzle_migrations') as found`;
    if (!found) return false;
    const [{ applied }] =
      await sql`select max(created_at)::float8 as applied from drizzle.__drizzle_migrations`;
    return applied === newest;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** True when the schema is there but nobody has an account yet, or there is no schema at all. */
export async function isEmpty(url) {
  const sql = await connect(url);
  try {
    const [{ found }] = await sql`select to_regclass('public.users') as found`;
    if (!found) return true;
    return (await sql`select 1 from users limit 1`).length === 0;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** True when the demo shop is there and its dates hang on an earlier day than today (UTC). */
export async function isAged(url) {
  const sql = await connect(url);
  try {
    return (
      (await sql`select 1 from demo_shop where shown_on < ${new Date().toISOString().slice(0, 10)}::date`)
        .length > 0
    );
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** How many other clients are connected to the same database. */
export async function otherConnections(url) {
  const sql = await connect(url);
  try {
    const [{ others }] = await sql`
      select count(*)::int as others from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
    return others;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Drops every schema of the database with all that is in it: the shop's, its migrations' and the durable engine's. */
export async function emptyDatabase(url) {
  const sql = await connect(url);
  try {
    await sql.begin(async (transaction) => {
      const schemas = await transaction`
        select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
      for (const { name } of schemas) await transaction`drop schema ${transaction(name)} cascade`;
      await transaction`create schema public`;
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Runs tasks of scripts/database.ts (`check`, `migrate`, `seed`, `today`) on `url`. Rejects with what they printed. */
export function runDatabaseTasks(url, tasks, variables = {}) {
  const args = [
    "--conditions=react-server",
    "--import",
    "tsx",
    path.join(ROOT, "scripts/database.ts"),
    ...tasks,
  ];
  return new Promise((resolve, reject) => {
    const child = start(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...variables, DATABASE_URL: url },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let output = "";
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else if (code === 2) reject(new Refusal(output.trim()));
      else if (!isStopping())
        reject(new Error(`The database task "${tasks.join(", ")}" failed:\n${output.trim()}`));
    });
  });
}

function withoutPassword(url) {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = "…";
    return decodeURI(parsed.href);
  } catch {
    return "not a URL";
  }
}
