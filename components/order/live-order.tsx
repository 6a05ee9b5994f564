"use client";

import { useState } from "react";
import type { OrderLineView } from "@/lib/tools/orders.schema";
import type { LineEligibility } from "@/lib/tools/returns.schema";
import { Button } from "../ui/button";
import { Tooltip } from "../ui/tooltip";
import { CancelOrder } from "./cancel-order";
import { OrderDetailView } from "./order-detail-view";
import { ReturnDialog } from "./return-dialog";
import { type OrderWithEligibility, useOrder } from "./use-order";

/** An order that stays true, with what can be done: return a line, or cancel while it has not shipped. */
export function LiveOrder({ number, initial }: { number: string; initial: OrderWithEligibility }) {
  const { data: order = initial, mutate } = useOrder(number, initial);
  const [returning, setReturning] = useState<LineEligibility | null>(null);
  const judged = new Map(order.eligibility?.lines.map((line) => [line.line, line]));
  return (
    <>
      <OrderDetailView
        order={order}
        actions={order.canCancel ? <CancelOrder number={number} onCancelled={() => void mutate()} /> : null}
        lineAction={(line) => (
          <ReturnAction line={line} judged={judged.get(line.id)} onReturn={setReturning} />
        )}
      />
      {returning ? (
        <ReturnDialog
          order={number}
          line={returning}
          onClose={() => setReturning(null)}
          onChanged={() => void mutate()}
        />
      ) : null}
    </>
  );
}

function ReturnAction({
  line,
  judged,
  onReturn,
}: {
  line: OrderLineView;
  judged: LineEligibility | undefined;
  onReturn: (line: LineEligibility) => void;
}) {
  if (
    !judged ||
    judged.line !== line.id ||
    judged.reason === "not_delivered" ||
    judged.reason === "already_returned"
  )
    return null;
  if (judged.eligible) {
    return (
      <Button size="sm" title={judged.message} onClick={() => onReturn(judged)}>
        Return or replace
      </Button>
    );
  }
  return (
    <Tooltip label={judged.message}>
      <button
        type="button"
        className="min-h-11 max-w-52 text-left text-xs text-ink-soft underline decoration-dotted underline-offset-2 sm:min-h-9 sm:text-right"
      >
        Cannot be returned<span className="sr-only">: {judged.message}</span>
      </button>
    </Tooltip>
  );
}
