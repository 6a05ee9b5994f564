import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import { paymentMethods } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { ChargedMethod } from "@/lib/payments/provider";
import { personalKey } from "../idempotency";
import type { chargePaymentInput, chargePaymentOutput, refundPaymentOutput } from "../replacement.schema";
import type { Person, ToolContext } from "../tool";
import { ToolError } from "../tool-error";

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
  return { ...charged, provider: paymentProvider.name, realMoney: paymentProvider.realMoney };
}

/** Gives back what was charged with `key`. */
export async function refund(
  context: ToolContext,
  { key }: { key: string },
): Promise<z.output<typeof refundPaymentOutput>> {
  const { refundedCents } = await paymentProvider.takeBack({ key: `${context.person.id}:${key}` });
  return { refundedCents, provider: paymentProvider.name };
}
