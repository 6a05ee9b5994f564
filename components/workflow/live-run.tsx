"use client";

import { useState } from "react";
import type { RunView } from "@/lib/engine/wire";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { RetryRun } from "./retry-run";
import { RunCard } from "./run-card";
import { RunOutcome } from "./run-outcome";
import { useRun } from "./use-run";

/** A run that stays true: its steps as they happen, and what came of it. */
export function LiveRun({ id: startedAs, initial }: { id: string; initial?: RunView }) {
  const [id, setId] = useState(startedAs);
  const { run, error, retry } = useRun(id, id === startedAs ? initial : undefined);
  if (error) {
    return (
      <ErrorState
        title="This run cannot be shown"
        action={
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        }
      >
        {sentenceOf(error)}
      </ErrorState>
    );
  }
  if (!run) return <Skeleton label="Loading the run" className="h-44 rounded-xl" />;
  const retryButton = run.status === "failed" ? <RetryRun runId={id} onStarted={setId} /> : null;
  // An answer to a question comes before how it was found; a return is told in the order it happens.
  if (run.workflow === "pre_purchase_research") {
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <RunOutcome run={run} />
        <RunCard run={run}>{retryButton}</RunCard>
      </div>
    );
  }
  return (
    <RunCard run={run}>
      {retryButton}
      <RunOutcome run={run} />
    </RunCard>
  );
}
