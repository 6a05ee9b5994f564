import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Whoever holds a lock does so for seconds; a holder older than this has died and its pid is someone else's now. */
const STALE_MS = 180_000;

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Runs `work` while holding the lock file: one process at a time, across processes of this machine.
 * A lock left by a killed process is taken over. Rejects after `timeoutMs`.
 */
export async function withLock(file, work, timeoutMs = 120_000) {
  const mine = `${process.pid} ${randomUUID()}`;
  const deadline = Date.now() + timeoutMs;
  while (!tryAcquire(file, mine)) {
    breakIfStale(file);
    if (Date.now() > deadline)
      throw new Error(`Another process holds ${file}. If none is running, delete it.`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function tryAcquire(file, content) {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function breakIfStale(file) {
  const seen = read(file);
  if (!seen || !isStale(file, seen)) return;
  // Renaming first: of several processes that see the same dead holder only one removes it, and a lock that
  // was taken in between is put back.
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
}

function isStale(file, content) {
  const pid = Number.parseInt(content, 10);
  if (!isAlive(pid)) return true;
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return since < Date.now() - Math.min(STALE_MS, uptime() * 1000);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
