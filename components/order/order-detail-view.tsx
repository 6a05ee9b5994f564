import { MapPin, Truck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { OrderDetail, OrderLineView } from "@/lib/tools/orders.schema";
import { Badge, Stamp } from "../ui/badge";
import { Card, CardHead } from "../ui/card";
import { fullDay } from "../ui/dates";
import { orderMarks, returnMark } from "../ui/marks";
import { Money } from "../ui/money";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import { OrderLines } from "./order-lines";
import { RefundOwedNote } from "./refund-owed";

/** A whole order: lines with what can be done, the bill, where it goes, its returns. */
export function OrderDetailView({
  order,
  lineNote,
  lineAction,
  actions,
  children,
}: {
  order: OrderDetail;
  lineNote?: (line: OrderLineView) => ReactNode;
  lineAction?: (line: OrderLineView) => ReactNode;
  /** For the whole order, e.g. a cancel button. */
  actions?: ReactNode;
  /** What else is known of it, under its lines. */
  children?: ReactNode;
}) {
  return (
    <div className="@container">
      <div className="grid gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem] @3xl:items-start">
        <div className="grid min-w-0 gap-4">
          {order.refundOwed ? <RefundOwedNote order={order} owed={order.refundOwed} /> : null}
          <Card>
            <CardHead title={`${order.lines.length === 1 ? "1 line" : `${order.lines.length} lines`}`}>
              {actions}
            </CardHead>
            <OrderLines lines={order.lines} currency={order.currency} note={lineNote} action={lineAction} />
          </Card>
          {order.returns.length > 0 ? <OrderReturns order={order} /> : null}
          {children}
        </div>
        <div className="grid gap-4">
          <Bill order={order} />
          <Delivery order={order} />
        </div>
      </div>
    </div>
  );
}

function Bill({ order }: { order: OrderDetail }) {
  const { currency } = order;
  return (
    <Receipt label="Bill">
      <ReceiptHead
        title={order.number}
        sub={fullDay(order.placedAt)}
        aside={<Stamp mark={orderMarks[order.status]} />}
      />
      <ReceiptRow label="Items" value={<Money cents={order.subtotalCents} currency={currency} />} />
      {order.discountCents > 0 ? (
        <ReceiptRow label="Discount" value={<Money cents={-order.discountCents} currency={currency} />} />
      ) : null}
      <ReceiptRow
        label="Shipping"
        value={order.shippingCents === 0 ? "free" : <Money cents={order.shippingCents} currency={currency} />}
      />
      <ReceiptRule />
      <ReceiptRow strong label="Total" value={<Money cents={order.totalCents} currency={currency} />} />
      {order.paymentLabel ? <p className="mt-1 text-ink-soft">{order.paymentLabel}</p> : null}
    </Receipt>
  );
}

function Delivery({ order }: { order: OrderDetail }) {
  const { shipTo } = order;
  return (
    <Card className="grid gap-3 px-4 py-4 text-sm">
      <p className="flex gap-2.5">
        <Truck aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
        <span>
          <span className="font-medium">{deliverySentence(order)}</span>
          {order.carrier && order.trackingNumber ? (
            <span className="block text-ink-soft">
              {order.carrier} <span className="figures">{order.trackingNumber}</span>
            </span>
          ) : null}
        </span>
      </p>
      <address className="flex gap-2.5 not-italic">
        <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
        <span>
          {shipTo.name}
          <br />
          {[shipTo.line1, shipTo.line2].filter(Boolean).join(", ")}
          <br />
          {shipTo.city}, {shipTo.state} {shipTo.postalCode}
        </span>
      </address>
    </Card>
  );
}

function deliverySentence(order: OrderDetail): string {
  if (order.status === "cancelled") {
    return order.cancelledAt ? `Cancelled on ${fullDay(order.cancelledAt)}` : "Cancelled";
  }
  if (order.deliveredAt) return `Delivered on ${fullDay(order.deliveredAt)}`;
  if (order.estimatedDelivery) return `Expected ${fullDay(order.estimatedDelivery)}`;
  return order.shippedAt ? `Shipped on ${fullDay(order.shippedAt)}` : "Not shipped yet";
}

function OrderReturns({ order }: { order: OrderDetail }) {
  return (
    <Card>
      <CardHead title="Returns" />
      <ul className="divide-y divide-line">
        {order.returns.map((entry) => {
          const mark = returnMark(entry.status);
          return (
            <li
              key={entry.rma}
              className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-sm hover:bg-sunken"
            >
              <Link
                href={`/returns/${entry.rma}`}
                className="figures font-semibold tracking-normal outline-offset-4 after:absolute after:inset-0"
              >
                {entry.rma}
              </Link>
              <Badge tone={mark.tone}>{mark.label}</Badge>
              <Money cents={entry.refundCents} currency={order.currency} className="ml-auto" />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
