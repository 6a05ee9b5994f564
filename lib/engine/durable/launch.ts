import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { DBOS } from "@dbos-inc/dbos-sdk";
import { Pool } from "pg";
import postgres from "postgres";
import { RunError } from "../errors";
import { assertTools } from "../toolbox";
import { type EngineConfig, engine, engineConfig } from "./engine";
import { beat, leave } from "./instances";
import { executeStoredRun } from "./run";

/** Any fixed number: whoever launches the engine takes this lock first. */
const LAUNCH_LOCK = 4_711_003;
const BEAT_MS = 2_500;
/** Connections of the durable engine beside the app's own pool; one of them listens. */
const POOL_SIZE = 10;

/**
 * Runs are taken up by every build: what may no longer run is told by each workflow's own version, so the durable engine
 * must not hide a run because the app was rebuilt.
 */
const APPLICATION_VERSION = "aisle-1";

/**
 * Starts the engine in this process: its tables, the recovery of this instance's runs, the heartbeat. Asked again it waits
 * for the same launch; after a launch that failed it tries anew.
 * @throws MissingToolError when a workflow requires a tool that is not there; what PostgreSQL throws
 */
export function launchEngine(config?: EngineConfig): Promise<void> {
  const state = engine();
  if (config) state.config = config;
  state.launch ??= launch().catch((error) => {
    state.launch = undefined;
    throw error;
  });
  return state.launch;
}

/**
 * Resolves when runs can be started.
 * @throws RunError unavailable
 */
export async function engineReady(): Promise<void> {
  try {
    await launchEngine();
  } catch (error) {
    console.error("The workflow engine could not be started:", error);
    throw new RunError("unavailable", "The workflow engine is not up. Try again in a moment.");
  }
}

export const isEngineUp = (): boolean => engine().launched;

/** The process is about to end: watchers are let go, and the runs under way are for others to take up at once. */
export async function leaveEngine(): Promise<void> {
  const state = engine();
  clearInterval(state.beat);
  const wasUp = state.launched;
  state.launched = false;
  await state.feed?.close();
  if (wasUp) await leave(instanceId());
}

/** Leaves and takes the engine down, so that it can be launched again in the same process. For tests. */
export async function stopEngine(): Promise<void> {
  const state = engine();
  await state.launch?.catch(() => {});
  await leaveEngine();
  await DBOS.shutdown();
  await state.pool?.end();
  state.pool = undefined;
  state.launch = undefined;
  state.feed = undefined;
}

/**
 * Who this process is among those that share the database. The same after a restart in the same place, so that it finds its
 * own unfinished runs at once; others' are found by their missing heartbeat.
 */
const instanceId = (): string =>
  process.env.AISLE_INSTANCE || `${os.hostname()}:${process.env.PORT || "3000"}`;

async function launch(): Promise<void> {
  const state = engine();
  const { workflows, bindTools } = engineConfig();
  const nobody = { id: "", role: "shopper" } as const;
  const tools = bindTools(nobody, { step: "", idempotencyKey: "", signal: new AbortController().signal });
  for (const workflow of workflows) assertTools(workflow, tools);
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  const pool = poolOf(url);
  DBOS.setConfig({
    name: "aisle",
    systemDatabaseUrl: url,
    systemDatabasePool: pool,
    applicationVersion: APPLICATION_VERSION,
    executorID: instanceId(),
    logger: quietLogger,
  });
  state.start ??= DBOS.registerWorkflow(executeStoredRun, { name: "aisle_run" });
  try {
    await oneAtATime(url, () => DBOS.launch());
    await beat(instanceId(), { atBoot: true });
  } catch (error) {
    await DBOS.shutdown().catch(() => {});
    await pool.end().catch(() => {});
    throw error;
  }
  state.pool = pool;
  state.beat = setInterval(() => {
    beat(instanceId()).catch((error) => console.warn("Heartbeat failed:", String(error)));
  }, BEAT_MS);
  state.beat.unref();
  state.launched = true;
}

/**
 * Launching brings the engine's tables to the present version, and several instances may come at once. Waiting on a blocking
 * lock would hold back the concurrent index builds inside that migration, so the lock is asked for again and again.
 */
async function oneAtATime(url: string, work: () => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (let held = false; !held; ) {
      const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(${LAUNCH_LOCK}) as held`;
      held = row?.held ?? false;
      if (!held) await sleep(100);
    }
    await work();
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** A connection that is lost while idle is replaced; without a listener its error would end the process. */
function poolOf(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: POOL_SIZE,
    application_name: "aisle engine",
    idle_in_transaction_session_timeout: 60_000,
  });
  return pool.on("error", () => {});
}

/** Errors only: what the engine does is in the runs' own events. */
const quietLogger = {
  info: () => {},
  debug: () => {},
  warn: () => {},
  error: (error: unknown) => console.error("Workflow engine:", error),
};
