"use client";

import type { RunView } from "@/lib/engine/wire";
import { FollowedRun } from "./followed-run";
import { RunCard } from "./run-card";
import { RunOutcome } from "./run-outcome";

/** A run that stays true: its steps as they happen, and what came of it. */
export function LiveRun({ id, initial }: { id: string; initial?: RunView }) {
  return (
    <FollowedRun startedAs={id} initial={initial}>
      {(run, retryButton) =>
        // An answer to a question comes before how it was found; a return is told in the order it happens.
        run.workflow === "pre_purchase_research" ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <RunOutcome run={run} />
            <RunCard run={run}>{retryButton}</RunCard>
          </div>
        ) : (
          <RunCard run={run}>
            {retryButton}
            <RunOutcome run={run} />
          </RunCard>
        )
      }
    </FollowedRun>
  );
}
