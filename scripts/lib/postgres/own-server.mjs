import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { homeDir, isRoot } from "../paths.mjs";
import { stablePort } from "../ports.mjs";
import { start } from "../processes.mjs";
import { serverAccount } from "./account.mjs";
import { binariesFor } from "./binaries.mjs";
import { cleanEnv, dataDir, initialise, logFile, settings, tail, urlFor } from "./cluster.mjs";
import { connect } from "./connect.mjs";

const KEEPER = fileURLToPath(new URL("./keeper.mjs", import.meta.url));
const START_TIMEOUT_MS = 60_000;

/** Where the cluster of one command lies; another's is never touched. */
const folderOf = (name) => path.join(homeDir(), "own", name);

/** A PostgreSQL server of its own, with data and port of its own, that can be crashed and comes back on the same port. */
export class OwnServer {
  /**
   * @param name of the folder its data is kept in, so that it can be looked at later
   * @param extra settings of PostgreSQL, beside the usual ones
   */
  constructor(name, extra = {}) {
    this.name = name;
    this.extra = extra;
    this.home = folderOf(name);
    this.account = serverAccount();
    this.bin = path.join(binariesFor(this.account), "bin");
  }

  get exists() {
    return existsSync(path.join(this.home, "postgres", "data", "PG_VERSION"));
  }

  async create() {
    mkdirSync(this.home, { recursive: true });
    // The server's own account has to get in.
    if (isRoot()) for (const folder of [path.dirname(this.home), this.home]) chmodSync(folder, 0o755);
    await initialise(this.home, this.bin, this.account);
    await this.start();
  }

  /** Resolves when it answers. */
  async start() {
    this.port ??= await stablePort();
    const options = {
      command: path.join(this.bin, "postgres"),
      args: [
        "-D",
        dataDir(this.home),
        ...[...settings(this.port), ...Object.entries(this.extra)].flatMap(([name, value]) => [
          "-c",
          `${name}=${value}`,
        ]),
      ],
      account: this.account,
      log: logFile(this.home),
    };
    this.url = urlFor(this.home, this.port);
    this.keeper = start(process.execPath, [KEEPER, JSON.stringify(options)], {
      env: cleanEnv(),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await this.#untilItAnswers();
  }

  /** Cuts every connection. Resolves when the server is gone, at once when it is. @param how `crash` or `stop` (a fast shutdown) */
  async end(how) {
    const { keeper } = this;
    if (!keeper || keeper.exitCode !== null || keeper.signalCode !== null) return;
    const gone = new Promise((resolve) => keeper.once("exit", resolve));
    keeper.send(how === "crash" ? "SIGQUIT" : "SIGINT");
    await gone;
  }

  /** The server must have ended. */
  remove() {
    rmSync(this.home, { recursive: true, force: true });
  }

  async #untilItAnswers() {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline && this.keeper.exitCode === null) {
      const probe = await connect(this.url("postgres"), "aisle probe");
      try {
        await probe`select 1`;
        return;
      } catch {
        await sleep(50);
      } finally {
        await probe.end({ timeout: 1 });
      }
    }
    throw new Error(`PostgreSQL in ${this.home} did not start. Its log:\n${tail(logFile(this.home))}`);
  }
}
