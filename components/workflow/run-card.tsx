import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { RunView } from "@/lib/engine/wire";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { formatDuration } from "../ui/dates";
import { runMarks } from "../ui/marks";
import { RelativeTime } from "../ui/time";
import { RunEnding } from "./run-ending";
import { StepTimeline } from "./step-timeline";

/** A run in the chat or a dialog: its state, its steps as they happen, how it ended, and the way to its audit page. */
export function RunCard({ run, children }: { run: RunView /** What came of it. */; children?: ReactNode }) {
  const mark = runMarks[run.status];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card aria-label={run.title} data-run={run.id} data-status={run.status} className="overflow-hidden">
        <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-3">
          <h3 className="min-w-0 font-display font-semibold">{run.title}</h3>
          <Badge tone={mark.tone}>{mark.label}</Badge>
        </header>
        <div className="px-4 py-4" aria-live="polite">
          <StepTimeline steps={run.steps} />
          <RunEnding run={run} />
        </div>
        <footer className="flex items-center justify-between gap-3 border-t border-dashed border-line px-4 text-xs text-ink-soft">
          <span>
            <RelativeTime at={run.startedAt} />
            {run.durationMs === null ? null : (
              <>
                {", took "}
                <span className="figures">{formatDuration(run.durationMs)}</span>
              </>
            )}
          </span>
          <Link
            href={`/runs/${run.id}`}
            className="inline-flex min-h-11 items-center gap-1 text-sm text-pine-text underline-offset-2 hover:underline"
          >
            Timeline
            <ArrowRight aria-hidden className="size-3.5" />
          </Link>
        </footer>
      </Card>
      {children}
    </div>
  );
}
