import { createWriteStream } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./paths.mjs";
import { isStopping, start } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
const FOLLOW = new URL("./follow-parent.mjs", import.meta.url).href;
const READY_TIMEOUT_MS = 60_000;

export const defaultHost = () => process.env.AISLE_HOST || "127.0.0.1";

/**
 * Serves the production build and returns once its health check says that database and engine work.
 * What it prints before that is shown only when it fails.
 * @param variables environment of the app on top of `base`
 * @param logFile where its later output goes; not given: to this script's own
 */
export async function serve({ port, host = defaultHost(), variables, base = process.env, logFile }) {
  const env = {
    ...base,
    ...variables,
    PORT: String(port),
    AISLE_LEADER: String(process.pid),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const child = start(process.execPath, ["--import", FOLLOW, NEXT, "start", "-H", host, "-p", String(port)], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const output = collect(child, logFile);
  const url = `http://${reachable(host)}:${port}`;
  await untilHealthy(child, url, output);
  output.passOn();
  return { child, url };
}

/** Shows the development server's own output; it is a developer who reads it. */
export function serveForDevelopment({ port, host = defaultHost(), variables }) {
  return start(process.execPath, ["--import", FOLLOW, NEXT, "dev", "-H", host, "-p", String(port)], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...variables,
      PORT: String(port),
      AISLE_LEADER: String(process.pid),
      NODE_ENV: "development",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Resolves with the exit code when the app ends by itself. */
export function untilEnd(child) {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      if (!isStopping()) resolve(code ?? 1);
    });
  });
}

const reachable = (host) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

function collect(child, logFile) {
  const log = logFile ? createWriteStream(logFile) : undefined;
  let text = "";
  let live = false;
  const forward = (target) => (chunk) => {
    if (live) (log ?? target).write(chunk);
    else text = (text + chunk).slice(-8_000);
  };
  child.stdout.on("data", forward(process.stdout));
  child.stderr.on("data", forward(process.stderr));
  return {
    text: () => text.trim(),
    passOn() {
      live = true;
    },
  };
}

async function untilHealthy(child, url, output) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let last = "no answer yet";
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Refusal(`The app ended while starting:\n${output.text()}`);
    }
    try {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`.slice(0, 500);
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Refusal(`The app does not get healthy (${last}):\n${output.text()}`);
}
