"use client";

import { useState } from "react";
import type { OrderDetail } from "@/lib/tools/orders.schema";
import type { CancelOrderInput } from "@/workflows/cancel-order.schema";
import { Field, Select } from "../ui/field";
import { Money } from "../ui/money";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";
import { Skeleton } from "../ui/skeleton";
import { sentenceOf } from "../wire/json";
import { ConfirmCard, type ConfirmState } from "./confirm-card";
import { useOrder } from "./use-order";

export type CancelReason = CancelOrderInput["reason"];

const reasonLabels: Record<CancelReason, string> = {
  no_longer_needed: "No longer needed",
  ordered_by_mistake: "Ordered by mistake",
  other: "Something else",
};

/** Asks before an order is cancelled, with what is in it and what comes back. */
export function ConfirmCancel({
  number,
  reason: proposed = "no_longer_needed",
  state,
  bare = false,
  onConfirm,
  onDecline,
}: {
  number: string;
  reason?: CancelReason | undefined;
  state: ConfirmState;
  /** The dialog around it names the order. */
  bare?: boolean;
  onConfirm: (reason: CancelReason) => void;
  onDecline: () => void;
}) {
  const { data: order, error } = useOrder(number);
  const [reason, setReason] = useState(proposed);
  const open = state === "pending" || state === "submitting";
  const refused = open && order && !order.canCancel ? tooLate(order) : null;
  return (
    <ConfirmCard
      title="Cancel the order"
      sub={number}
      state={state}
      bare={bare}
      disabled={!order?.canCancel}
      onConfirm={() => onConfirm(reason)}
      onDecline={onDecline}
    >
      {order || error ? null : <Skeleton label="Looking at the order" className="h-10" />}
      {order?.lines.map((line) => (
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
      {order && !refused ? (
        <>
          {order.shippingCents > 0 ? (
            <ReceiptRow
              label="Shipping"
              value={<Money cents={order.shippingCents} currency={order.currency} />}
            />
          ) : null}
          <ReceiptRule />
          <ReceiptRow
            strong
            label="You get back"
            value={<Money cents={order.totalCents} currency={order.currency} />}
          />
          <ReceiptRow label="Money to" value={order.paymentLabel ?? "the way you paid"} />
        </>
      ) : null}
      {open && !refused ? (
        <div className="mt-4 font-sans">
          <Field id={`cancel-reason-${number}`} label="Why?">
            <Select
              id={`cancel-reason-${number}`}
              value={reason}
              disabled={state !== "pending"}
              onChange={(event) => setReason(event.target.value as CancelReason)}
            >
              {Object.entries(reasonLabels).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : null}
      {refused || (open && error) ? (
        <p role="alert" className="mt-3 rounded-lg bg-tomato-soft px-3 py-2.5 font-sans text-sm">
          {refused ?? sentenceOf(error)}
        </p>
      ) : null}
    </ConfirmCard>
  );
}

/** Why there is nothing to confirm any more. */
function tooLate({ status }: OrderDetail): string {
  if (status === "cancelled") return "This order is cancelled already.";
  return status === "delivered"
    ? "It has been delivered. You can return it instead."
    : "It has shipped. You can return it once it has arrived.";
}
