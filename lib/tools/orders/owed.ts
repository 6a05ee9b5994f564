import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { paymentMethods, payments } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import { PaymentError } from "@/lib/payments/provider";
import type { RefundOwed } from "../orders.schema";
import type { OrderRow } from "./find";
import { UNKNOWN_METHOD_LABEL } from "./sources";

/**
 * What the payment provider still holds of cancelled orders, by order id; an order that nothing is owed for is left out.
 * The books enter a refund when an order is cancelled, the provider gives it back after: only the provider knows.
 * One query and one question to the provider for all orders, none where no order is cancelled.
 */
export async function loadRefundsOwed(
  db: Queryable,
  orders: readonly Pick<OrderRow, "id" | "status">[],
): Promise<Map<string, RefundOwed>> {
  const cancelled = orders.filter(({ status }) => status === "cancelled").map(({ id }) => id);
  const charges = cancelled.length > 0 ? await providerCharges(db, cancelled) : [];
  if (charges.length === 0) return new Map();
  const held = await askProvider(charges.map(({ reference }) => reference));
  const owed = new Map<string, RefundOwed>();
  for (const { orderId, reference, label, chargedCents } of charges) {
    const amountCents = held ? (held.get(reference) ?? 0) : chargedCents;
    if (amountCents <= 0) continue;
    const known = owed.get(orderId) ?? { checked: held !== null, amountCents: 0, to: [] };
    owed.set(orderId, {
      ...known,
      amountCents: known.amountCents + amountCents,
      to: [...known.to, { label, amountCents }],
    });
  }
  return owed;
}

async function providerCharges(db: Queryable, orderIds: string[]) {
  const rows = await db
    .select({
      orderId: payments.orderId,
      reference: payments.providerReference,
      label: paymentMethods.label,
      chargedCents: payments.amountCents,
    })
    .from(payments)
    .leftJoin(paymentMethods, eq(paymentMethods.id, payments.paymentMethodId))
    .where(
      and(
        inArray(payments.orderId, orderIds),
        eq(payments.kind, "charge"),
        isNotNull(payments.providerReference),
      ),
    )
    .orderBy(payments.seq);
  return rows.flatMap(({ reference, label, ...row }) =>
    reference ? [{ ...row, reference, label: label ?? UNKNOWN_METHOD_LABEL }] : [],
  );
}

/** Null when the provider does not answer: an order is shown all the same. */
async function askProvider(references: string[]): Promise<Map<string, number> | null> {
  try {
    return await paymentProvider.held(references);
  } catch (error) {
    if (error instanceof PaymentError) return null;
    throw error;
  }
}
