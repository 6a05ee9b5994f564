"use client";

import { type ReactNode, useCallback, useState } from "react";
import useSWR from "swr";
import type { ReturnView } from "@/lib/tools/returns.schema";
import { OrderCard } from "../order/order-card";
import { useOrder } from "../order/use-order";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { getJson, sentenceOf } from "../wire/json";
import { ExchangeOptions } from "./exchange-options";
import { ReplaceDialog } from "./replace-dialog";
import { RunWatch } from "./run-watch";

/** What is to take a return's place. */
export interface Choice {
  /** Of the product. */
  name: string;
  variant: string;
}

/**
 * Choosing what replaces a return: what the caller offers, and the same thing in another size or colour, which comes
 * first where the size was wrong. Once a replacement was ordered, by whatever way, that order stands in their place.
 */
export function Replacing({
  rma,
  initial,
  reason,
  children,
}: {
  rma: string;
  initial?: ReturnView;
  /** Why it goes back, where that is known before its present state is. */
  reason?: ReturnView["reason"] | undefined;
  /** `choose` is absent while nothing can be chosen. */
  children?: (choose: ((choice: Choice) => void) | undefined) => ReactNode;
}) {
  const { data: view, mutate } = useSWR<ReturnView>(
    `/api/returns/${rma}`,
    getJson,
    initial ? { fallbackData: initial } : {},
  );
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const refresh = useCallback(() => void mutate(), [mutate]);
  const open = view !== undefined && view.replacement === null && view.status !== "cancelled";
  const sizeFirst = (view?.reason ?? reason) === "wrong_size";
  const exchange = open ? (
    <ExchangeOptions rma={rma} onChoose={setChosen} />
  ) : sizeFirst && !view ? (
    // Above what is shown already: its place is kept.
    <Skeleton label="Looking for other sizes and colours" className="h-24 rounded-xl" />
  ) : null;
  return (
    <>
      {view?.replacement ? (
        <ReplacedWith number={view.replacement.order} />
      ) : (
        <>
          {sizeFirst ? exchange : null}
          {children?.(open ? setChosen : undefined)}
          {sizeFirst ? null : exchange}
        </>
      )}
      {runId ? <RunWatch key={runId} runId={runId} onProgress={refresh} /> : null}
      {chosen ? (
        <ReplaceDialog
          rma={rma}
          name={chosen.name}
          variant={chosen.variant}
          onClose={() => setChosen(null)}
          onStarted={setRunId}
        />
      ) : null}
    </>
  );
}

function ReplacedWith({ number }: { number: string }) {
  const { data, error } = useOrder(number);
  return (
    <section aria-label="Replacement">
      <h4 className="mb-2 font-display text-base font-semibold">Replaced with</h4>
      {data ? <OrderCard order={data} /> : null}
      {error ? <ErrorState title={`Order ${number} cannot be shown`}>{sentenceOf(error)}</ErrorState> : null}
      {data || error ? null : <Skeleton label={`Loading order ${number}`} className="h-24 rounded-xl" />}
    </section>
  );
}
