import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { paymentMethods, payments, storeCreditEntries } from "@/lib/db/schema";

/** One place an order's money came from: a payment method, or the person's store credit. */
export interface MoneySource {
  kind: "method" | "store_credit";
  /** Null for store credit, and for a payment whose method is no longer known. */
  methodId: string | null;
  giftCard: boolean;
  label: string;
  chargedCents: number;
  /** Of that, what has gone back already. */
  returnedCents: number;
}

export const STORE_CREDIT_LABEL = "store credit";
export const UNKNOWN_METHOD_LABEL = "original payment method";

/** Where the money of each order came from and what went back, by order id, in the order it was charged. */
export async function loadMoneySources(
  db: Queryable,
  orderIds: string[],
): Promise<Map<string, MoneySource[]>> {
  const byOrder = new Map<string, MoneySource[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return byOrder;
  for (const { orderId, ...row } of await methodSources(db, orderIds)) {
    byOrder.get(orderId)?.push({
      kind: "method",
      ...row,
      giftCard: row.giftCard ?? false,
      label: row.label ?? UNKNOWN_METHOD_LABEL,
    });
  }
  for (const { orderId, ...row } of await creditSources(db, orderIds)) {
    if (!orderId) continue;
    byOrder
      .get(orderId)
      ?.push({ kind: "store_credit", methodId: null, giftCard: false, label: STORE_CREDIT_LABEL, ...row });
  }
  return byOrder;
}

function methodSources(db: Queryable, orderIds: string[]) {
  return db
    .select({
      orderId: payments.orderId,
      methodId: payments.paymentMethodId,
      giftCard: sql<boolean | null>`${paymentMethods.kind} = 'gift_card'`,
      label: paymentMethods.label,
      chargedCents: sumWhere(sql`${payments.kind} = 'charge'`, sql`${payments.amountCents}`),
      returnedCents: sumWhere(sql`${payments.kind} = 'refund'`, sql`${payments.amountCents}`),
    })
    .from(payments)
    .leftJoin(paymentMethods, sql`${paymentMethods.id} = ${payments.paymentMethodId}`)
    .where(inArray(payments.orderId, orderIds))
    .groupBy(payments.orderId, payments.paymentMethodId, paymentMethods.id)
    .orderBy(payments.orderId, sql`min(${payments.seq})`);
}

/** Credit that a return granted carries the order too, but was not spent on it: only uses and their reversals count. */
function creditSources(db: Queryable, orderIds: string[]) {
  const amount = storeCreditEntries.amountCents;
  return db
    .select({
      orderId: storeCreditEntries.orderId,
      chargedCents: sumWhere(sql`${storeCreditEntries.kind} = 'use'`, sql`-${amount}`),
      returnedCents: sumWhere(sql`${storeCreditEntries.kind} = 'reversal'`, sql`${amount}`),
    })
    .from(storeCreditEntries)
    .where(
      sql`${inArray(storeCreditEntries.orderId, orderIds)} and ${storeCreditEntries.kind} in ('use', 'reversal')`,
    )
    .groupBy(storeCreditEntries.orderId);
}

const sumWhere = (condition: ReturnType<typeof sql>, amount: ReturnType<typeof sql>) =>
  sql<number>`coalesce(sum(${amount}) filter (where ${condition}), 0)::int`;

/** The labels of what an order was paid with: ["Visa •••• 4242", "store credit"]. */
export const sourceLabels = (sources: MoneySource[]): string[] => [
  ...new Set(sources.filter((source) => source.chargedCents > 0).map((source) => source.label)),
];
