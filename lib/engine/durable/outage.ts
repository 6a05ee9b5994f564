import { setTimeout as sleep } from "node:timers/promises";
import { isOutage } from "../errors";

/** How long a write waits for the database to come back, ms: nothing else can be done without it. */
const OUTAGE_MS = 60 * 60 * 1000;

/** Does `work` again while the database is away. It must be content to be done twice: nobody knows whether a lost answer was a yes. */
export async function throughOutages<Value>(work: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + OUTAGE_MS;
  for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, 2_000)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || Date.now() > until) throw error;
      await sleep(delayMs * (0.5 + Math.random() / 2));
    }
  }
}
