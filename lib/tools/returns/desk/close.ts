import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { returns } from "@/lib/db/schema";
import type { closeReturnOutput, deskReturnRef } from "../../desk-returns.schema";
import { once } from "../../once";
import type { ToolContext } from "../../tool";
import { ToolError } from "../../tool-error";
import { formatCents } from "../../words";
import { loadRefundParts, partsInWords } from "../refund-parts";
import { cancelledReturn, lockReturnToHandle, type ReturnRow, tellShopper } from "./handle";

/**
 * received → refunded, once, when the books hold all that the return gives back.
 * @throws ToolError `forbidden` · `not_found` · `conflict` (cancelled, not received, or not paid back)
 */
export function close(
  context: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<z.output<typeof closeReturnOutput>> {
  return once(context, "close_return", input, async (tx) => {
    const { row, order } = await lockReturnToHandle(tx, context.person, input.return);
    const { rma } = row;
    if (row.status === "cancelled") throw cancelledReturn(rma);
    const answer = { rma, status: "refunded" as const };
    if (row.status === "refunded")
      return { ...answer, closed: false, refundedAt: (row.refundedAt ?? row.createdAt).toISOString() };
    if (row.status !== "received")
      throw new ToolError("conflict", `Return ${rma} has not been received yet.`);
    const owed = row.outcome === "exchange" ? 0 : row.refundCents - (await paidBack(tx, row));
    if (owed !== 0)
      throw new ToolError("conflict", `${formatCents(owed, row.currency)} of return ${rma} is still owed.`);
    const at = context.now();
    await tx.update(returns).set({ status: "refunded", refundedAt: at }).where(eq(returns.id, row.id));
    await tellShopper(tx, context, order.id, "return_refunded", await closingWords(tx, row));
    return { ...answer, closed: true, refundedAt: at.toISOString() };
  });
}

async function paidBack(tx: Transaction, row: ReturnRow): Promise<number> {
  const [paid] = await tx.execute<{ cents: number }>(sql`
    select (select coalesce(sum(amount_cents), 0) from payments where return_id = ${row.id} and kind = 'refund')::int
      + (select coalesce(sum(amount_cents), 0) from store_credit_entries where return_id = ${row.id})::int as cents`);
  return paid?.cents ?? 0;
}

async function closingWords(tx: Transaction, row: ReturnRow): Promise<string> {
  const parts = (await loadRefundParts(tx, [row.id])).get(row.id) ?? [];
  if (parts.length === 0) return `Return ${row.rma} is complete.`;
  return `Return ${row.rma} is refunded: ${partsInWords(parts, row.currency)}.`;
}
