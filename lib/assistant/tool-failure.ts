import { ZodError } from "zod";
import { RunError, TooManyRuns } from "@/lib/engine/errors";
import { HttpError } from "@/lib/http/errors";
import { describeInputError } from "@/lib/tools/input-error";
import { ToolError } from "@/lib/tools/tool-error";

/** What the model and the card read when a tool fails: `code: sentence`, safe to show. */
export class ToolFailure extends Error {
  override readonly name = "ToolFailure";
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
  }

  /** The SDK shows an error's text through this; its class is nobody's business. */
  override toString(): string {
    return this.message;
  }
}

/** Any thrown value as a failure without internals; what was not expected is logged whole. */
export function toolFailure(tool: string, error: unknown): ToolFailure {
  if (
    error instanceof ToolError ||
    error instanceof RunError ||
    error instanceof TooManyRuns ||
    error instanceof HttpError
  )
    return new ToolFailure(error.code, error.message);
  if (error instanceof ZodError) return new ToolFailure("invalid_input", describeInputError(error).message);
  if (error instanceof Error && error.name === "AbortError") {
    return new ToolFailure("interrupted", "It was stopped before it finished.");
  }
  console.error(`Tool ${tool} failed`, error);
  return new ToolFailure("unavailable", "This does not work at the moment. Try again shortly.");
}

/** What a failed tool call's input says when its arguments could not be read. */
export const unreadableInput = "invalid_input: The details did not fit what is needed here.";
