import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "aisle-lock-"));
  file = path.join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const work = () => Promise.resolve("done");

test("one at a time, and the lock is gone afterwards", async () => {
  let inside = 0;
  let most = 0;
  const hold = () =>
    withLock(file, async () => {
      inside++;
      most = Math.max(most, inside);
      await sleep(20);
      inside--;
    });
  await Promise.all([hold(), hold(), hold()]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("work that fails gives the lock back", async () => {
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withLock(file, work)).toBe("done");
});

test("the lock of a killed process is taken over", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(file, `${pid} gone`);
  expect(await withLock(file, work, 5_000)).toBe("done");
});

test("a lock untouched for minutes is taken over, its pid being another program's by now", async () => {
  writeFileSync(file, `${process.pid} before the restart`);
  const before = new Date(Date.now() - 5 * 60_000);
  utimesSync(file, before, before);
  expect(await withLock(file, work, 5_000)).toBe("done");
});

test("a live holder is waited for, then named", async () => {
  writeFileSync(file, `${process.pid} busy`);
  await expect(withLock(file, work, 200)).rejects.toThrow(file);
});
