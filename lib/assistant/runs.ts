import { getRun, startRun, watchRun } from "@/lib/engine";
import { runLimit } from "@/lib/run-limit";
import type { Runs } from "./workflow-tools";

/** The durable engine, as a turn uses it. */
export const engineRuns: Runs = {
  start: (request) => startRun({ ...request, trigger: "chat", ...runLimit() }),

  async settled(person, id, { timeoutMs, signal }) {
    const patience = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    for await (const event of watchRun(id, 0, patience)) {
      // A run that waits for a person may wait for days.
      if (event.kind === "wait_started") break;
    }
    return getRun(person, id);
  },
};
