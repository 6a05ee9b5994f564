import { validate } from "uuid";
import type { Person } from "@/lib/tools/tool";
import type { OrderOf, Workflow } from "../define";
import { RunError } from "../errors";
import type { StepContext, ToolFunctions } from "../runtime";
import type { RunFeed } from "./feed";

/** What the engine is given by the app: it knows no workflow and no tool by itself. */
export interface EngineConfig {
  workflows: readonly Workflow[];
  /** The tools, bound to the run's stored person for one attempt of a step. */
  bindTools(person: Person, context: StepContext & { conversationId?: string }): ToolFunctions;
  /** Finds the order of what a run's input names, for whoever starts it. */
  orderOf?(person: Pick<Person, "id"> & Partial<Person>, ...of: Parameters<OrderOf>): ReturnType<OrderOf>;
}

interface Engine {
  config?: EngineConfig;
  /** Names this process among those that share the database; from its launch on. */
  instance: string;
  /** The runs under way in this process: which execution of each, and when it is over. */
  executing: Map<string, { execution: number; done: Promise<void> }>;
  /** The instances that lived at the last beat. */
  neighbours: string[];
  /** The launch that is under way or done; absent after one that failed, so that it is tried again. */
  launch?: Promise<void>;
  launched: boolean;
  feed?: RunFeed;
  /** Ends what is done at intervals. */
  stop?: () => Promise<void>;
}

// Next evaluates modules more than once per process: one engine per process, wherever it is asked for.
const holder = globalThis as typeof globalThis & { aisleEngine?: Engine };

export function engine(): Engine {
  holder.aisleEngine ??= { launched: false, instance: "", executing: new Map(), neighbours: [] };
  return holder.aisleEngine;
}

/** What is under way becomes another instance's: this one can be launched anew in the same process. For tests. */
export function forgetEngine(): void {
  const { config } = engine();
  holder.aisleEngine = undefined;
  if (config) engine().config = config;
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
