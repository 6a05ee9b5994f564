"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import useSWR, { useSWRConfig } from "swr";
import type { RunSummary } from "@/lib/engine/wire";
import type { OrderDetail, RefundOwed } from "@/lib/tools/orders.schema";
import { Button } from "../ui/button";
import { Money } from "../ui/money";
import { ErrorState, PendingState } from "../ui/states";
import { getJson } from "../wire/json";
import { RetryRun } from "../workflow/retry-run";
import { RunWatch } from "../workflow/run-watch";

type Owing = Pick<OrderDetail, "number" | "currency">;

/** A cancelled order's money that is not back yet: calm while it is under way, else with what brings it back. */
export function RefundOwedNote({ order, owed }: { order: Owing; owed: RefundOwed }) {
  const router = useRouter();
  const runs = `/api/runs?workflow=cancel_order&order=${order.number}&limit=1`;
  const { data, error } = useSWR<{ runs: RunSummary[] }>(runs, getJson);
  const { mutate } = useSWRConfig();
  const refresh = useCallback(() => {
    void mutate(runs);
    void mutate(`/api/orders/${order.number}`);
  }, [mutate, runs, order.number]);
  const run = data?.runs[0];
  const sentence = <Owed owed={owed} currency={order.currency} />;
  if (run?.status === "running" || !(data || error)) {
    return (
      <PendingState
        title="Your refund is on its way"
        action={run ? <TimelineLink run={run} words="See how it goes" /> : null}
      >
        <p>{sentence}</p>
        {run ? <RunWatch key={run.id} runId={run.id} onProgress={refresh} /> : null}
      </PendingState>
    );
  }
  return (
    <ErrorState
      title={owed.checked ? "A refund is still owed to you" : "The refund cannot be checked just now"}
      action={
        run ? (
          <>
            {run.status === "failed" ? (
              <RetryRun runId={run.id} onStarted={(id) => router.push(`/runs/${id}`)} />
            ) : null}
            <TimelineLink run={run} words="Timeline" />
          </>
        ) : null
      }
    >
      <p>
        {sentence} {nextWords(run)}
      </p>
    </ErrorState>
  );
}

function TimelineLink({ run, words }: { run: RunSummary; words: string }) {
  return (
    <Button asChild size="sm">
      <Link href={`/runs/${run.id}`}>
        {words}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </Button>
  );
}

function Owed({ owed, currency }: { owed: RefundOwed; currency: string }) {
  const amounts = <Amounts owed={owed} currency={currency} />;
  return owed.checked ? (
    <>The payment provider has yet to give back {amounts}.</>
  ) : (
    <>The payment provider does not answer: whether {amounts} went back is not known.</>
  );
}

function Amounts({ owed, currency }: { owed: RefundOwed; currency: string }) {
  return (
    <>
      {owed.to.map(({ label, amountCents }, at) => (
        <span key={`${label}-${at.toString()}`}>
          {at === 0 ? "" : " and "}
          <Money cents={amountCents} currency={currency} className="font-semibold" /> to {label}
        </span>
      ))}
    </>
  );
}

function nextWords(run: RunSummary | undefined): string {
  if (!run) return "Ask the desk about it.";
  if (run.status === "failed") return "“Go on from here” tries it again; nothing is done twice.";
  return run.status === "cancelled"
    ? "“Go on from here” on its timeline tries it again; nothing is done twice."
    : "";
}
