import type { z } from "zod";
import type { Failure } from "./errors";
import type { RuleApplied } from "./wire";

export interface StepDeclaration {
  /** In plain words, for the shopper: "Check that it can be returned". */
  title: string;
  /** Its failure is recorded and the run goes on. A step is required unless told. */
  optional?: boolean;
  /** Most time for one attempt, ms. Default 10 s. The tool's signal aborts then. */
  timeoutMs?: number;
  /** New attempts after a transient error. Default 2; the wait doubles and is jittered. */
  retries?: number;
  /**
   * Done anew when a later run goes on from this one: it says how things stand, not what was done. Kept while a step declared
   * after it stands, or may stand: that was done on its word.
   */
  fresh?: boolean;
  /** Steps of one group run side by side. */
  group?: string;
}

/**
 * Takes back what a step did. `value` is what it returned; undefined when it failed and may have had its effect all the
 * same. `key` is the idempotency key its tools were given: what names its effect also when nothing came back. Must be
 * content when there is nothing to take back.
 */
export type Undo<Value> = (value: Value | undefined, key: string) => unknown;

export interface StepOptions<Value, Tool extends string = string> {
  /** What the step worked on. Default: the inputs of the tools it called. */
  input?: unknown;
  /** The rules it applied, with their numbers. */
  rules?: RuleApplied[] | ((value: Value) => RuleApplied[]);
  /** What the shopper is told when this step ends the run. Default: the error's own message. */
  onFailure?: (failure: Failure) => string;
  /**
   * What undoes the step when the run ends other than completed. Undone in reverse order, each durably and once. The name of
   * a tool that takes `{key}` is written into the history, so that it can be undone even when this code is gone.
   */
  undo?: Undo<Value> | Tool;
}

/** What one branch of {@link WorkflowApi.parallel} came to. */
export type Branch<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

export interface ApprovalRequest {
  /** What the person who decides needs to know, as facts. */
  subject: Record<string, unknown>;
  amountCents?: number;
  /** How long the run waits, ms. */
  expiresInMs: number;
  /** The rule that asks for the approval. */
  rules?: RuleApplied[];
}

export interface Decision {
  decision: "approved" | "declined" | "expired";
  note: string | null;
  /** Name of the person who decided; null when nobody did. */
  decidedBy: string | null;
}

/** What a workflow's `run` is given. Its code must be deterministic between steps: no clock, no chance, no I/O. */
export interface WorkflowApi<Input, Tools, Steps extends Record<string, StepDeclaration>, Result> {
  input: Input;
  /** Bound to the run's person. Call them inside steps only. */
  tools: Tools;
  /**
   * Runs one declared step and keeps what it returns in the state, under the step's name. A finished step is never run
   * again, not even after a crash. A failing required step ends the run; a failing optional one returns undefined.
   */
  step<Name extends keyof Steps & string, Value>(
    name: Name,
    body: () => Promise<Value> | Value,
    options?: StepOptions<Value, keyof Tools & string>,
  ): Promise<Steps[Name] extends { optional: true } ? Value | undefined : Value>;
  /** Runs steps side by side. No branch cancels or hides another; a failing one is recorded and the run goes on. */
  parallel<Bodies extends { [Name in keyof Steps & string]?: () => Promise<unknown> }>(
    bodies: Bodies,
  ): Promise<{
    [Name in keyof Bodies]: Branch<Bodies[Name] extends () => Promise<infer Value> ? Value : never>;
  }>;
  /** Waits for the desk's yes or no, across restarts. */
  approval(name: keyof Steps & string, request: ApprovalRequest): Promise<Decision>;
  /** Notes that a declared step is not needed, and by which rule. */
  skip(name: keyof Steps & string, rule: RuleApplied): void;
  /** Adds to the state, beside the steps' own slots. */
  set(values: Partial<Result>): void;
  /** Ends the run early, and properly. */
  exit(reason: string, message: string): never;
  /** Ends the run as failed: a step answered, but with something the run cannot go on with. */
  fail(code: string, message: string): never;
}

/** Finds the order that something of the shop belongs to: `{return: "R-2048"}`. Null: there is none of this person's. */
export type OrderOf = (of: Readonly<Record<string, string>>) => Promise<string | null>;

export interface Definition<
  Tools,
  Schema extends z.ZodType,
  Needs extends readonly (keyof Tools & string)[],
  Steps extends Record<string, StepDeclaration>,
  Result,
> {
  /** Its name for the model, the API and the timeline: return_and_replace. */
  name: string;
  /** Raised when a change would make a run that began with the old code come out differently. */
  version: number;
  title: string;
  /** For the model: what it does and when to start it. */
  description: string;
  input: Schema;
  /** Tools it cannot do without. */
  requires: Needs;
  /** Whether the shopper must say yes on a card before the model's call starts it. */
  needsConfirmation: boolean;
  /** Who may start it. Everybody who is signed in, unless told. */
  startedBy?: "desk";
  /** Most time at work, ms: waiting for people and being down do not count. */
  timeoutMs: number;
  /** The order the run is about, so that it can be looked up by it; what only names it, the app finds with `orderOf`. */
  orderNumber?: (input: z.output<Schema>, orderOf: OrderOf) => string | null | Promise<string | null>;
  /** In the order in which they are usually reached. */
  steps: Steps;
  run(api: WorkflowApi<z.output<Schema>, Pick<Tools, Needs[number]>, Steps, Result>): Promise<void>;
}

/** Any workflow, for registries and the executor. `Result` names the type of its final state. */
export interface Workflow<Result = unknown>
  extends Omit<
    Definition<
      Record<string, unknown>,
      z.ZodType,
      readonly string[],
      Record<string, StepDeclaration>,
      Result
    >,
    "run" | "orderNumber"
  > {
  orderNumber?: (input: never, orderOf: OrderOf) => string | null | Promise<string | null>;
  run(api: never): Promise<void>;
}

/**
 * Declares a workflow over `Tools` whose final state is `Result`:
 * `defineWorkflow<Tools, MyResult>()({name, version, …, steps, async run({input, tools, step}) { … }})`.
 */
export function defineWorkflow<Tools, Result>() {
  return <
    Schema extends z.ZodType,
    const Needs extends readonly (keyof Tools & string)[],
    const Steps extends Record<string, StepDeclaration>,
  >(
    definition: Definition<Tools, Schema, Needs, Steps, Result>,
  ): Workflow<Result> => definition as unknown as Workflow<Result>;
}
