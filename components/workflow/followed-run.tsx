"use client";

import { type ReactNode, useState } from "react";
import type { RunView } from "@/lib/engine/wire";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { canGoOn } from "./can-go-on";
import { RetryRun } from "./retry-run";
import { useRun } from "./use-run";

/** Follows a run, and the new run of a new try; `children` draws it as it is now, with the button for a new try. */
export function FollowedRun({
  startedAs,
  initial,
  children,
}: {
  startedAs: string;
  /** What is known already, for the first paint. */
  initial?: RunView;
  children: (run: RunView, retryButton: ReactNode) => ReactNode;
}) {
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
  return children(run, canGoOn(run) ? <RetryRun runId={id} onStarted={setId} /> : null);
}
