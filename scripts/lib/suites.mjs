import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { serve } from "./app.mjs";
import { findBrowser } from "./browser.mjs";
import { ensureBuild } from "./build.mjs";
import { report } from "./chaos/report.mjs";
import { runChaos, shortForm } from "./chaos/run.mjs";
import { dropDatabase, ensureDatabase, runDatabaseTasks } from "./database.mjs";
import { blankEnvironment, neutralEnvironment } from "./environment.mjs";
import { localDir, ROOT } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { acquireServer } from "./postgres/server.mjs";
import { onExit, runShown, stopChild } from "./processes.mjs";
import { say, step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const VITEST = path.join(ROOT, "node_modules/vitest/vitest.mjs");
const PLAYWRIGHT = path.join(ROOT, "node_modules/@playwright/test/cli.js");
const SECRET = "a secret of the browser tests and of nothing else";

const SUITES = {
  unit: (filters) => runVitest(["unit"], filters),
  integration: (filters) => runVitest(["integration"], filters),
  browser: (filters) => withServer((server) => runBrowserTests(server, filters)),
  chaos: () => runCrashTest(),
};

/** Runs one suite; `filters` go to its runner. Resolves with `{ passed, failed }`. */
export function runSuite(name, filters) {
  const suite = SUITES[name];
  if (!suite) throw new Refusal(`There is no suite "${name}". There are: ${Object.keys(SUITES).join(", ")}.`);
  return suite(filters);
}

/** Runs all suites, on one database server, also when an earlier one fails. Resolves with `{ passed, failed }`. */
export function runEverything() {
  return withServer(async (server) => {
    const code = await runVitest(["unit", "integration"]);
    const browser = await runBrowserTests(server);
    const crash = await runCrashTest();
    return sum([code, browser, crash]);
  });
}

const sum = (results) => ({
  passed: results.reduce((all, { passed }) => all + passed, 0),
  failed: results.reduce((all, { failed }) => all + failed, 0),
});

/** The short form of `npm run chaos`, each thing that must hold one test. Resolves with `{ passed, failed }`. */
async function runCrashTest() {
  const result = await runChaos(shortForm());
  report(result);
  const failed = result.invariants.filter(({ faults }) => faults.length > 0).length;
  return { passed: result.invariants.length - failed, failed };
}

async function withServer(work) {
  const server = await step("Starting the database", () => acquireServer());
  onExit(() => server.release());
  return work(server);
}

/** Runs vitest projects; resolves with `{ passed, failed }`. `filters` are vitest's own arguments. */
export async function runVitest(projects, filters = []) {
  const report = reportFile(`vitest-${projects.join("-")}`);
  const code = await runShown(
    process.execPath,
    [
      VITEST,
      "run",
      ...projects.flatMap((name) => ["--project", name]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      "--passWithNoTests",
      ...filters,
    ],
    { cwd: ROOT, env: { ...neutralEnvironment(), NODE_ENV: "test" } },
  );
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(report);
  return totals(code, numPassedTests, numFailedTests || numFailedTestSuites);
}

/** Records the runs that workflows/golden.test.ts replays, where there are none of the present version. Resolves with the exit code. */
export function recordGoldenRuns() {
  const file = "workflows/golden.record.db.test.ts";
  const env = { ...neutralEnvironment(), NODE_ENV: "test", GOLDEN: "record" };
  return runShown(process.execPath, [VITEST, "run", "--project", "integration", file], { cwd: ROOT, env });
}

/**
 * Runs the browser tests on the production build, served on a port and with a demo shop of their own.
 * `filters` are Playwright's own arguments.
 */
async function runBrowserTests(server, filters = []) {
  if (!hasBrowserTests()) return { passed: 0, failed: 0 };
  const browser = await step("Finding a browser", findBrowser);
  await ensureBuild();
  const name = `browser_${process.pid}_${Date.now().toString(36)}`;
  const database = await ensureDatabase(server, name);
  // Some tests start a hundred runs at once to see that one return comes of them.
  const variables = {
    ...{ DATABASE_URL: database, AISLE_DEMO: "1", NEXTAUTH_SECRET: SECRET },
    AISLE_RUNS_PER_MINUTE: "1000",
  };
  const base = blankEnvironment();
  const logFile = reportFile("app", "log");
  try {
    await step("Preparing a shop for the browser tests", () =>
      runDatabaseTasks(database, ["migrate", "seed"]),
    );
    const app = await step("Starting the app", async () =>
      serve({ port: await freePort(), host: "127.0.0.1", base, variables, logFile }),
    );
    const report = reportFile("playwright");
    const code = await runShown(process.execPath, [PLAYWRIGHT, "test", ...reporters(), ...filters], {
      cwd: ROOT,
      env: {
        ...base,
        AISLE_URL: app.url,
        AISLE_BROWSER: browser,
        AISLE_E2E_DATABASE_URL: database,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    });
    await stopChild(app.child);
    if (code === 0) rmSync(logFile, { force: true });
    else say(`What the app said meanwhile: ${path.relative(ROOT, logFile)}`);
    const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
    return totals(code, expected + flaky, unexpected);
  } finally {
    await dropDatabase(server, name);
  }
}

const reporters = () => [`--reporter=${process.env.CI ? "dot" : "list"},json`];

/** A runner that fails without a failed test (a file that does not load, a crash) still counts as one failure. */
function totals(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function hasBrowserTests() {
  const folder = path.join(ROOT, "e2e");
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith(".spec.ts"))
  );
}

function reportFile(name, ending = "json") {
  const folder = path.join(localDir(), "reports");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}-${process.pid}.${ending}`);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw new Refusal(`The report ${file} cannot be read: ${error.message}`);
  } finally {
    rmSync(file, { force: true });
  }
}
