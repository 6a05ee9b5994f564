import { getSql } from "@/lib/db/client";
import { throughOutages } from "./outage";

/** Watchers in every instance listen here; a message is a run's id. */
export const CHANNEL = "aisle_runs";

const news = new Set<string>();
let telling: Promise<void> | undefined;

/**
 * Tells the watchers of a run, wherever they are, that there is something new to read; returns at once. Not part of the
 * write itself: PostgreSQL lets only one transaction with a notice commit at a time, and all runs would wait for one another
 * (docs/decisions/0015). What comes while a notice is on its way goes with the next one.
 */
export function announce(runId: string): void {
  news.add(runId);
  telling ??= tell().finally(() => {
    telling = undefined;
  });
}

/** Resolves when everything announced so far is told. */
export const announced = async (): Promise<void> => telling;

async function tell(): Promise<void> {
  while (news.size > 0) {
    const ids = [...news];
    news.clear();
    await throughOutages(
      () => getSql()`select pg_notify(${CHANNEL}, id) from unnest(${ids}::text[]) as id`,
    ).catch((error) => console.error("Watchers could not be told:", error));
  }
}
