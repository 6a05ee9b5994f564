import { script } from "./lib/script.mjs";

/**
 * Records finished runs of workflows whose version is new, for workflows/golden.test.ts to replay. Recordings of the present
 * versions stay as they are.
 */
await script(async () => {
  const { recordGoldenRuns } = await import("./lib/suites.mjs");
  return recordGoldenRuns();
});
