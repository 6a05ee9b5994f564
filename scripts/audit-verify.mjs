import { script } from "./lib/script.mjs";

/**
 * Checks the history of every run in DATABASE_URL, or in the embedded database, against its hashes and says where each first
 * does not fit. Exit code 1: one of them was touched.
 */
await script(async () => {
  const { verifyAudit } = await import("./lib/audit.mjs");
  return verifyAudit();
});
