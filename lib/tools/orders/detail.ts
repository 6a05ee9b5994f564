import { asc, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { orderEvents, paymentMethods, returns } from "@/lib/db/schema";
import type { OrderDetail, OrderStatus, TrackOrderOutput } from "../orders.schema";
import type { ToolContext } from "../tool";
import { findOwnOrder, type OrderRow } from "./find";
import { loadLines, toSummary } from "./lines";
import { loadRefundsOwed } from "./owed";
import { loadMoneySources, sourceLabels } from "./sources";

/** An order can be cancelled until it leaves the warehouse. */
export const isCancellable = (status: OrderStatus): boolean =>
  status === "pending" || status === "processing";

/** @throws ToolError `not_found` */
export async function getOwnOrder(context: ToolContext, number: string): Promise<OrderDetail> {
  const { db } = context;
  const order = await findOwnOrder(db, context.person, number);
  const [lines, orderReturns, paymentLabel, owed] = await Promise.all([
    loadLines(db, [order.id]),
    db
      .select({ rma: returns.rma, status: returns.status, refundCents: returns.refundCents })
      .from(returns)
      .where(eq(returns.orderId, order.id))
      .orderBy(desc(returns.seq)),
    paymentLabelOf(db, order),
    loadRefundsOwed(db, [order]),
  ]);
  return {
    ...toSummary(order, lines.get(order.id) ?? [], owed.get(order.id) ?? null),
    subtotalCents: order.subtotalCents,
    discountCents: order.discountCents,
    shippingCents: order.shippingCents,
    shippedAt: order.shippedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    cancelReason: order.cancelReason,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    shipTo: order.shipTo,
    paymentLabel,
    returns: orderReturns,
    canCancel: isCancellable(order.status),
  };
}

/** @throws ToolError `not_found` */
export async function trackOwnOrder(context: ToolContext, number: string): Promise<TrackOrderOutput> {
  const order = await findOwnOrder(context.db, context.person, number);
  const events = await context.db
    .select({
      kind: orderEvents.kind,
      message: orderEvents.message,
      location: orderEvents.location,
      at: orderEvents.at,
    })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order.id))
    .orderBy(asc(orderEvents.at), asc(orderEvents.seq));
  return {
    number: order.number,
    status: order.status,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    estimatedDelivery: order.estimatedDelivery,
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  };
}

/** What was charged; before anything is, the method the order names. */
async function paymentLabelOf(db: Queryable, order: OrderRow): Promise<string | null> {
  const charged = sourceLabels((await loadMoneySources(db, [order.id])).get(order.id) ?? []);
  if (charged.length > 0) return charged.join(" + ");
  if (!order.paymentMethodId) return null;
  const [method] = await db
    .select({ label: paymentMethods.label })
    .from(paymentMethods)
    .where(eq(paymentMethods.id, order.paymentMethodId));
  return method?.label ?? null;
}
