import { script } from "./lib/script.mjs";

/** Everything `npm test` and `npm run validate` do; a failed check counts as one failure. */
await script(
  async () => {
    const { runChecks } = await import("./lib/checks.mjs");
    const { say } = await import("./lib/progress.mjs");
    const { runEverything } = await import("./lib/suites.mjs");

    const failedChecks = await runChecks();
    const { passed, failed } = await runEverything();
    say(`\n${passed} passed, ${failed + failedChecks} failed`);
    return failed + failedChecks > 0 || passed === 0 ? 1 : 0;
  },
  { envFiles: false },
);
