import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import { connect } from "@/scripts/lib/postgres/connect.mjs";

export type TemplateName = "empty" | "demo";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LOCK = 4_711_900;
/** Templates of older sources are dropped after this time: a test run that still clones from one has long ended. */
const KEEP_HOURS = 3;

/**
 * Makes sure that the database to clone test databases from exists: `empty` is migrated, `demo` has the demo shop too.
 * The first one to need it builds it, concurrent callers wait.
 */
export async function ensureTemplate(
  serverUrl: (database: string) => string,
  template: TemplateName,
  name: string,
) {
  const admin = await connect(serverUrl("postgres"), "aisle templates");
  try {
    if (await exists(admin, name)) return;
    await admin`select pg_advisory_lock(${LOCK})`;
    if (await exists(admin, name)) return;
    await dropOld(admin);
    await build(admin, name, serverUrl, template === "demo" ? migrateAndSeed : migrateOnly);
  } finally {
    await admin.end({ timeout: 2 });
  }
}

/**
 * Names keyed by the sources (and the day: the demo's dates are relative to today), so that concurrent runs share
 * a template and an edited migration or seed gets a new one.
 */
export function templateNames(): Record<TemplateName, string> {
  const day = new Date().toISOString().slice(0, 10);
  return {
    empty: `tpl_empty_${hashOf(["drizzle"])}`,
    demo: `tpl_demo_${hashOf(["drizzle", "lib/db"], day)}`,
  };
}

async function exists(admin: Sql, name: string) {
  return (await admin`select 1 from pg_database where datname = ${name}`).length > 0;
}

async function migrateOnly(url: string) {
  const { migrate } = await import("@/lib/db/migrate");
  await migrate(url);
}

async function migrateAndSeed(url: string) {
  await migrateOnly(url);
  const { seed } = await import("@/lib/db/seed");
  await seed(url);
}

async function build(
  admin: Sql,
  name: string,
  serverUrl: (database: string) => string,
  fill: (url: string) => Promise<void>,
) {
  const partial = `${name}_new`;
  await admin`drop database if exists ${admin(partial)} with (force)`;
  await admin`create database ${admin(partial)}`;
  await fill(serverUrl(partial));
  // Fresh statistics, so that plans in the tests are those of a shop that has been running.
  const filled = await connect(serverUrl(partial));
  await filled`vacuum analyze`;
  await filled.end({ timeout: 2 });
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${partial}`;
  await admin`alter database ${admin(partial)} rename to ${admin(name)}`;
}

async function dropOld(admin: Sql) {
  const old = await admin<{ datname: string }[]>`
    select datname from pg_database
    where datname like 'tpl\\_%'
      and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - ${`${KEEP_HOURS} hours`}::interval`;
  for (const { datname } of old) await admin`drop database if exists ${admin(datname)} with (force)`;
}

function hashOf(folders: string[], salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const folder of folders) {
    for (const file of filesUnder(path.join(ROOT, folder))) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function filesUnder(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
