"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { RunSummary } from "@/lib/engine/wire";
import type { LineEligibility, ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";
import { outcomeLabels, reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { ReceiptRow } from "../ui/receipt";
import { Skeleton } from "../ui/skeleton";
import { RelativeTime } from "../ui/time";
import { DecisionForm } from "./decision-form";
import { RunEnding } from "./run-ending";
import { useRun } from "./use-run";

/** One waiting run in the desk's queue; opening it shows what is needed to decide, and decides. */
export function ApprovalCard({ run }: { run: RunSummary }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-3 hover:bg-sunken">
        <span className="font-medium">{run.title}</span>
        {run.orderNumber ? (
          <span className="figures text-sm tracking-normal text-ink-soft">{run.orderNumber}</span>
        ) : null}
        <span className="text-sm text-ink-soft">{run.person?.name}</span>
        <span className="ml-auto text-sm text-ink-soft">
          waiting since <RelativeTime at={run.waitingSince ?? run.startedAt} />
        </span>
        <ChevronDown
          aria-hidden
          className="size-4 text-ink-soft transition-transform group-open:rotate-180"
        />
      </summary>
      {open ? <Subject runId={run.id} /> : null}
    </details>
  );
}

interface Asked {
  amountCents?: number;
  subject?: {
    lines?: LineEligibility[];
    reason?: ReturnReason;
    outcome?: ReturnOutcome;
    note?: string;
    currency?: string;
  };
}

function Subject({ runId }: { runId: string }) {
  const { run, retry } = useRun(runId);
  if (!run) return <Skeleton label="Loading" className="m-4 h-24" />;
  const asked = run.steps.find((step) => step.status === "waiting")?.input as Asked | null | undefined;
  const subject = asked?.subject;
  return (
    <div className="grid gap-4 border-t border-dashed border-line px-4 py-4">
      <div className="max-w-xl font-mono text-[0.8125rem]">
        {subject?.lines?.map((line) => (
          <ReceiptRow
            key={line.line}
            label={`${line.quantity} × ${line.name}`}
            value={<Money cents={line.refundCents} currency={subject.currency} />}
          />
        ))}
        {asked?.amountCents === undefined ? null : (
          <ReceiptRow
            strong
            label="Amount"
            value={<Money cents={asked.amountCents} currency={subject?.currency} />}
          />
        )}
        {subject?.reason ? <ReceiptRow label="Reason" value={reasonLabels[subject.reason]} /> : null}
        {subject?.outcome ? <ReceiptRow label="Money to" value={outcomeLabels[subject.outcome]} /> : null}
        {subject?.note ? <p className="mt-1">“{subject.note}”</p> : null}
        <Link
          href={`/runs/${runId}`}
          className="mt-2 inline-flex min-h-11 items-center text-pine-text underline underline-offset-2"
        >
          Timeline
        </Link>
      </div>
      {run.status === "waiting" ? (
        <DecisionForm bare runId={runId} onDecided={retry} />
      ) : (
        <RunEnding run={run} />
      )}
    </div>
  );
}
