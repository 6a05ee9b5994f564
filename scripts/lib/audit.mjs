import path from "node:path";
import { checkServer, isMigrated } from "./database.mjs";
import { ROOT } from "./paths.mjs";
import { startEmbedded } from "./prepare.mjs";
import { runShown } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** Reads only. Resolves with the exit code. */
export async function verifyAudit() {
  const given = process.env.DATABASE_URL;
  if (given) await checkServer(given);
  const url = given || (await startEmbedded({ quiet: true }));
  if (!(await isMigrated(url))) {
    throw new Refusal("The database is not of this version yet. Start the app once, then try again.");
  }
  return runShown(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", path.join(ROOT, "scripts/audit.ts")],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } },
  );
}
