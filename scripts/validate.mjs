import { script } from "./lib/script.mjs";

await script(async () => {
  const { runChecks } = await import("./lib/checks.mjs");
  const { runVitest } = await import("./lib/suites.mjs");

  const failedChecks = await runChecks();
  const { passed, failed } = await runVitest(["unit"]);
  return failedChecks > 0 || failed > 0 || passed === 0 ? 1 : 0;
});
