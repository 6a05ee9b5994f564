/** Why a step or a run failed, in words that are safe to show. */
export interface Failure {
  code: string;
  message: string;
}

/** A failure of one attempt. `transient`: the same call may succeed a moment later. */
export interface AttemptFailure extends Failure {
  transient: boolean;
}

/** What a person asked of a run cannot be done. The code says which answer it gets on the wire. */
export class RunError extends Error {
  override readonly name = "RunError";
  constructor(
    readonly code: "invalid_input" | "not_found" | "forbidden" | "conflict" | "unavailable",
    message: string,
    /** The field of the input that is wrong: `input.lines.0.quantity`. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** The person has started as many runs as they may for now. */
export class TooManyRuns extends Error {
  override readonly name = "TooManyRuns";
  readonly code = "too_many_requests";
  constructor(
    /** After these many, > 0, a new try can succeed. */
    readonly seconds: number,
  ) {
    super(
      `You have started very many in the last minute. Nothing was started; try again in ${seconds.toString()} s.`,
    );
  }
}

/** A workflow needs a tool that is not there. Told at the start, before any step. */
export class MissingToolError extends Error {
  override readonly name = "MissingToolError";
  constructor(
    readonly workflow: string,
    readonly tools: readonly string[],
  ) {
    super(`Workflow ${workflow} needs tools that are not there: ${tools.join(", ")}`);
  }
}

/** Thrown through the workflow's code to end the run early, and properly. */
export class Exit {
  constructor(
    readonly reason: string,
    readonly message: string,
  ) {}
}

/** Thrown through the workflow's code when a required step failed. */
export class Failed {
  constructor(
    readonly failure: Failure,
    readonly step?: string,
  ) {}
}

/**
 * Thrown through the workflow's code to leave it: somebody asked for the run's end, or ended it or took it over, or it waits
 * for a person and is taken up again with the answer.
 */
export class Stopped {
  constructor(readonly why: "cancelled" | "ended" | "waiting") {}
}

const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  // PostgreSQL: too many connections, shutting down, crashed, starting up, took the locks of one that hung; lost a race
  // that a new try wins.
  "53300",
  "25P03",
  // Out of disk or memory, read-only for now, a lock or a statement that was given up: nothing was written.
  "53100",
  "53200",
  "25006",
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "40001",
  "40P01",
]);

/** Whether `error` says that a server is away or busy for the moment. */
export function isOutage(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && unreachableCodes.has(String(at.code))) return true;
  }
  return false;
}

/**
 * Any thrown value as a failure. Errors that carry a `code` and say whether they are `transient` speak for themselves;
 * everything else may hold internals and is shown in general words only.
 */
export function failureOf(error: unknown): AttemptFailure {
  if (error instanceof Error && "code" in error && "transient" in error) {
    return { code: String(error.code), message: error.message, transient: error.transient === true };
  }
  if (isOutage(error)) {
    return { code: "unavailable", message: "The shop could not be reached for a moment.", transient: true };
  }
  return { code: "internal", message: "Something unexpected went wrong on our side.", transient: false };
}

/** The failure that a tool answered with instead of throwing it: `{error: …}`. */
export function failureIn(value: unknown): AttemptFailure | undefined {
  if (typeof value !== "object" || value === null || !("error" in value) || !value.error) return undefined;
  const { error } = value;
  const { code, message } = (typeof error === "object" ? error : { message: error }) as Partial<Failure>;
  return {
    code: code ? String(code) : "tool_error",
    message: message ? String(message) : "The tool answered with an error.",
    transient: false,
  };
}
