import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { homeDir, isRoot } from "../paths.mjs";
import { freePort } from "../ports.mjs";
import { serverAccount } from "../postgres/account.mjs";
import { binariesFor } from "../postgres/binaries.mjs";
import { cleanEnv, dataDir, initialise, logFile, settings, tail, urlFor } from "../postgres/cluster.mjs";
import { connect } from "../postgres/connect.mjs";
import { start } from "../processes.mjs";

const KEEPER = fileURLToPath(new URL("./keeper.mjs", import.meta.url));
const START_TIMEOUT_MS = 60_000;

/** Where this script's own cluster lies; another's is never touched. */
const folderOf = (name) => path.join(homeDir(), "chaos", name);

/** A PostgreSQL server of its own, with data and port of its own, that can be crashed and comes back on the same port. */
export class OwnServer {
  /** @param name of the folder its data is kept in, so that it can be looked at later */
  constructor(name) {
    this.name = name;
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
    this.port ??= await freePort();
    const options = {
      command: path.join(this.bin, "postgres"),
      args: [
        "-D",
        dataDir(this.home),
        ...settings(this.port).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      account: this.account,
      env: cleanEnv(),
      log: logFile(this.home),
    };
    this.url = urlFor(this.home, this.port);
    this.keeper = start(process.execPath, [KEEPER, JSON.stringify(options)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await this.#untilItAnswers();
  }

  /** Cuts every connection. Resolves when the server is gone. @param how `crash` or `stop` (a fast shutdown) */
  async end(how) {
    const { keeper } = this;
    const gone = new Promise((resolve) => keeper.once("exit", resolve));
    if (keeper.exitCode !== null) return;
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
