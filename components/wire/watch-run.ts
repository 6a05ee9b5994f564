/** A browser opens six connections to one server; the chat needs some of them. */
const maxStreams = 3;
const pollMs = 2_000;
/** Events that come in one burst are read as one. */
const gatherMs = 40;

interface Watch {
  listeners: Set<() => void>;
  stop: () => void;
  streamed: boolean;
}

/** One watch a run, however many cards show it. */
const watches = new Map<string, Watch>();

/**
 * Calls `onChange` whenever something happened in the run after event number `after`, until the returned function is called. The browser
 * resumes a broken stream by itself with Last-Event-ID; beyond {@link maxStreams} watched runs the rest is polled.
 */
export function watchRun(id: string, onChange: () => void, after = 0): () => void {
  const watch = watches.get(id) ?? begin(id, after);
  watch.listeners.add(onChange);
  return () => {
    watch.listeners.delete(onChange);
    if (watch.listeners.size > 0) return;
    watch.stop();
    if (watches.get(id) === watch) watches.delete(id);
  };
}

function begin(id: string, after: number): Watch {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const streamed =
    typeof EventSource !== "undefined" &&
    [...watches.values()].filter((watch) => watch.streamed).length < maxStreams;
  const watch = { listeners, streamed, stop: streamed ? follow(id, after, tell) : poll(tell) };
  watches.set(id, watch);
  return watch;
}

function poll(tell: () => void): () => void {
  const timer = setInterval(tell, pollMs);
  return () => clearInterval(timer);
}

function follow(id: string, after: number, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const source = new EventSource(`/api/runs/${encodeURIComponent(id)}/events?after=${after}`);
  source.addEventListener("run", () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell();
    }, gatherMs);
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
