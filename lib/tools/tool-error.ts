export const toolErrorCodes = [
  "invalid_input",
  "not_found",
  "forbidden",
  "conflict",
  "out_of_stock",
  "insufficient_funds",
  "not_available",
  "timeout",
  "unavailable",
] as const;
export type ToolErrorCode = (typeof toolErrorCodes)[number];

/**
 * What a tool throws when it cannot answer. A fact such as "not eligible" is an answer, not an error.
 * The message is safe to show: it says what is wrong and what to do next, and holds no internals.
 */
export class ToolError extends Error {
  override readonly name = "ToolError";
  constructor(
    readonly code: ToolErrorCode,
    message: string,
    /** True when the same call may succeed a moment later. */
    readonly transient: boolean = code === "unavailable" || code === "timeout",
  ) {
    super(message);
  }
}
