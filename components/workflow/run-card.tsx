import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { RunView } from "@/lib/engine/wire";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { runMarks } from "../ui/marks";
import { RelativeTime } from "../ui/time";
import { StepTimeline } from "./step-timeline";

/** A run in the chat or a dialog: its state, its steps as they happen, how it ended, and the way to its audit page. */
export function RunCard({ run, children }: { run: RunView /** What came of it. */; children?: ReactNode }) {
  const mark = runMarks[run.status];
  return (
    <div className="grid gap-4">
      <Card aria-label={run.title} data-run={run.id} data-status={run.status} className="overflow-hidden">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-3">
          <h3 className="font-display font-semibold">{run.title}</h3>
          <Badge tone={mark.tone}>{mark.label}</Badge>
          <Link
            href={`/runs/${run.id}`}
            className="ml-auto inline-flex min-h-11 items-center gap-1 text-sm text-ink-soft underline-offset-2 hover:text-ink hover:underline sm:min-h-0"
          >
            Timeline
            <ExternalLink aria-hidden className="size-3.5" />
          </Link>
        </header>
        <div className="px-4 py-4" aria-live="polite">
          <StepTimeline steps={run.steps} />
          <RunEnding run={run} />
        </div>
      </Card>
      {children}
    </div>
  );
}

/** In one sentence: what the run waits for, why it ended early, or what failed. Nothing for a plain success. */
export function RunEnding({ run }: { run: RunView }) {
  if (run.status === "waiting") {
    return (
      <p className="mt-3 rounded-lg bg-sea-soft px-3 py-2.5 text-sm text-sea-text">
        Waiting for {run.waitingFor === "desk" || run.waitingFor === null ? "the shop" : run.waitingFor}
        {run.waitingSince ? (
          <>
            {" since "}
            <RelativeTime at={run.waitingSince} />
          </>
        ) : null}
        . You can leave this page: it goes on by itself.
      </p>
    );
  }
  if (run.status === "exited")
    return (
      <p className="mt-3 rounded-lg bg-sunken px-3 py-2.5 text-sm">{run.exitMessage ?? run.exitReason}</p>
    );
  if (run.status === "failed") {
    return (
      <p role="alert" className="mt-3 rounded-lg bg-tomato-soft px-3 py-2.5 text-sm">
        <span className="font-semibold text-tomato-text">This could not be finished.</span>{" "}
        {run.error?.message}
      </p>
    );
  }
  if (run.status === "cancelled")
    return <p className="mt-3 rounded-lg bg-sunken px-3 py-2.5 text-sm">Cancelled.</p>;
  return null;
}
