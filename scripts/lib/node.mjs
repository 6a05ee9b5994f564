import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { localDir } from "./paths.mjs";
import { onStopRequest } from "./processes.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const MINIMUM = [22, 12];
/** Fetched where the machine's Node is older; npm serves each platform's build as a package of its own. */
const FETCHED = "24.21.0";

/**
 * Returns when this process runs on a Node new enough. Otherwise fetches one into .aisle/, runs the same script
 * again on it and ends with its exit code.
 */
export async function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  const folder = path.join(localDir(), `node-${FETCHED}`);
  const binary = path.join(
    folder,
    "node_modules",
    packageName(),
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(path.join(folder, "complete"))) {
    await step(`Fetching Node ${FETCHED} (this machine has ${process.versions.node})`, () =>
      fetchNode(folder),
    );
  }
  await runAgainOn(binary);
}

const packageName = () => `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

function fetchNode(folder) {
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(path.join(folder, "complete"))) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
    try {
      await npm(
        [
          "install",
          "--no-save",
          "--no-package-lock",
          "--no-audit",
          "--no-fund",
          `${packageName()}@${FETCHED}`,
        ],
        {
          cwd: folder,
        },
      );
    } catch (error) {
      throw new Refusal(
        `Aisle needs Node ${MINIMUM.join(".")} or newer, this is ${process.versions.node}, and fetching Node ${FETCHED} failed:\n${error.message}`,
      );
    }
    writeFileSync(path.join(folder, "complete"), "");
  });
}

function runAgainOn(binary) {
  const env = { ...process.env, PATH: `${path.dirname(binary)}${path.delimiter}${process.env.PATH}` };
  const child = spawn(binary, process.argv.slice(1), { stdio: "inherit", env });
  // The terminal sends Ctrl-C to both; a signal sent to this process alone has to be passed on.
  onStopRequest(() => child.kill("SIGTERM"));
  return new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  });
}
