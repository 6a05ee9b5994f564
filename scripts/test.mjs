import { script } from "./lib/script.mjs";

/**
 * `npm test` runs everything; `npm test -- unit`, `-- integration`, `-- browser` and `-- chaos` one suite, and
 * what follows goes to the suite's own runner (`npm test -- browser e2e/return.spec.ts`).
 *
 * The tests bring their own database and settings: a `.env` and DATABASE_URL are not looked at.
 */
await script(
  async ([suite, ...filters]) => {
    const { say } = await import("./lib/progress.mjs");
    const { runEverything, runSuite } = await import("./lib/suites.mjs");

    const { passed, failed } = suite ? await runSuite(suite, filters) : await runEverything();
    say(`\n${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  },
  { envFiles: false },
);
