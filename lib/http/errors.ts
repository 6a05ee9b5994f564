import type { ToolErrorCode } from "@/lib/tools/tool-error";

/** Codes the wire adds to those of the tools. */
export type HttpErrorCode =
  | ToolErrorCode
  | "unauthorized"
  | "too_large"
  | "too_many_requests"
  | "internal"
  | (string & {});

/** What a route throws to answer with a status other than 200. The message is shown to people: no internals. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 429 | 500 | 503,
    readonly code: HttpErrorCode,
    message: string,
    readonly details: {
      /** The input that is wrong, as a path: `lines.0.quantity`. */
      field?: string;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
  }
}

export const badRequest = (message: string, field?: string) =>
  new HttpError(400, "invalid_input", message, field === undefined ? {} : { field });

export const unauthorized = (message = "Sign in to go on.") => new HttpError(401, "unauthorized", message);

export const forbidden = (message = "Your account is not allowed to do this.") =>
  new HttpError(403, "forbidden", message);

/** Also for what exists and belongs to somebody else. */
export const notFound = (message = "There is nothing here.") => new HttpError(404, "not_found", message);

export const conflict = (message: string) => new HttpError(409, "conflict", message);

export const tooLarge = (maxBytes: number) =>
  new HttpError(
    413,
    "too_large",
    `The request is larger than ${Math.floor(maxBytes / 1024)} kB. Shorten it.`,
  );

/** @param seconds after which a new try can succeed */
export const tooManyRequests = (
  seconds: number,
  message = `Too many requests. Try again in ${Math.max(1, Math.ceil(seconds))} s.`,
) =>
  new HttpError(429, "too_many_requests", message, {
    headers: { "Retry-After": String(Math.max(1, Math.ceil(seconds))) },
  });
