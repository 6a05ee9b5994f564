import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { paymentMethods, payments, storeCreditEntries } from "@/lib/db/schema";
import type { BookReturnRefundOutput, deskReturnRef } from "../../desk-returns.schema";
import { once } from "../../once";
import { STORE_CREDIT_LABEL } from "../../orders/sources";
import type { ToolContext } from "../../tool";
import { ToolError } from "../../tool-error";
import { formatCents } from "../../words";
import { loadRefundParts } from "../refund-parts";
import { allocate } from "./allocate";
import { cancelledReturn, lockReturnToHandle, type ReturnRow, withoutNumber } from "./handle";
import { loadRefundSources, type RefundSource } from "./sources";

type Booked = Pick<BookReturnRefundOutput, "creditedBefore" | "refundTo" | "providerCents">;

/**
 * Enters what a received return gives back into the shop's books, once per return, whoever asks and with whatever key:
 * store credit that was not granted when the return was made, or a refund to where the order's money came from. What a
 * payment provider charged it has still to give back then.
 * @throws ToolError `forbidden` · `not_found` · `conflict` (not received, or there is too little left of the payment)
 */
export function bookRefund(
  context: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<BookReturnRefundOutput> {
  return once(context, "book_return_refund", input, async (tx) => {
    const { row } = await lockReturnToHandle(tx, context.person, input.return);
    if (row.status === "cancelled") throw cancelledReturn(row.rma);
    if (row.status !== "received" && row.status !== "refunded")
      throw new ToolError("conflict", `Return ${row.rma} has not been received yet.`);
    const { rma, outcome, refundCents, currency } = row;
    return { rma, outcome, refundCents, currency, ...(await book(tx, row, context.now())) };
  });
}

const unknownBefore = { chargedCents: null, returnedBeforeCents: null };
const nothing: Booked = { creditedBefore: false, refundTo: [], providerCents: 0 };

function book(tx: Transaction, row: ReturnRow, now: Date): Promise<Booked> | Booked {
  if (row.refundCents === 0 || row.outcome === "exchange") return nothing;
  return row.outcome === "store_credit" ? grantCredit(tx, row, now) : refundPayment(tx, row, now);
}

async function grantCredit(tx: Transaction, row: ReturnRow, now: Date): Promise<Booked> {
  const [granted] = await tx
    .select({ id: storeCreditEntries.id })
    .from(storeCreditEntries)
    .where(and(eq(storeCreditEntries.returnId, row.id), eq(storeCreditEntries.kind, "return")));
  if (!granted) {
    await tx.insert(storeCreditEntries).values({
      userId: row.userId,
      orderId: row.orderId,
      returnId: row.id,
      kind: "return",
      amountCents: row.refundCents,
      idemKey: `return:${row.id}:credit`,
      createdAt: now,
    });
  }
  const part = { label: STORE_CREDIT_LABEL, amountCents: row.refundCents };
  return { ...nothing, creditedBefore: granted !== undefined, refundTo: [{ ...part, ...unknownBefore }] };
}

async function refundPayment(tx: Transaction, row: ReturnRow, now: Date): Promise<Booked> {
  const before = await bookedBefore(tx, row);
  if (before) return before;
  const sources = await loadRefundSources(tx, row.orderId);
  const shares = allocate(row.refundCents, sources);
  if (!shares)
    throw new ToolError(
      "conflict",
      `Less than ${formatCents(row.refundCents, row.currency)} is left of what was paid for the order. Nothing was refunded.`,
    );
  const paid = shares.filter(({ amountCents }) => amountCents > 0);
  for (const [at, { source, amountCents }] of paid.entries()) {
    await giveBack(tx, row, source, amountCents, `return:${row.id}:refund:${at}`, now);
  }
  return {
    creditedBefore: false,
    refundTo: paid.map(({ source, amountCents }) => ({
      label: withoutNumber(source.label),
      amountCents,
      chargedCents: source.chargedCents,
      returnedBeforeCents: source.returnedCents,
    })),
    providerCents: paid.reduce(
      (sum, { source, amountCents }) => sum + (source.reference ? amountCents : 0),
      0,
    ),
  };
}

/** What an earlier run entered for the return; undefined when none did. */
async function bookedBefore(tx: Transaction, row: ReturnRow): Promise<Booked | undefined> {
  const parts = (await loadRefundParts(tx, [row.id])).get(row.id) ?? [];
  if (parts.length === 0) return undefined;
  const [byProvider] = await tx
    .select({ cents: sql<number>`coalesce(sum(${payments.amountCents}), 0)::int` })
    .from(payments)
    .where(
      and(eq(payments.returnId, row.id), eq(payments.kind, "refund"), isNotNull(payments.providerReference)),
    );
  return {
    creditedBefore: false,
    refundTo: parts.map(({ label, amountCents }) => ({
      ...{ label: withoutNumber(label), amountCents, ...unknownBefore },
    })),
    providerCents: byProvider?.cents ?? 0,
  };
}

async function giveBack(
  tx: Transaction,
  row: ReturnRow,
  source: RefundSource,
  amountCents: number,
  idemKey: string,
  now: Date,
) {
  const entry = { orderId: row.orderId, returnId: row.id, amountCents, idemKey, createdAt: now };
  if (source.kind === "store_credit") {
    await tx.insert(storeCreditEntries).values({ ...entry, userId: row.userId, kind: "reversal" });
    return;
  }
  await tx.insert(payments).values({
    ...entry,
    paymentMethodId: source.methodId,
    kind: "refund",
    providerReference: source.reference,
  });
  if (source.kind === "gift_card" && source.methodId) {
    await tx
      .update(paymentMethods)
      .set({ balanceCents: sql`${paymentMethods.balanceCents} + ${amountCents}` })
      .where(and(eq(paymentMethods.id, source.methodId), eq(paymentMethods.kind, "gift_card")));
  }
}
