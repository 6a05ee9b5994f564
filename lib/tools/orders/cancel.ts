import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { orderEvents, orders, paymentMethods, payments, storeCreditEntries } from "@/lib/db/schema";
import type {
  CancelOrderOutput,
  cancelOrderInput,
  checkCancellationOutput,
  closeOrderOutput,
} from "../orders.schema";
import type { ToolContext } from "../tool";
import { formatCents, listInWords } from "../words";
import { isCancellable } from "./detail";
import { findOwnOrder, lockOwnOrder, type OrderRow } from "./find";
import { refundCancelledOrder } from "./refund";
import { loadMoneySources, type MoneySource } from "./sources";

type Input = z.output<typeof cancelOrderInput>;
type Closed = z.output<typeof closeOrderOutput>;

const reasonWords: Record<Input["reason"], string> = {
  no_longer_needed: "no longer needed",
  ordered_by_mistake: "ordered by mistake",
  other: "at the shopper's request",
};

/**
 * Cancels an order that has not left and has all its money given back. An order is cancelled once, whatever the keys:
 * calling again answers the same fact.
 * @throws ToolError `not_found` · PaymentError: the order is cancelled, and calling again goes on with the refund
 */
export async function cancelOwnOrder(context: ToolContext, input: Input): Promise<CancelOrderOutput> {
  const { unitsBack: _, ...closed } = await closeOwnOrder(context, input);
  if (!closed.cancelled) return closed;
  // After the books are closed, so that no transaction waits for the provider.
  const { refundTo } = await refundCancelledOrder(context, input.order);
  const { number, currency } = closed;
  const message =
    refundTo.length > 0
      ? `Order ${number} is cancelled. Refunded: ${inWords(refundTo, currency)}.`
      : closed.message;
  return { ...closed, message };
}

/** @throws ToolError `not_found` */
export async function checkOwnCancellation(
  context: ToolContext,
  number: string,
): Promise<z.output<typeof checkCancellationOutput>> {
  const order = await findOwnOrder(context.db, context.person, number);
  const { status } = order;
  if (status === "cancelled")
    return { number, status, tooLate: false, message: `Order ${number} is cancelled already.` };
  if (isCancellable(status))
    return { number, status, tooLate: false, message: `Order ${number} has not shipped.` };
  return { number, status, tooLate: true, message: tooLateMessage(order) };
}

/**
 * Cancels an order that has not left in the shop's books, all or nothing: reserved units become available, and every
 * payment is entered as refunded to where it came from. Store credit and gift cards have their money then; what a provider
 * charged is given back by `refund_order`. An order that was cancelled before answers the same fact.
 * @throws ToolError `not_found`
 */
export async function closeOwnOrder(context: ToolContext, input: Input): Promise<Closed> {
  return context.db.transaction(async (tx) => {
    let order = await lockOwnOrder(tx, context.person, input.order);
    if (isCancellable(order.status)) order = await cancel(tx, order, input.reason, context.now());
    const sources = (await loadMoneySources(tx, [order.id])).get(order.id) ?? [];
    return outcome(order, sources, await unitsOf(tx, order));
  });
}

/** Units that were promised to the order, and are no longer. */
async function unitsOf(tx: Transaction, order: OrderRow): Promise<number> {
  if (order.status !== "cancelled") return 0;
  const [row] = await tx.execute<{ units: number }>(sql`
    select coalesce(sum(quantity), 0)::int as units from order_lines
    where order_id = ${order.id} and warehouse_id is not null`);
  return row?.units ?? 0;
}

async function cancel(tx: Transaction, order: OrderRow, reason: Input["reason"], now: Date) {
  const sources = (await loadMoneySources(tx, [order.id])).get(order.id) ?? [];
  await releaseStock(tx, order.id);
  for (const source of sources) await giveBack(tx, order, source, now);
  await tx.insert(orderEvents).values({
    orderId: order.id,
    kind: "cancelled",
    message: `Order cancelled: ${reasonWords[reason]}.`,
    at: now,
  });
  const changed = { status: "cancelled", cancelledAt: now, cancelReason: reason } as const;
  await tx.update(orders).set(changed).where(eq(orders.id, order.id));
  return { ...order, ...changed };
}

/** Rows are locked in one fixed order, so that two cancellations with the same goods never wait for each other in a ring. */
async function releaseStock(tx: Transaction, orderId: string) {
  await tx.execute(sql`
    with promised as (
      select variant_id, warehouse_id, sum(quantity)::int as units
      from order_lines
      where order_id = ${orderId} and warehouse_id is not null
      group by variant_id, warehouse_id
    ), locked as (
      select stock.variant_id, stock.warehouse_id, promised.units
      from stock join promised using (variant_id, warehouse_id)
      order by stock.variant_id, stock.warehouse_id
      for update of stock
    )
    update stock set reserved = stock.reserved - locked.units
    from locked
    where stock.variant_id = locked.variant_id and stock.warehouse_id = locked.warehouse_id`);
}

async function giveBack(tx: Transaction, order: OrderRow, source: MoneySource, now: Date) {
  const amountCents = source.chargedCents - source.returnedCents;
  if (amountCents <= 0) return;
  if (source.kind === "store_credit") {
    await tx.insert(storeCreditEntries).values({
      userId: order.userId,
      orderId: order.id,
      kind: "reversal",
      amountCents,
      idemKey: `order:${order.id}:cancel:credit`,
      createdAt: now,
    });
    return;
  }
  await tx.insert(payments).values({
    orderId: order.id,
    paymentMethodId: source.methodId,
    kind: "refund",
    amountCents,
    idemKey: `order:${order.id}:cancel:${source.methodId ?? "unknown"}`,
    createdAt: now,
  });
  if (source.giftCard && source.methodId) {
    await tx
      .update(paymentMethods)
      .set({ balanceCents: sql`${paymentMethods.balanceCents} + ${amountCents}` })
      .where(eq(paymentMethods.id, source.methodId));
  }
}

function outcome(order: OrderRow, sources: MoneySource[], unitsBack: number): Closed {
  const cancelled = order.status === "cancelled";
  const refundTo = cancelled
    ? sources
        .filter((source) => source.returnedCents > 0)
        .map((source) => ({ label: source.label, amountCents: source.returnedCents }))
    : [];
  return {
    number: order.number,
    cancelled,
    status: order.status,
    message: cancelled ? closedMessage(order, refundTo) : tooLateMessage(order),
    refundCents: refundTo.reduce((sum, refund) => sum + refund.amountCents, 0),
    currency: order.currency,
    refundTo,
    unitsBack,
  };
}

function closedMessage({ number, currency }: OrderRow, refundTo: Closed["refundTo"]): string {
  return refundTo.length > 0
    ? `Order ${number} is cancelled. Goes back: ${inWords(refundTo, currency)}.`
    : `Order ${number} is cancelled. There was nothing to refund.`;
}

const inWords = (refundTo: Closed["refundTo"], currency: string) =>
  listInWords(refundTo.map(({ amountCents, label }) => `${formatCents(amountCents, currency)} to ${label}`));

function tooLateMessage(order: OrderRow): string {
  return order.status === "delivered"
    ? `Order ${order.number} has been delivered and cannot be cancelled. You can return it instead.`
    : `Order ${order.number} has already shipped and cannot be cancelled. You can return it once it has arrived.`;
}
