import { and, eq } from "drizzle-orm";
import { payments } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { RefundOrderOutput } from "../orders.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { findOwnOrder } from "./find";
import { loadMoneySources } from "./sources";

/**
 * Has the provider give back every charge of a cancelled order, each once however often it is asked, and tells what went
 * where in all. No transaction is open meanwhile: the provider may be slow.
 * @throws ToolError `not_found` · `conflict` (the order stands) · PaymentError: asking again goes on with what is left
 */
export async function refundCancelledOrder(context: ToolContext, number: string): Promise<RefundOrderOutput> {
  const { db, person, signal } = context;
  const order = await findOwnOrder(db, person, number);
  if (order.status !== "cancelled")
    throw new ToolError("conflict", `Order ${number} is not cancelled, so nothing of it is refunded.`);
  const charges = await db
    .select({ methodId: payments.paymentMethodId, reference: payments.providerReference })
    .from(payments)
    .where(and(eq(payments.orderId, order.id), eq(payments.kind, "charge")))
    .orderBy(payments.seq);
  const charged = charges.flatMap(({ methodId, reference }) => (reference ? [{ methodId, reference }] : []));
  for (const { reference } of charged) {
    signal?.throwIfAborted();
    await paymentProvider.takeBack({ reference });
  }
  const sources = (await loadMoneySources(db, [order.id])).get(order.id) ?? [];
  const refundTo = sources
    .filter(({ returnedCents }) => returnedCents > 0)
    .map(({ kind, methodId, label, returnedCents }) => ({
      label,
      amountCents: returnedCents,
      throughProvider: kind === "method" && charged.some((charge) => charge.methodId === methodId),
    }));
  const { name: provider, realMoney } = paymentProvider;
  return {
    number,
    refundCents: refundTo.reduce((sum, { amountCents }) => sum + amountCents, 0),
    currency: order.currency,
    refundTo,
    payments: refundTo.some(({ throughProvider }) => throughProvider) ? { provider, realMoney } : null,
  };
}
