import type { z } from "zod";
import type { Database } from "@/lib/db/client";
import type { ToolErrorCode } from "./tool-error";

/** Who asks, and with what. Made from the session or a run's stored person, never from the model's arguments. */
export interface ToolContext {
  db: Database;
  person: Person;
  /** Set by workflows (run and step) and by the chat (tool call id). Write tools require it. */
  idempotencyKey?: string;
  /** Aborts when the step's time is up or the shopper stops the turn. */
  signal?: AbortSignal;
  conversationId?: string;
  /** The present moment; tests set it. */
  now: () => Date;
}

export interface Person {
  id: string;
  role: "shopper" | "support" | "admin";
}

export interface ToolDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  name: Name;
  /** One to three sentences for the model: what it does and when to use it. */
  description: string;
  input: Input;
  output: Output;
  /** `write` changes money, stock, orders or a cart and needs an idempotency key. */
  effect: "read" | "write";
  /** Whether the model may call it. False: only workflows do. */
  offeredToModel: boolean;
  /** Whether the shopper must say yes on a card before the model's call runs. */
  needsConfirmation: boolean;
  run(context: ToolContext, input: z.output<Input>): Promise<z.output<Output>>;
}

/** Any tool, for registries that hold all of them. */
// biome-ignore lint/suspicious/noExplicitAny: a registry's element type must accept every input and output.
export type AnyTool = ToolDefinition<string, any, any>;

type Optional = "effect" | "offeredToModel" | "needsConfirmation";

/** Declares a tool. A read tool offered to the model is the default. */
export function defineTool<Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<ToolDefinition<Name, Input, Output>, Optional> &
    Partial<Pick<ToolDefinition<Name, Input, Output>, Optional>>,
): ToolDefinition<Name, Input, Output> {
  return { effect: "read", offeredToModel: true, needsConfirmation: false, ...definition };
}

export type { ToolErrorCode };
