"use client";

import Link from "next/link";
import { useEffect } from "react";
import { useSWRConfig } from "swr";
import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import { Stamp } from "../ui/badge";
import { Money } from "../ui/money";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";

/** The order that replaces a return, as a receipt: what it cost and what paid for it. */
export function ReplacementOrdered({ result }: { result: OrderReplacementResult & { return?: string } }) {
  const { order, currency = "USD", totalCents = 0, creditUsedCents = 0, chargedCents = 0 } = result;
  const { mutate } = useSWRConfig();
  // Whatever else on the page shows the return, or the order, reads it again.
  useEffect(() => {
    void mutate((key) => key === `/api/returns/${result.return}` || key === `/api/orders/${order}`);
  }, [mutate, result.return, order]);
  const method = result.paidWith?.find((label) => label !== "store credit");
  return (
    <Receipt label={`Order ${order}`}>
      <ReceiptHead
        title={
          <Link href={`/orders/${order}`} className="underline underline-offset-2">
            {order}
          </Link>
        }
        sub={result.return ? `replaces return ${result.return}` : undefined}
        aside={<Stamp mark={{ label: "Ordered", tone: "pine" }} />}
      />
      {creditUsedCents > 0 ? (
        <ReceiptRow label="Store credit" value={<Money cents={creditUsedCents} currency={currency} />} />
      ) : null}
      {chargedCents > 0 ? (
        <ReceiptRow label={method ?? "Charged"} value={<Money cents={chargedCents} currency={currency} />} />
      ) : null}
      <ReceiptRule />
      <ReceiptRow strong label="Total" value={<Money cents={totalCents} currency={currency} />} />
      {result.payments && !result.payments.realMoney ? (
        <p className="mt-1 text-xs text-ink-soft">{result.payments.provider}</p>
      ) : null}
    </Receipt>
  );
}
