import type { ToolContext } from "./tool";
import { ToolError } from "./tool-error";

/**
 * The caller's idempotency key, made the person's own: two people who send the same key never meet each other's result.
 * Throws when a write tool is called without one.
 */
export function personalKey(context: ToolContext): string {
  if (!context.idempotencyKey) throw new Error("A write tool was called without an idempotency key");
  return `${context.person.id}:${context.idempotencyKey}`;
}

/** Whether a query failed because the named unique constraint already holds such a row. */
export function violates(error: unknown, constraint: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("constraint_name" in cause && cause.constraint_name === constraint) return true;
  }
  return false;
}

/** What a key that stands for another call is answered with. */
export const keyTaken = () =>
  new ToolError("conflict", "This Idempotency-Key was already used for something else. Use a new one.");
