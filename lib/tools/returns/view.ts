import { asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import {
  orderLines,
  orders,
  products,
  returnLines,
  returnPolicies,
  returns,
  storeCreditEntries,
} from "@/lib/db/schema";
import { loadMoneySources, type MoneySource, sourceLabels } from "../orders/sources";
import type { ReturnView } from "../returns.schema";
import { formatCents, listInWords } from "../words";
import { loadRefundParts, partsInWords, type RefundPart } from "./refund-parts";

/** Returns that match, newest first, as people see them. */
export async function loadReturnViews(
  db: Queryable,
  matching: SQL | undefined,
  limit: number,
): Promise<ReturnView[]> {
  const rows = await db
    .select({
      row: returns,
      order: orders.number,
      policy: { name: returnPolicies.name, version: returnPolicies.version },
      creditGrantedCents: sql<number>`(select coalesce(sum(${storeCreditEntries.amountCents}), 0)::int
        from ${storeCreditEntries}
        where ${storeCreditEntries.returnId} = ${returns.id} and ${storeCreditEntries.kind} = 'return')`,
      replacedWith: sql<string | null>`(select replacing.number from ${orders} replacing
        where replacing.replaces_return_id = ${returns.id} and replacing.status <> 'cancelled')`,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .innerJoin(returnPolicies, eq(returnPolicies.id, returns.policyId))
    .where(matching)
    .orderBy(desc(returns.seq))
    .limit(limit);
  if (rows.length === 0) return [];
  const ids = rows.map(({ row }) => row.id);
  const lines = await loadReturnLines(db, ids);
  const parts = await loadRefundParts(db, ids);
  const sources = await loadMoneySources(db, [...new Set(rows.map(({ row }) => row.orderId))]);
  return rows.map(({ row, order, policy, creditGrantedCents, replacedWith }) => ({
    rma: row.rma,
    order,
    status: row.status,
    outcome: row.outcome,
    reason: row.reason,
    refundCents: row.refundCents,
    feeCents: row.feeCents,
    currency: row.currency,
    creditGrantedCents,
    refundMessage: refundMessage(row, creditGrantedCents, sources.get(row.orderId) ?? [], parts.get(row.id)),
    refundedTo: parts.get(row.id) ?? [],
    label: { carrier: row.labelCarrier, trackingNumber: row.labelTracking },
    lines: lines.get(row.id) ?? [],
    policy,
    replacement: replacedWith ? { order: replacedWith } : null,
    createdAt: row.createdAt.toISOString(),
    inTransitAt: row.inTransitAt?.toISOString() ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    refundedAt: row.refundedAt?.toISOString() ?? null,
  }));
}

export async function loadReturnLines(
  db: Queryable,
  returnIds: string[],
): Promise<Map<string, ReturnView["lines"]>> {
  const byReturn = new Map<string, ReturnView["lines"]>(returnIds.map((id) => [id, []]));
  const rows = await db
    .select({
      returnId: returnLines.returnId,
      line: {
        line: returnLines.orderLineId,
        name: orderLines.name,
        image: products.image,
        options: orderLines.options,
        quantity: returnLines.quantity,
        refundCents: returnLines.refundCents,
      },
    })
    .from(returnLines)
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .innerJoin(products, eq(products.id, orderLines.productId))
    .where(inArray(returnLines.returnId, returnIds))
    .orderBy(asc(orderLines.position));
  for (const row of rows) byReturn.get(row.returnId)?.push(row.line);
  return byReturn;
}

type ReturnRow = Pick<
  typeof returns.$inferSelect,
  "status" | "outcome" | "refundCents" | "currency" | "refundedAt"
>;

/** Where the money goes and when, in words. */
export function refundMessage(
  row: ReturnRow,
  creditGrantedCents: number,
  sources: MoneySource[],
  parts: RefundPart[] = [],
): string {
  if (row.status === "cancelled") return "This return was cancelled.";
  if (row.outcome === "exchange") return "The replacement is sent in exchange; there is no refund.";
  if (row.refundCents === 0) return "Nothing was paid for it, so there is nothing to refund.";
  const amount = formatCents(row.refundCents, row.currency);
  const arrived = row.status === "received";
  if (row.outcome === "store_credit") {
    if (creditGrantedCents > 0)
      return `${formatCents(creditGrantedCents, row.currency)} store credit is on your account now.`;
    return arrived
      ? `We have your parcel: ${amount} store credit is granted next.`
      : `${amount} store credit is granted when we receive the parcel.`;
  }
  const labels = sourceLabels(sources);
  const destination = labels.length > 0 ? listInWords(labels) : "your original payment method";
  if (row.refundedAt)
    return parts.length > 1
      ? `Refunded: ${partsInWords(parts, row.currency)}.`
      : `${amount} was refunded to ${parts[0]?.label ?? destination}.`;
  return arrived
    ? `We have your parcel: ${amount} goes back to ${destination} next.`
    : `${amount} goes back to ${destination} when we receive the parcel.`;
}
