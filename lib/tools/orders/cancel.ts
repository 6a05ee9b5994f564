import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { orderEvents, orders, paymentMethods, payments, storeCreditEntries } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { CancelOrderOutput, cancelOrderInput } from "../orders.schema";
import type { ToolContext } from "../tool";
import { formatCents, listInWords } from "../words";
import { isCancellable } from "./detail";
import { lockOwnOrder, type OrderRow } from "./find";
import { loadMoneySources, type MoneySource } from "./sources";

type Input = z.output<typeof cancelOrderInput>;

const reasonWords: Record<Input["reason"], string> = {
  no_longer_needed: "no longer needed",
  ordered_by_mistake: "ordered by mistake",
  other: "at the shopper's request",
};

/**
 * Cancels an order that has not left, all or nothing: reserved units become available, every payment goes back to
 * where it came from. An order is cancelled once, whatever the keys: calling again answers the same fact.
 * @throws ToolError `not_found`
 */
export async function cancelOwnOrder(context: ToolContext, input: Input): Promise<CancelOrderOutput> {
  const { answer, references } = await context.db.transaction(async (tx) => {
    let order = await lockOwnOrder(tx, context.person, input.order);
    if (isCancellable(order.status)) order = await cancel(tx, order, input.reason, context.now());
    const sources = (await loadMoneySources(tx, [order.id])).get(order.id) ?? [];
    return { answer: outcome(order, sources), references: await referencesToRefund(tx, order) };
  });
  // After the books are closed, so that no transaction waits for the provider; cancelling again asks again.
  for (const reference of references) await paymentProvider.takeBack({ reference });
  return answer;
}

/** The provider's charges for an order that was cancelled. */
async function referencesToRefund(tx: Transaction, order: OrderRow): Promise<string[]> {
  if (order.status !== "cancelled") return [];
  const rows = await tx
    .select({ reference: payments.providerReference })
    .from(payments)
    .where(and(eq(payments.orderId, order.id), eq(payments.kind, "charge")));
  return rows.flatMap(({ reference }) => reference ?? []);
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

function outcome(order: OrderRow, sources: MoneySource[]): CancelOrderOutput {
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
    message: cancelled ? cancelledMessage(order, refundTo) : tooLateMessage(order),
    refundCents: refundTo.reduce((sum, refund) => sum + refund.amountCents, 0),
    currency: order.currency,
    refundTo,
  };
}

function cancelledMessage(order: OrderRow, refundTo: CancelOrderOutput["refundTo"]): string {
  if (refundTo.length === 0) return `Order ${order.number} is cancelled. There was nothing to refund.`;
  const parts = refundTo.map(
    (refund) => `${formatCents(refund.amountCents, order.currency)} to ${refund.label}`,
  );
  return `Order ${order.number} is cancelled. Refunded: ${listInWords(parts)}.`;
}

function tooLateMessage(order: OrderRow): string {
  return order.status === "delivered"
    ? `Order ${order.number} has been delivered and cannot be cancelled. You can return it instead.`
    : `Order ${order.number} has already shipped and cannot be cancelled. You can return it once it has arrived.`;
}
