import { and, eq, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import { payments } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { deskReturnRef, sendReturnRefundOutput } from "../../desk-returns.schema";
import type { ToolContext } from "../../tool";
import { findReturnToHandle } from "./handle";

/**
 * Has the payment provider give back what the books say it owes for a return. No transaction of the shop's is open
 * meanwhile, and each entry's own key makes it one refund however often it is asked for.
 * @throws ToolError `forbidden` · `not_found` · PaymentError
 */
export async function sendRefund(
  context: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<z.output<typeof sendReturnRefundOutput>> {
  const { row } = await findReturnToHandle(context.db, context.person, input.return);
  const booked = await context.db
    .select({
      reference: payments.providerReference,
      amountCents: payments.amountCents,
      key: payments.idemKey,
    })
    .from(payments)
    .where(
      and(eq(payments.returnId, row.id), eq(payments.kind, "refund"), isNotNull(payments.providerReference)),
    )
    .orderBy(payments.seq);
  let refundedCents = 0;
  for (const { reference, ...refund } of booked) {
    if (!reference) continue;
    context.signal?.throwIfAborted();
    refundedCents += (await paymentProvider.refund({ reference, ...refund })).refundedCents;
  }
  return { rma: row.rma, refundedCents, refunds: booked.length, provider: paymentProvider.name };
}
