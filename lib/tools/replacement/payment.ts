import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import { orders, paymentMethods, payments, toolCalls } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { ChargedMethod } from "@/lib/payments/provider";
import { personalKey } from "../idempotency";
import type { chargePaymentInput, chargePaymentOutput, refundPaymentOutput } from "../replacement.schema";
import type { Person, ToolContext } from "../tool";
import { ToolError } from "../tool-error";

const CHARGE = "charge_payment";

/** What a difference is charged to: the person's default card or PayPal, else the newest. Gift cards are left alone. */
export async function chargedMethod(db: Queryable, person: Person): Promise<ChargedMethod | undefined> {
  const [method] = await db
    .select({ id: paymentMethods.id, kind: paymentMethods.kind, label: paymentMethods.label })
    .from(paymentMethods)
    .where(and(eq(paymentMethods.userId, person.id), inArray(paymentMethods.kind, ["card", "paypal"])))
    .orderBy(desc(paymentMethods.isDefault), desc(sql`${paymentMethods.createdAt}`), desc(paymentMethods.id))
    .limit(1);
  return method as ChargedMethod | undefined;
}

/**
 * Charges the person's payment method through the provider; the same key charges once. No transaction of the shop's is
 * open meanwhile: the provider may be slow.
 * @throws ToolError `not_available` (nothing to charge) · PaymentError
 */
export async function charge(
  context: ToolContext,
  { amountCents, currency }: z.output<typeof chargePaymentInput>,
): Promise<z.output<typeof chargePaymentOutput>> {
  const method = await chargedMethod(context.db, context.person);
  if (!method)
    throw new ToolError(
      "not_available",
      "There is no card or PayPal account to charge. Add one and try again.",
    );
  const charged = await paymentProvider.charge({ key: personalKey(context), amountCents, currency, method });
  const result = { ...charged, provider: paymentProvider.name, realMoney: paymentProvider.realMoney };
  // Before it is answered, so that an order that is paid with the charge is found by the charge's key.
  const call = { userId: context.person.id, tool: CHARGE, idemKey: context.idempotencyKey ?? "", result };
  await context.db.insert(toolCalls).values(call).onConflictDoNothing();
  return result;
}

/**
 * Gives back what was charged with `key`.
 * @throws ToolError `conflict` while an order that was paid with it stands · PaymentError
 */
export async function refund(
  { db, person }: ToolContext,
  { key }: { key: string },
): Promise<z.output<typeof refundPaymentOutput>> {
  const order = await paidWith(db, person, key);
  if (order) throw new ToolError("conflict", `Order ${order} was paid with this charge.`);
  const { refundedCents } = await paymentProvider.takeBack({ key: `${person.id}:${key}` });
  return { refundedCents, provider: paymentProvider.name };
}

/** Number of the order that was paid with the charge and stands; undefined when none does. */
async function paidWith(db: Queryable, person: Person, key: string): Promise<string | undefined> {
  const [order] = await db
    .select({ number: orders.number })
    .from(toolCalls)
    .innerJoin(orders, and(eq(orders.userId, toolCalls.userId), ne(orders.status, "cancelled")))
    .innerJoin(
      payments,
      and(
        eq(payments.orderId, orders.id),
        eq(payments.kind, "charge"),
        eq(payments.providerReference, sql`${toolCalls.result} ->> 'reference'`),
      ),
    )
    .where(and(eq(toolCalls.userId, person.id), eq(toolCalls.tool, CHARGE), eq(toolCalls.idemKey, key)));
  return order?.number;
}
