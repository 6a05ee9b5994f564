"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { RunView } from "@/lib/engine/wire";
import { Button } from "../ui/button";
import { Receipt } from "../ui/receipt";
import { AuditTimeline } from "./audit-timeline";
import { canGoOn } from "./can-go-on";
import { CancelRun } from "./cancel-run";
import { DecisionForm } from "./decision-form";
import { RetryRun } from "./retry-run";
import { RunEnding } from "./run-ending";
import { RunFacts, type RunOrigin } from "./run-facts";
import { RunOutcome } from "./run-outcome";
import { useRun } from "./use-run";

/** A run's audit page: the whole timeline, live while it runs. */
export function LiveAudit({
  initial,
  now: loadedAt,
  desk,
  own,
  origin,
}: {
  initial: RunView;
  /** When the page was made, epoch ms: both sides draw the same bars first. */
  now: number;
  /** Who looks may decide for the shop. */
  desk: boolean;
  /** Who looks started it. */
  own: boolean;
  /** The message it began with; null when none did, or it is not for who looks. */
  origin: RunOrigin | null;
}) {
  const router = useRouter();
  const { run = initial, retry } = useRun(initial.id, initial);
  const now = useNow(loadedAt, run.status === "running");
  const live = run.status === "running" || run.status === "waiting";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {run.status === "waiting" && desk ? <DecisionForm runId={run.id} onDecided={retry} /> : null}
      <section data-run={run.id} data-status={run.status}>
        <Receipt label={`Timeline of ${run.title}`}>
          <RunFacts run={run} own={own} origin={origin} />
          <AuditTimeline run={run} now={now} />
          <div className="font-sans">
            <RunEnding run={run} />
          </div>
        </Receipt>
      </section>
      <div className="flex flex-wrap gap-2" data-print="hide">
        {canGoOn(run) && own ? (
          <RetryRun runId={run.id} onStarted={(id) => router.push(`/runs/${id}`)} />
        ) : null}
        <Button asChild size="sm">
          <a href={`/api/runs/${run.id}/export`} download>
            <Download aria-hidden className="size-4" />
            Save as JSON
          </a>
        </Button>
        {live ? <CancelRun runId={run.id} onCancelled={retry} /> : null}
      </div>
      <RunOutcome run={run} />
    </div>
  );
}

function useNow(start: number, running: boolean): number {
  const [now, setNow] = useState(start);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
