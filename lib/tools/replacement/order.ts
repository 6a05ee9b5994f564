import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import {
  orderEvents,
  orderLines,
  orders,
  payments,
  products,
  type returns,
  stockReservations,
  storeCreditEntries,
  variants,
} from "@/lib/db/schema";
import { addDays, dayOf } from "../days";
import { once } from "../once";
import { lockOwnOrder } from "../orders/find";
import type {
  CreateReplacementOrderInput,
  cancelReplacementOrderOutput,
  replacementOrderOutput,
} from "../replacement.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { undoOnce } from "../undo";
import { formatCents } from "../words";
import { discountOn, replacementDiscount } from "./discount";
import { lockReplaceableReturn } from "./find-return";

const CREATE = "create_replacement_order";

type Made = z.output<typeof replacementOrderOutput>;
type Reservation = typeof stockReservations.$inferSelect;

/**
 * Makes the order that replaces a return, all or nothing, from what was reserved and paid for it: the money must add up to
 * its total. It stays pending until it is confirmed.
 * @throws ToolError `not_found` · `conflict` (cancelled or replaced, the price is another one now, or what it is made from is not
 * there)
 */
export function createOrder(context: ToolContext, input: CreateReplacementOrderInput): Promise<Made> {
  return once(context, CREATE, input, async (tx) => {
    const replaced = await lockReplaceableReturn(tx, context.person, input.return);
    const held = await lockReservation(tx, context, input);
    if (held.returnId !== replaced.id) throw notThere();
    const sold = await lockSold(tx, held);
    if (input.unitPriceCents !== sold.priceCents)
      throw new ToolError(
        "conflict",
        `The price has changed to ${formatCents(sold.priceCents, replaced.currency)}. Look at the price again.`,
      );
    await checkDiscount(tx, context, replaced, held, sold, input);
    const totalCents = input.unitPriceCents * held.quantity - input.discountCents;
    const paidCents = (input.credit?.amountCents ?? 0) + (input.charge?.amountCents ?? 0);
    if (paidCents !== totalCents)
      throw new ToolError("conflict", "What was paid is not what the replacement costs. Start again.");

    const now = context.now();
    const id = uuidv7();
    const [order] = await tx
      .insert(orders)
      .values({
        id,
        userId: context.person.id,
        status: "pending",
        currency: replaced.currency,
        subtotalCents: input.unitPriceCents * held.quantity,
        discountCents: input.discountCents,
        totalCents,
        shipTo: sql`(select ship_to from orders where id = ${replaced.orderId})`,
        paymentMethodId: input.charge?.method.id ?? null,
        estimatedDelivery: await estimatedDelivery(tx, held, dayOf(now)),
        placedAt: now,
        replacesReturnId: replaced.id,
      })
      .returning({ order: orders.number, status: orders.status });
    if (!order) throw new Error("The order just made cannot be read");
    await addLine(tx, id, held, sold, input.discountCents);
    await settle(tx, id, context, input);
    await tx
      .update(stockReservations)
      .set({ status: "consumed", orderId: id, endedAt: now })
      .where(eq(stockReservations.id, held.id));
    await tx.insert(orderEvents).values([
      { orderId: id, kind: "placed", message: `Order placed, replaces return ${input.return}`, at: now },
      { orderId: id, kind: "paid", message: "Payment received", at: now },
    ]);
    await tx.insert(orderEvents).values({
      orderId: replaced.orderId,
      kind: "replacement_ordered",
      message: `Return ${input.return} replaced with order ${order.order}`,
      at: now,
    });
    return { ...order, totalCents, currency: replaced.currency };
  });
}

async function lockReservation(
  tx: Transaction,
  { person }: ToolContext,
  { reservation, variant }: CreateReplacementOrderInput,
): Promise<Reservation> {
  const [held] = await tx
    .select()
    .from(stockReservations)
    .where(and(eq(stockReservations.id, reservation), eq(stockReservations.userId, person.id)))
    .for("update");
  if (held?.status !== "held" || held.variantId !== variant) throw notThere();
  return held;
}

interface Sold {
  productId: string;
  name: string;
  options: Record<string, string>;
  priceCents: number;
}

/** What is sold, and for how much: nobody changes that before the transaction ends. */
async function lockSold(tx: Transaction, { variantId }: Reservation): Promise<Sold> {
  const [sold] = await tx
    .select({
      productId: variants.productId,
      name: products.name,
      options: variants.options,
      priceCents: variants.priceCents,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, variantId))
    .for("share", { of: variants });
  if (!sold) throw new Error(`Variant ${variantId} is gone`);
  return sold;
}

/** Whoever calls it: nobody is given more off than the rule allows. */
async function checkDiscount(
  tx: Transaction,
  { person }: ToolContext,
  replaced: typeof returns.$inferSelect,
  held: Reservation,
  { productId, priceCents }: Sold,
  { discountCents }: CreateReplacementOrderInput,
) {
  if (discountCents === 0) return;
  const discount = await replacementDiscount(tx, person, replaced);
  const allowed = discountOn(discount, { id: productId, priceCents });
  if (discountCents > allowed.discountCents * held.quantity)
    throw new ToolError("conflict", "The discount does not count for this replacement. Start again.");
}

const notThere = () =>
  new ToolError("conflict", "What was reserved for this is no longer there. Start again.");

/** By the slower end of standard shipping from where the unit lies to where the person lives; null without a rate. */
async function estimatedDelivery(tx: Transaction, held: Reservation, today: string): Promise<string | null> {
  const [rate] = await tx.execute<{ days: number | null }>(sql`
    select min(r.max_days)::int as days from shipping_rates r
    join warehouses w on w.region = r.from_region join users u on u.region = r.to_region
    where w.id = ${held.warehouseId} and u.id = ${held.userId} and r.service = 'standard'`);
  return rate?.days ? addDays(today, rate.days) : null;
}

async function addLine(
  tx: Transaction,
  orderId: string,
  { variantId, warehouseId, quantity }: Reservation,
  { priceCents, ...sold }: Sold,
  discountCents: number,
) {
  await tx.insert(orderLines).values({
    orderId,
    position: 1,
    ...sold,
    variantId,
    warehouseId,
    quantity,
    unitPriceCents: priceCents,
    discountCents,
  });
}

/** The shop's books: the charge as a payment, the store credit that was used as this order's. */
async function settle(
  tx: Transaction,
  orderId: string,
  context: ToolContext,
  { credit, charge }: CreateReplacementOrderInput,
) {
  if (charge) {
    await tx.insert(payments).values({
      orderId,
      paymentMethodId: charge.method.id,
      kind: "charge",
      amountCents: charge.amountCents,
      providerReference: charge.reference,
      idemKey: `order:${orderId}:charge`,
      createdAt: context.now(),
    });
  }
  if (credit) {
    const linked = await tx
      .update(storeCreditEntries)
      .set({ orderId })
      .where(
        and(
          eq(storeCreditEntries.id, credit.entry),
          eq(storeCreditEntries.userId, context.person.id),
          eq(storeCreditEntries.kind, "use"),
          eq(storeCreditEntries.amountCents, -credit.amountCents),
          isNull(storeCreditEntries.orderId),
        ),
      )
      .returning({ id: storeCreditEntries.id });
    if (linked.length === 0) throw notThere();
  }
}

/**
 * Cancels the order that was made with `key`, as part of undoing the whole: its money and its unit are no longer the
 * order's, and go back where they came from by the undoings that follow. An order the person cancelled stays as it is.
 * @throws ToolError `conflict` when it has shipped
 */
export async function cancelMadeOrder(
  context: ToolContext,
  { key }: { key: string },
): Promise<z.output<typeof cancelReplacementOrderOutput>> {
  const made = await undoOnce<Made>(context, CREATE, key, async (tx, { order: number }) => {
    const order = await lockOwnOrder(tx, context.person, number);
    if (order.status === "cancelled") return;
    if (order.status !== "pending" && order.status !== "processing")
      throw new ToolError("conflict", `Order ${number} has already shipped.`);
    const now = context.now();
    await tx.execute(sql`
      insert into payments (id, order_id, payment_method_id, kind, amount_cents, provider_reference, idem_key, created_at)
      select gen_random_uuid(), order_id, payment_method_id, 'refund', amount_cents, provider_reference,
        'order:' || order_id || ':undo', ${now.toISOString()}::timestamptz
      from payments where order_id = ${order.id} and kind = 'charge'`);
    await tx
      .update(storeCreditEntries)
      .set({ orderId: null })
      .where(and(eq(storeCreditEntries.orderId, order.id), eq(storeCreditEntries.kind, "use")));
    await tx
      .update(stockReservations)
      .set({ status: "held", orderId: null, endedAt: null })
      .where(eq(stockReservations.orderId, order.id));
    const reason = "The replacement could not be completed";
    await tx
      .update(orders)
      .set({ status: "cancelled", cancelledAt: now, cancelReason: reason })
      .where(eq(orders.id, order.id));
    await tx
      .insert(orderEvents)
      .values({ orderId: order.id, kind: "cancelled", message: `Order cancelled: ${reason}.`, at: now });
  });
  return { cancelled: made?.order ?? null };
}

/**
 * Lets the warehouse begin: pending → processing. An order that has gone on, or that the person cancelled meanwhile, is left
 * as it is and answered.
 * @throws ToolError `not_found`
 */
export async function confirm(context: ToolContext, { order: number }: { order: string }): Promise<Made> {
  return context.db.transaction(async (tx) => {
    const order = await lockOwnOrder(tx, context.person, number);
    const { totalCents, currency } = order;
    if (order.status !== "pending") return { order: number, status: order.status, totalCents, currency };
    await tx.update(orders).set({ status: "processing" }).where(eq(orders.id, order.id));
    await tx
      .insert(orderEvents)
      .values({ orderId: order.id, kind: "confirmed", message: "Order confirmed", at: context.now() });
    return { order: number, status: "processing", totalCents, currency };
  });
}
