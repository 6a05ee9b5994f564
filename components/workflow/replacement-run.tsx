"use client";

import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import { FollowedRun } from "./followed-run";
import { ReplacementOrdered } from "./replacement-ordered";
import { RunCard } from "./run-card";

/** The run that orders a replacement, as it happens, and the order it brought. */
export function ReplacementRun({ startedAs }: { startedAs: string }) {
  return (
    <FollowedRun startedAs={startedAs}>
      {(run, retryButton) => (
        <RunCard run={run}>
          {retryButton}
          {run.result.order ? (
            <ReplacementOrdered result={run.result as unknown as OrderReplacementResult} />
          ) : null}
        </RunCard>
      )}
    </FollowedRun>
  );
}
