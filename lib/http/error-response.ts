import { ZodError } from "zod";
import { ForbiddenError, UnauthenticatedError } from "@/lib/auth/errors";
import { isOutage, RunError, TooManyRuns } from "@/lib/engine/errors";
import { describeInputError } from "@/lib/tools/input-error";
import { ToolError, type ToolErrorCode } from "@/lib/tools/tool-error";
import { HttpError, tooManyRequests } from "./errors";

const statusOf: Record<ToolErrorCode, number> = {
  invalid_input: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  out_of_stock: 409,
  insufficient_funds: 409,
  not_available: 409,
  timeout: 503,
  unavailable: 503,
};

/** What went wrong, as the wire says it. */
interface Failure {
  status: number;
  code: string;
  message: string;
  field?: string;
  headers?: Record<string, string>;
}

/**
 * Any thrown value as `{error: {code, message, field?}}` with its status. What is not known to be safe to show becomes
 * a 500 with a reference that stands in the log beside the whole error.
 */
export function errorResponse(error: unknown, request: Request): Response {
  const { status, headers, ...body } = failureOf(error) ?? unexpected(error, request);
  return Response.json({ error: body }, { status, headers: { "Cache-Control": "no-store", ...headers } });
}

function failureOf(error: unknown): Failure | undefined {
  if (error instanceof HttpError) {
    return { status: error.status, code: error.code, message: error.message, ...error.details };
  }
  if (error instanceof TooManyRuns) return failureOf(tooManyRequests(error.seconds, error.message));
  if (error instanceof ToolError || error instanceof RunError) {
    const status = statusOf[error.code];
    const retry = status === 503 ? { headers: { "Retry-After": "2" } } : {};
    const field = error instanceof RunError && error.field ? { field: error.field } : {};
    return { status, code: error.code, message: error.message, ...field, ...retry };
  }
  if (error instanceof UnauthenticatedError)
    return { status: 401, code: "unauthorized", message: error.message };
  if (error instanceof ForbiddenError) return { status: 403, code: "forbidden", message: error.message };
  if (error instanceof ZodError) {
    return { status: 400, code: "invalid_input", ...describeInputError(error) };
  }
  if (codesOf(error).some((code) => unstorableCodes.has(code))) {
    return {
      status: 400,
      code: "invalid_input",
      message: "The request holds a character or a date that cannot be kept. Correct it and try again.",
    };
  }
  return undefined;
}

/** PostgreSQL: NUL in a text, a date that is none or far off. Both come from outside, by whichever field was not looked at. */
const unstorableCodes = new Set(["22007", "22008", "22009", "22021", "22P05"]);

function unexpected(error: unknown, request: Request): Failure {
  const reference = crypto.randomUUID().slice(0, 8);
  console.error(`[${reference}] ${request.method} ${new URL(request.url).pathname}`, error);
  if (isOutage(error)) {
    return {
      status: 503,
      code: "unavailable",
      message: `The shop cannot be reached for a moment. Try again shortly. (${reference})`,
      headers: { "Retry-After": "2" },
    };
  }
  return {
    status: 500,
    code: "internal",
    message: `Something went wrong on our side. Try again; if it stays, give the desk this reference: ${reference}`,
  };
}

/** The codes of an error and of what caused it, outermost first. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) if ("code" in at) codes.push(String(at.code));
  return codes;
}
