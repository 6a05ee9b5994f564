import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureDatabase } from "./database.mjs";
import { npm } from "./npm.mjs";
import { ROOT } from "./paths.mjs";
import { OwnServer } from "./postgres/own-server.mjs";
import { onExit, runShown } from "./processes.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const FOLDER = path.join(ROOT, "bench");

/**
 * A benchmark is a file `bench/<name>.ts` whose first comment line says what it measures.
 * @returns `{ name, about }` of each
 */
export function listBenchmarks() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => ({
      name: file.slice(0, -3),
      about:
        /^(?:\/\/|\/\*\*)\s*(.+?)(?:\s*\*\/)?$/m.exec(readFileSync(path.join(FOLDER, file), "utf8"))?.[1] ??
        "",
    }));
}

/** What a benchmark's server is told beside the usual: to count statements. */
const SETTINGS = { shared_preload_libraries: "pg_stat_statements" };

/**
 * Runs one on an empty database of a server of its own (DATABASE_URL), after installing bench's own packages. Resolves with
 * its exit code.
 */
export async function runBenchmark(name, args) {
  const names = listBenchmarks().map((benchmark) => benchmark.name);
  if (!names.includes(name)) {
    throw new Refusal(`There is no benchmark "${name}". There are: ${names.join(", ") || "none yet"}.`);
  }
  if (existsSync(path.join(FOLDER, "package-lock.json")) && !existsSync(path.join(FOLDER, "node_modules"))) {
    await step("Installing what it is compared with", () => npm(["ci"], { cwd: FOLDER }));
  }
  const server = new OwnServer(`bench-${process.pid}`, SETTINGS);
  onExit(async () => {
    await server.end("crash");
    server.remove();
  });
  await step("Starting a database of its own", () => server.create());
  const url = await ensureDatabase(server, "bench");
  return runShown(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", path.join(FOLDER, `${name}.ts`), ...args],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } },
  );
}
