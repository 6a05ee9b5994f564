import { execFileSync } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "../app.mjs";
import { blankEnvironment } from "../environment.mjs";
import { stablePort } from "../ports.mjs";
import { start, stopChild } from "../processes.mjs";

const SECRET = "a secret of the crash test and of nothing else";

/** One server process of several on the same database: the production build on a port of its own. */
export class Instance {
  #starts = 0;

  constructor(name, { port, databaseUrl, logs }) {
    Object.assign(this, { name, port, databaseUrl, logs });
    this.url = `http://127.0.0.1:${port}`;
  }

  static async create(name, options) {
    return new Instance(name, { ...options, port: await stablePort() });
  }

  get isUp() {
    return this.child !== undefined;
  }

  /** Resolves when its health check says that database and engine work. */
  async start() {
    this.#starts += 1;
    const { child } = await serve({
      port: this.port,
      host: "127.0.0.1",
      base: blankEnvironment(),
      variables: {
        ...{ DATABASE_URL: this.databaseUrl, AISLE_INSTANCE: this.name, NEXTAUTH_SECRET: SECRET },
        // Its people never rest.
        AISLE_RUNS_PER_MINUTE: "100000",
      },
      logFile: path.join(this.logs, `${this.name}-${this.#starts}.log`),
    });
    this.child = child;
  }

  /**
   * Stops the process where it is, as a machine that hangs does, until `wake()`, but for 20 s at most: whatever becomes of
   * this script, no sleeping process stays behind. Resolves with the moment.
   */
  async hang() {
    const { pid } = this.child;
    this.sleeper = start("sh", ["-c", `kill -STOP ${pid}; sleep 20; kill -CONT ${pid}`], { stdio: "ignore" });
    while (!isStopped(pid)) await sleep(5);
    return new Date();
  }

  async wake() {
    this.child.kill("SIGCONT");
    await stopChild(this.sleeper);
  }

  /** kill -9. Resolves when the process is gone, with the moment. */
  async kill() {
    const { child } = this;
    this.child = undefined;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    return new Date();
  }
}

const isStopped = (pid) =>
  execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("T");
