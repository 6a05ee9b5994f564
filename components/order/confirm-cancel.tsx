"use client";

import { Money } from "../ui/money";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";
import { Skeleton } from "../ui/skeleton";
import { ConfirmCard, type ConfirmState } from "./confirm-card";
import { useOrder } from "./use-order";

/** Asks before an order is cancelled, with what is in it and what comes back. */
export function ConfirmCancel({
  number,
  state,
  onConfirm,
  onDecline,
}: {
  number: string;
  state: ConfirmState;
  onConfirm: () => void;
  onDecline: () => void;
}) {
  const { data: order, error } = useOrder(number);
  return (
    <ConfirmCard
      title="Cancel the order"
      sub={number}
      state={state}
      onConfirm={onConfirm}
      onDecline={onDecline}
    >
      {order || error ? null : <Skeleton label="Looking at the order" className="h-10" />}
      {order ? (
        <>
          {order.lines.map((line) => (
            <ReceiptRow
              key={line.id}
              label={`${line.quantity} × ${line.name}`}
              value={
                <Money
                  cents={line.unitPriceCents * line.quantity - line.discountCents}
                  currency={order.currency}
                />
              }
            />
          ))}
          <ReceiptRule />
          <ReceiptRow
            strong
            label="You get back"
            value={<Money cents={order.totalCents} currency={order.currency} />}
          />
          {order.paymentLabel ? <ReceiptRow label="Money to" value={order.paymentLabel} /> : null}
        </>
      ) : null}
    </ConfirmCard>
  );
}
