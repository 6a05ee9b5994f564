/** An answer other than 2xx, or none at all. The message is for people. */
class WireError extends Error {
  override readonly name = "WireError";
  constructor(
    /** HTTP status; 0 when the server could not be reached. */
    readonly status: number,
    readonly code: string,
    message: string,
    /** The input that is wrong, as a path. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** Reads JSON. @throws WireError */
export function getJson<T>(url: string): Promise<T> {
  return request<T>(url, {});
}

/**
 * Sends JSON.
 * @param idempotencyKey the same key gives the same result, once
 * @throws WireError
 */
export function sendJson<T>(
  url: string,
  body: unknown,
  options: {
    method?: "POST" | "PATCH" | "DELETE";
    idempotencyKey?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<T> {
  const { method = "POST", idempotencyKey, headers } = options;
  return request<T>(url, {
    method,
    headers: {
      "Content-Type": "application/json",
      ...headers,
      ...(idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {}),
    },
    body: JSON.stringify(body),
  });
}

async function request<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers: { Accept: "application/json", ...init.headers } });
  } catch {
    throw new WireError(0, "offline", "The shop cannot be reached. Check your connection and try again.");
  }
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const { code, message, field } = errorIn(body);
  throw new WireError(response.status, code, message, field);
}

/** The `{error: {code, message}}` of an answer, or words of our own where there is none. */
export function errorIn(body: unknown): { code: string; message: string; field?: string } {
  const error = (body as { error?: { code?: unknown; message?: unknown; field?: unknown } } | null)?.error;
  return {
    code: typeof error?.code === "string" ? error.code : "internal",
    message:
      typeof error?.message === "string" ? error.message : "Something went wrong. Try again in a moment.",
    ...(typeof error?.field === "string" ? { field: error.field } : {}),
  };
}

/** Any thrown value as a sentence for people. */
export function sentenceOf(error: unknown): string {
  return error instanceof WireError ? error.message : "Something went wrong. Try again in a moment.";
}
