import { createUIMessageStreamResponse, type UIMessageChunk } from "ai";
import { sseHeaders } from "@/lib/http/route";

/** Comments that keep proxies from closing a quiet stream, in ms. */
const KEEP_ALIVE_MS = 15_000;

/** A turn's chunks as server-sent events. */
export const streamResponse = (stream: ReadableStream<UIMessageChunk>): Response =>
  createUIMessageStreamResponse({ stream, headers: sseHeaders, keepAliveMs: KEEP_ALIVE_MS });
