import os from "node:os";
import { openDatabase } from "@/lib/db/client";
import { RunError } from "../errors";
import { assertTools } from "../toolbox";
import { announced } from "./announce";
import { type EngineConfig, engine, engineConfig, forgetEngine } from "./engine";
import { arrive, beat, leave, look } from "./instances";

const BEAT_MS = 2_000;
const LOOK_MS = 2_500;

/**
 * Starts the engine in this process: what was left behind is taken up, and the heartbeat begins. Asked again it waits
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
  const wasUp = state.launched;
  state.launched = false;
  await state.feed?.close();
  if (!wasUp) return;
  await state.stop?.();
  await announced();
  await leave();
}

/** Leaves, so that the engine can be launched again in the same process. For tests. */
export async function stopEngine(): Promise<void> {
  await engine().launch?.catch(() => {});
  await leaveEngine();
  forgetEngine();
}

/** Where this process runs. The same after a restart, so that what was left there is taken up at once. */
const placeOfProcess = (): string =>
  process.env.AISLE_INSTANCE || `${os.hostname()}:${process.env.PORT || "3000"}`;

async function launch(): Promise<void> {
  const state = engine();
  const { workflows, bindTools } = engineConfig();
  const nobody = { id: "", role: "shopper" } as const;
  const tools = bindTools(nobody, { step: "", idempotencyKey: "", signal: new AbortController().signal });
  for (const workflow of workflows) assertTools(workflow, tools);
  await arrive(placeOfProcess());
  const heart = openDatabase(process.env.DATABASE_URL ?? "", 1);
  const stops = [every(BEAT_MS, "Heartbeat", () => beat(heart.sql)), every(LOOK_MS, "Taking over", look)];
  state.stop = async () => {
    for (const stop of stops) stop();
    await heart.close();
  };
  state.launched = true;
  await look().catch((error) => console.warn("Taking over failed:", String(error)));
}

/** Does `work` at intervals, one at a time. Returns how to stop. */
function every(ms: number, name: string, work: () => Promise<void>): () => void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await work().catch((error) => console.warn(`${name} failed:`, String(error)));
    busy = false;
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}
