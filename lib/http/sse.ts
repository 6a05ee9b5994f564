const HEARTBEAT_MS = 15_000;
const MOST_AHEAD = 100;

interface Message {
  id?: string;
  event?: string;
  data: unknown;
}

/**
 * What `source` gives, as server-sent events, with a comment now and then so that nobody on the way takes the stream for dead.
 * Ends with the source; when the reader goes, the source's signal aborts. An error ends it with an `error` event. A slow
 * reader holds the source back: at most {@link MOST_AHEAD} messages wait in memory.
 */
export function eventStream<Item>(
  gone: AbortSignal,
  source: (signal: AbortSignal) => AsyncIterable<Item>,
  messageOf: (item: Item) => Message,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stop = new AbortController();
  const signal = AbortSignal.any([gone, stop.signal]);
  let wanted = () => {};
  signal.addEventListener("abort", () => wanted());
  const stream: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      // Headers leave with the first byte: the reader knows at once that it is connected.
      send("retry: 1000\n\n");
      const pump = async () => {
        try {
          for await (const item of source(signal)) {
            send(written(messageOf(item)));
            const isFull = (controller.desiredSize ?? 1) <= 0 && !signal.aborted;
            if (isFull) await new Promise<void>((resolve) => (wanted = resolve));
          }
        } catch (error) {
          console.error("An event stream broke:", error);
          send(
            written({
              event: "error",
              data: { code: "internal", message: "The stream broke. Connect again." },
            }),
          );
        } finally {
          clearInterval(heartbeat);
          if (!signal.aborted) controller.close();
        }
      };
      void pump();
    },
    pull: () => wanted(),
    cancel: () => stop.abort(),
  };
  return new ReadableStream(stream, { highWaterMark: MOST_AHEAD });
}

function written({ id, event, data }: Message): string {
  const head = `${id ? `id: ${id}\n` : ""}${event ? `event: ${event}\n` : ""}`;
  return `${head}data: ${JSON.stringify(data)}\n\n`;
}
