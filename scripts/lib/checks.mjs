import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { complain, step } from "./progress.mjs";

const bin = (file) => path.join(ROOT, "node_modules", file);

const GENERATED_TYPES = [".next/types", ".next/dev/types"];

/** What a change has to satisfy besides its tests; each is a list of commands. */
const CHECKS = {
  "Lint and format": [[bin("@biomejs/biome/bin/biome"), "check"]],
  Types: [
    [bin("next/dist/bin/next"), "typegen"],
    [bin("typescript/bin/tsc"), "--noEmit"],
  ],
  Imports: [[path.join(ROOT, "scripts/imports.mjs")]],
  "Files and dependencies nothing uses": [[bin("knip/bin/knip.js")]],
};

/** Runs every check, shows what the failing ones say, and resolves with how many failed. */
export async function runChecks() {
  // Types of routes that are gone stay behind in these and would be checked too.
  for (const folder of GENERATED_TYPES) rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  let failed = 0;
  for (const [name, commands] of Object.entries(CHECKS)) {
    try {
      await step(name, () => runInOrder(commands));
    } catch (error) {
      failed++;
      complain(`${name}\n${error.message}`);
    }
  }
  return failed;
}

async function runInOrder(commands) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  for (const args of commands) await runQuietly(process.execPath, args, { cwd: ROOT, env });
}
