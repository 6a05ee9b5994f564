import { migrate } from "@/lib/db/migrate";
import { seed } from "@/lib/db/seed";
import { bringToToday } from "@/lib/db/seed/today";
import { EnvironmentError, readEnvironment } from "@/lib/env";

/**
 * Run by the other scripts in a process of its own, because the product's modules are TypeScript:
 * `database.ts <task …>` on DATABASE_URL. Exit code 2: the environment is not usable, the message says why.
 */
const tasks: Record<string, (url: string) => unknown> = {
  check: () => readEnvironment(),
  migrate,
  seed,
  today: bringToToday,
};

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");
try {
  for (const name of process.argv.slice(2)) {
    const task = tasks[name];
    if (!task) throw new Error(`Unknown task "${name}"`);
    await task(url);
  }
} catch (error) {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exitCode = error instanceof EnvironmentError ? 2 : 1;
}
