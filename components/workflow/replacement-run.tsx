"use client";

import { useState } from "react";
import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { ReplacementOrdered } from "./replacement-ordered";
import { RetryRun } from "./retry-run";
import { RunCard } from "./run-card";
import { useRun } from "./use-run";

/** The run that orders a replacement, as it happens, and the order it brought. */
export function ReplacementRun({ startedAs }: { startedAs: string }) {
  const [id, setId] = useState(startedAs);
  const { run, error, retry } = useRun(id);
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
  return (
    <RunCard run={run}>
      {run.status === "failed" ? <RetryRun runId={id} onStarted={setId} /> : null}
      {run.result.order ? (
        <ReplacementOrdered result={run.result as unknown as OrderReplacementResult} />
      ) : null}
    </RunCard>
  );
}
