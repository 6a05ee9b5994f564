import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A holder touches its file this often; one silent for longer than STALE_MS has died and its pid is another program's. */
const BEAT_MS = 5_000;
const STALE_MS = 60_000;

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
export async function withLock(file, work, timeoutMs = 900_000) {
  const mine = `${process.pid} ${randomUUID()}`;
  const deadline = Date.now() + timeoutMs;
  while (!tryAcquire(file, mine)) {
    breakIfStale(file);
    if (Date.now() > deadline)
      throw new Error(`Another process holds ${file}. If none is running, delete it.`);
    await sleep(50);
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
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
  if (!isAlive(Number.parseInt(content, 10))) return true;
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return touched < Date.now() - STALE_MS;
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Removed by hand: the work goes on.
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
