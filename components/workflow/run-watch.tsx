"use client";

import { useEffect } from "react";
import { useRun } from "./use-run";

/** Tells when a run has come further, for as long as the page is open: its dialog may be closed meanwhile. */
export function RunWatch({ runId, onProgress }: { runId: string; onProgress: () => void }) {
  const { run } = useRun(runId);
  const progress = run
    ? `${run.status} ${run.steps.filter((step) => step.status === "completed").length}`
    : "";
  useEffect(() => {
    if (progress) onProgress();
  }, [progress, onProgress]);
  return null;
}
