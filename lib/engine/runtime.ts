import type { Attempted } from "./attempts";
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
  /**
   * Adds to what the next flush writes: a step's end travels with the next one's start. No step begins in a run that is to
   * be cancelled: its start is left out then.
   */
  note(entry: Entry): void;
  /** Writes what was noted; resolves when it is as durable as this runtime makes things. */
  flush(): Promise<Standing>;
}

/** How a step, or its undoing, ended. */
export type Performed = Attempted<unknown> & {
  input: unknown;
  /** Whether it has to be undone should the run not complete, where that is known already. */
  undoable?: boolean;
};

/** What the executor needs from where it runs: in memory, or on the durable engine. */
export interface Runtime {
  journal: Journal;
  /** The run's tools for one attempt of a step. */
  bindTools(context: StepContext): ToolFunctions;
  /** How the step, or its undoing, ended in an earlier execution of the run; undefined: it is still to be done. */
  recorded(what: "step" | "undo", step: string): Performed | undefined;
  /** Whether an earlier execution of the run has begun the step: it may have had its effect. */
  hasBegun(step: string): boolean;
  /** Whether an earlier execution of the run has begun to undo: then no further step is done. */
  readonly isUndoing: boolean;
  /** Whether an earlier execution of the run has begun to wait for the approval. */
  hasAsked(step: string): boolean;
  /**
   * What became of the approval that the journal recorded; null when the run was cancelled.
   * @throws Stopped when nothing became of it yet: another execution takes the run up then
   */
  decision(step: string, request: ApprovalRequest): Promise<Decision | null>;
  sleep(ms: number): Promise<void>;
  /** 0 ≤ x < 1, for the jitter of retries. */
  random(): number;
  /** An error that is not the workflow's: it goes up untouched, and another execution takes the run on. */
  isOwnError(error: unknown): boolean;
  /** Tells the operator about an error whose text is not shown to people. */
  report(error: unknown, step: string | undefined): void;
}
