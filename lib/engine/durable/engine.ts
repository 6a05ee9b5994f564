import type { Pool } from "pg";
import { validate } from "uuid";
import type { Person } from "@/lib/tools/tool";
import type { Workflow } from "../define";
import { RunError } from "../errors";
import type { StepContext, ToolFunctions } from "../runtime";
import type { RunFeed } from "./feed";

/** What the engine is given by the app: it knows no workflow and no tool by itself. */
export interface EngineConfig {
  workflows: readonly Workflow[];
  /** The tools, bound to the run's stored person for one attempt of a step. */
  bindTools(person: Person, context: StepContext & { conversationId?: string }): ToolFunctions;
}

interface Engine {
  config?: EngineConfig;
  /** The launch that is under way or done; absent after one that failed, so that it is tried again. */
  launch?: Promise<void>;
  launched: boolean;
  /** DBOS's wrapper of the one function that runs every run; registered once per process. */
  start?: (runId: string) => Promise<void>;
  /** The durable engine's connections. */
  pool?: Pool;
  feed?: RunFeed;
  beat?: NodeJS.Timeout;
}

// Next evaluates modules more than once per process: one engine per process, wherever it is asked for.
const holder = globalThis as typeof globalThis & { aisleEngine?: Engine };

export function engine(): Engine {
  holder.aisleEngine ??= { launched: false };
  return holder.aisleEngine;
}

/** @throws Error when the app did not configure the engine */
export function engineConfig(): EngineConfig {
  const { config } = engine();
  if (!config) throw new Error("The engine is not configured: instrumentation.ts calls launchEngine()");
  return config;
}

export const workflowNamed = (name: string): Workflow | undefined =>
  engineConfig().workflows.find((workflow) => workflow.name === name);

/** How a person who may see every run is told apart. */
export const isDesk = (person: Person): boolean => person.role !== "shopper";

export const noSuchRun = () => new RunError("not_found", "There is no such run.");

/** @throws RunError not_found: what is not an id names no run */
export function checkRunId(id: string): void {
  if (!validate(id)) throw noSuchRun();
}
