/** A browser opens six connections to one server; the chat needs some of them. */
const maxStreams = 3;
const pollMs = 2_000;
/** Events that come in one burst are read as one. */
const gatherMs = 40;

let streams = 0;

/**
 * Calls `onChange` whenever something happened in the run after event `after`, until the returned function is called. The browser
 * resumes a broken stream by itself with Last-Event-ID; beyond {@link maxStreams} watched runs the rest is polled.
 */
export function watchRun(id: string, after: number, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gather = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, gatherMs);
  };
  if (streams >= maxStreams || typeof EventSource === "undefined") {
    const poll = setInterval(onChange, pollMs);
    return () => clearInterval(poll);
  }
  streams += 1;
  const source = new EventSource(`/api/runs/${encodeURIComponent(id)}/events?after=${after}`);
  source.addEventListener("run", gather);
  return () => {
    streams -= 1;
    clearTimeout(timer);
    source.close();
  };
}
