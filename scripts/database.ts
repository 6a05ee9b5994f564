import { migrate } from "@/lib/db/migrate";
import { seed } from "@/lib/db/seed";

/**
 * Run by the other scripts in a process of its own, because the product's modules are TypeScript:
 * `database.ts migrate|seed [migrate|seed …]` on DATABASE_URL.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");

const tasks: Record<string, (url: string) => Promise<void>> = { migrate, seed };
for (const name of process.argv.slice(2)) {
  const task = tasks[name];
  if (!task) throw new Error(`Unknown task "${name}"`);
  await task(url);
}
