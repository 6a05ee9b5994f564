import { unstable_rethrow } from "next/navigation";
import { errorResponse } from "./error-response";
import { forbidden } from "./errors";

/** What a route's handler is given. */
export interface RouteCall<Params> {
  request: Request;
  params: Params;
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Wraps an API route: whatever the handler throws becomes `{error: {code, message}}` with the right status.
 * Writes that another site's page sends with the person's cookies are refused with 403.
 */
export function route<Params extends object = Record<never, never>>(
  handle: (call: RouteCall<Params>) => Response | Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (!safeMethods.has(request.method) && request.headers.get("sec-fetch-site") === "cross-site") {
        throw forbidden("This request came from another site.");
      }
      return await handle({ request, params: await context.params });
    } catch (error) {
      unstable_rethrow(error);
      return errorResponse(error, request);
    }
  };
}

/** A JSON answer that no cache keeps: it is one person's, at one moment. */
export function json(
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(body, { ...init, headers: { "Cache-Control": "private, no-store", ...init.headers } });
}

/** Headers of every server-sent-event answer: nothing on the way may hold it back or change it. */
export const sseHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
} as const;
