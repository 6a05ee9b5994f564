"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { LineEligibility } from "@/lib/tools/returns.schema";
import { Button } from "../ui/button";
import { RunWatch } from "../workflow/run-watch";
import { CancelOrder } from "./cancel-order";
import { OrderDetailView } from "./order-detail-view";
import { ReturnDialog } from "./return-dialog";
import { type OrderWithEligibility, useOrder } from "./use-order";

/** An order that stays true, with what can be done: return a line, or cancel while it has not shipped. */
export function LiveOrder({
  number,
  initial,
  children,
}: {
  number: string;
  initial: OrderWithEligibility;
  children?: ReactNode;
}) {
  const { data: order = initial, mutate } = useOrder(number, initial);
  const [returning, setReturning] = useState<LineEligibility | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [runId, setRunId] = useState<string | null>(null);
  const refresh = useCallback(() => void mutate(), [mutate]);
  const router = useRouter();
  // What the page itself rendered beside it, such as the tracking, is of before.
  const outdated = children !== undefined && order.status !== initial.status;
  useEffect(() => {
    if (outdated) router.refresh();
  }, [outdated, router]);
  const judged = new Map(order.eligibility?.lines.map((line) => [line.line, line]));
  return (
    <>
      <OrderDetailView
        order={order}
        actions={
          order.canCancel ? (
            <Button size="sm" onClick={() => setCancelling(true)}>
              Cancel order
            </Button>
          ) : null
        }
        lineNote={(line) => <ReturnNote judged={judged.get(line.id)} />}
        lineAction={(line) => {
          const eligible = judged.get(line.id);
          return eligible?.eligible ? (
            <Button size="sm" onClick={() => setReturning(eligible)}>
              Return or replace
            </Button>
          ) : null;
        }}
      >
        {children}
      </OrderDetailView>
      {runId ? <RunWatch key={runId} runId={runId} onProgress={refresh} /> : null}
      {cancelling ? (
        <CancelOrder number={number} onClose={() => setCancelling(false)} onStarted={setRunId} />
      ) : null}
      {returning ? (
        <ReturnDialog
          order={number}
          line={returning}
          onClose={() => setReturning(null)}
          onStarted={setRunId}
        />
      ) : null}
    </>
  );
}

/** Until when it can go back, or why it cannot. Nothing where the order's state says it already. */
function ReturnNote({ judged }: { judged: LineEligibility | undefined }) {
  if (!judged || judged.reason === "not_delivered" || judged.reason === "already_returned") return null;
  return <p className="mt-0.5 text-sm text-ink-soft">{judged.message}</p>;
}
