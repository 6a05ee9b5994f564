import type { ApprovalRequest, Decision } from "./define";
import type { runEventKinds } from "./wire";

/** What one attempt of a step hands to its tools. */
export interface StepContext {
  step: string;
  /** The same for every attempt of this step of this run. */
  idempotencyKey: string;
  /** Aborts when the attempt's time is up. */
  signal: AbortSignal;
}

export type ToolFunctions = Record<string, ((input: never) => unknown) | undefined>;

export interface NewEvent {
  kind: (typeof runEventKinds)[number];
  step?: string;
  attempt?: number;
  data?: Record<string, unknown>;
  /** Names the happening within its run, so that a replay does not tell it twice. */
  key: string;
}

export type StatusChange =
  | { status: "running" }
  | { status: "waiting"; waitingFor: string; approval: ApprovalRequest & { step: string } }
  | { status: "completed" }
  | { status: "exited"; reason: string; message: string }
  | { status: "failed"; error: { code: string; message: string; step?: string } }
  | { status: "cancelled" };

/** What happened and what it changes, written together or not at all. */
export interface Entry {
  events?: NewEvent[];
  /** Slots of the state that are new. */
  state?: Record<string, unknown>;
  change?: StatusChange;
}

/** Whether the run may go on. */
export interface Standing {
  /** False: it has ended, by somebody else's hand. */
  live: boolean;
  cancelRequested: boolean;
}

/** The run's history and state. Entries are kept in order. */
export interface Journal {
  /** Adds to what the next flush writes: a step's end travels with the next one's start. */
  note(entry: Entry): void;
  /** Writes what was noted; resolves when it is as durable as this runtime makes things. */
  flush(): Promise<Standing>;
}

/** What the executor needs from where it runs: in memory, or on the durable engine. */
export interface Runtime {
  journal: Journal;
  /** The run's tools for one attempt of a step. */
  bindTools(context: StepContext): ToolFunctions;
  /** Runs `body` and remembers what it gave; a later execution of the same run gets that without running it. */
  once<Value>(name: string, body: () => Promise<Value>): Promise<Value>;
  /** Waits until the approval that the journal recorded is decided; null when the run ended meanwhile. */
  decision(step: string, request: ApprovalRequest): Promise<Decision | null>;
  sleep(ms: number): Promise<void>;
  /** 0 ≤ x < 1, for the jitter of retries. */
  random(): number;
  /** An error that is not the workflow's: it goes up untouched, and another execution takes the run on. */
  isOwnError(error: unknown): boolean;
  /** Tells the operator about an error whose text is not shown to people. */
  report(error: unknown, step: string | undefined): void;
}
