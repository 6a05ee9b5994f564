"use client";

import { useCallback, useState } from "react";
import useSWR from "swr";
import type { ReturnView } from "@/lib/tools/returns.schema";
import type { Replacement } from "@/workflows/return-and-replace.schema";
import { OrderCard } from "../order/order-card";
import { useOrder } from "../order/use-order";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { getJson, sentenceOf } from "../wire/json";
import { ReplaceDialog } from "./replace-dialog";
import { ReplacementCards } from "./replacement-cards";
import { RunWatch } from "./run-watch";

/** What could replace a return, each a click away; once one was ordered, that order in their place. */
export function Replacements({
  rma,
  replacements,
  discount,
}: {
  rma: string;
  replacements: readonly Replacement[];
  discount?: { name: string; percent: number } | null;
}) {
  const { data: view, mutate } = useSWR<ReturnView>(`/api/returns/${rma}`, getJson);
  const [chosen, setChosen] = useState<Replacement | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const refresh = useCallback(() => void mutate(), [mutate]);
  const open = view !== undefined && view.replacement === null && view.status !== "cancelled";
  return (
    <>
      {view?.replacement ? (
        <ReplacedWith number={view.replacement.order} />
      ) : (
        <ReplacementCards
          replacements={replacements}
          discount={discount}
          action={(replacement) =>
            open && replacement.variant ? (
              <Button size="sm" variant="primary" className="w-full" onClick={() => setChosen(replacement)}>
                Replace with this
              </Button>
            ) : null
          }
        />
      )}
      {runId ? <RunWatch key={runId} runId={runId} onProgress={refresh} /> : null}
      {chosen?.variant ? (
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
