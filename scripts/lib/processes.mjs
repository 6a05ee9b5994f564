import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** From the signal to the moment a child that does not end by itself is killed. */
const PATIENCE_MS = 2_500;

const PARENT_CHECK_MS = 250;
const parent = process.ppid;
let parentWatch;

const children = new Set();
const cleanups = [];
let stopping;

/** `work` runs when the script ends, by itself or by a signal; the last one added runs first. */
export function onExit(work) {
  cleanups.push(work);
}

/** Ends the children, runs the clean-ups, exits. A second call waits for the first. */
export function shutDown(code = 0) {
  stopping ??= stopAll().then(() => process.exit(code));
  return stopping;
}

export const isStopping = () => stopping !== undefined;

/** From here on Ctrl-C, SIGTERM and a closed terminal stop everything this script started; it ends with `code`. */
export function handleSignals(code) {
  onStopRequest(() => shutDown(code));
}

/**
 * Calls `listener` for every wish to stop: a signal, or npm's own end. npm passes signals on to the shell it runs
 * scripts in, which dies of them without telling its child.
 */
export function onStopRequest(listener) {
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, listener);
  }
  clearInterval(parentWatch);
  if (!process.env.npm_lifecycle_event) return;
  parentWatch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(parentWatch);
    listener();
  }, PARENT_CHECK_MS);
  parentWatch.unref();
}

async function stopAll() {
  await Promise.all([...children].map((child) => stopChild(child)));
  while (cleanups.length > 0) {
    try {
      await cleanups.pop()();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
    }
  }
}

/** SIGTERM, and SIGKILL for a child that is still there after a while. Resolves when it has ended. */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Like `spawn`, but the child ends when this script does. */
export function start(command, args, options) {
  const child = spawn(command, args, options);
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/**
 * Runs a command to its end with its output hidden. Rejects with the last lines of it when the command fails
 * or takes longer than `timeoutMs`.
 */
export function runQuietly(command, args, { timeoutMs, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = timeoutMs ? setTimeout(() => stopChild(child), timeoutMs) : undefined;
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else if (!isStopping()) reject(new Error(lastLines(output) || `${command} ended with ${code}`));
    });
  });
}

/** Runs a command to its end, showing what it says. Resolves with its exit code. */
export function runShown(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("close", (code) => {
      if (!isStopping()) resolve(code ?? 1);
    });
  });
}

const lastLines = (text) => text.trim().split("\n").slice(-40).join("\n");
