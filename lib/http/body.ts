import type { z } from "zod";
import { badRequest, tooLarge } from "./errors";

const defaultMaxBytes = 64 * 1024;

/**
 * The request's JSON body, checked.
 * @param maxBytes largest body accepted, 64 kB unless told
 * @throws HttpError 413 when larger, 400 when it is not JSON; ZodError (answered as 400) when a field is wrong
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = defaultMaxBytes,
): Promise<z.output<Schema>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw badRequest("Send the body as application/json.");
  }
  const text = await readText(request, maxBytes);
  if (!text.trim()) throw badRequest("The request has no body.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
  return schema.parse(value);
}

/** Counts while it reads: a Content-Length header can be missing or wrong. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * The query string, checked. Values arrive as text: use `z.coerce.number()` and the like. An empty value (`?q=`) counts as absent.
 * @throws ZodError (answered as 400) when a field is wrong
 */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  return schema.parse(Object.fromEntries(given));
}

/**
 * The `Idempotency-Key` header: the same key gives the same result, once.
 * @throws HttpError 400 when it is missing or not 1–200 printable characters
 */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key")?.trim() ?? "";
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw badRequest(
      "Send an Idempotency-Key header of 1 to 200 printable characters, new for each thing you want done.",
      "Idempotency-Key",
    );
  }
  return key;
}
