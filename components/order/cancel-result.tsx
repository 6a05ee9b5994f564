"use client";

import Link from "next/link";
import { useEffect } from "react";
import { useSWRConfig } from "swr";
import type { RunStatus } from "@/lib/engine/wire";
import type { CancelOrderOutput } from "@/lib/tools/orders.schema";
import type { CancelOrderResult } from "@/workflows/cancel-order.schema";
import { Stamp } from "../ui/badge";
import { orderMarks } from "../ui/marks";
import { Money } from "../ui/money";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";

/** An order that a run has cancelled: what is back, or is still to come back, and where it goes. */
export function CancelledOrder({
  order,
  result,
  status,
}: {
  order: string;
  result: CancelOrderResult;
  status: RunStatus;
}) {
  const { refundCents = 0, currency = "USD", refundTo = [], payments } = result;
  const { mutate } = useSWRConfig();
  // Whatever else on the page shows the order reads it again: when it is cancelled, and when the run has ended.
  const settled = status !== "running";
  useEffect(() => {
    const shown = [
      `/api/orders/${order}`,
      settled ? `/api/runs?workflow=cancel_order&order=${order}&limit=1` : "",
    ];
    void mutate((key) => typeof key === "string" && (shown.includes(key) || lists.test(key)));
  }, [mutate, order, settled]);
  return (
    <Receipt label={`Cancelled ${order}`}>
      <ReceiptHead
        title={
          <Link href={`/orders/${order}`} className="underline underline-offset-2">
            {order}
          </Link>
        }
        sub={refundCents === 0 ? "There was nothing to refund." : undefined}
        aside={<Stamp mark={orderMarks.cancelled} />}
      />
      {refundTo.map((to) => (
        <ReceiptRow
          key={to.label}
          label={to.label}
          value={<Money cents={to.amountCents} currency={currency} />}
        />
      ))}
      {refundCents > 0 ? (
        <>
          <ReceiptRule />
          <ReceiptRow
            strong
            label={refundLabel(result, status)}
            value={<Money cents={refundCents} currency={currency} />}
          />
        </>
      ) : null}
      {payments && !payments.realMoney ? (
        <p className="mt-1 text-xs text-ink-soft">{payments.provider}</p>
      ) : null}
    </Receipt>
  );
}

const lists = /^\/api\/orders(\?|$)/;

function refundLabel({ refunded }: CancelOrderResult, status: RunStatus): string {
  if (refunded) return "Refunded";
  return status === "running" ? "Goes back" : "Not all back yet";
}

/** What came of a wish to cancel where no run was started: as conversations of before hold it. */
export function CancelResult({ result }: { result: CancelOrderOutput }) {
  return (
    <Receipt label={`Cancelling ${result.number}`} className="max-w-md">
      <ReceiptHead
        title={result.number}
        sub={result.message}
        aside={<Stamp mark={orderMarks[result.status]} />}
      />
      {result.cancelled ? (
        <>
          <ReceiptRow
            strong
            label="Refund"
            value={<Money cents={result.refundCents} currency={result.currency} />}
          />
          {result.refundTo.map((to) => (
            <ReceiptRow
              key={to.label}
              label={to.label}
              value={<Money cents={to.amountCents} currency={result.currency} />}
            />
          ))}
        </>
      ) : null}
    </Receipt>
  );
}
