"use client";

import { useState } from "react";
import { sentenceOf } from "../wire/json";
import { startRun } from "../wire/start-run";

/** A run started by a button: its id once it is started, whether that is under way, and what went wrong in words. */
export interface StartedRun {
  run: string | null;
  busy: boolean;
  problem: string | null;
  /** @param key the idempotency key: the same key gives the same run. Answers its id; null when it was not started. */
  start(input: unknown, key: string): Promise<string | null>;
}

/**
 * Starts runs of a workflow and holds the latest. The caller gives each start its idempotency key (see `openOnce`), and
 * forgets it in `onStarted` where the next click means a new run.
 */
export function useStartedRun(workflow: string, onStarted?: (runId: string) => void): StartedRun {
  const [run, setRun] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(input: unknown, key: string) {
    setBusy(true);
    setProblem(null);
    try {
      const started = await startRun(workflow, input, key);
      setRun(started);
      onStarted?.(started);
      return started;
    } catch (error) {
      setProblem(sentenceOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, problem, start };
}
