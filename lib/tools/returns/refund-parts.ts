import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { STORE_CREDIT_LABEL } from "../orders/sources";
import { formatCents, listInWords } from "../words";

/** What a return gave back to one place. */
export interface RefundPart {
  label: string;
  amountCents: number;
}

/** What each return gave back and where to, by return id, in the order it was entered; store credit that it granted too. */
export async function loadRefundParts(
  db: Queryable,
  returnIds: string[],
): Promise<Map<string, RefundPart[]>> {
  const byReturn = new Map<string, RefundPart[]>(returnIds.map((id) => [id, []]));
  if (returnIds.length === 0) return byReturn;
  const ids = sql.join(
    returnIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<RefundPart & { returnId: string } & Record<string, unknown>>(sql`
    select return_id as "returnId", label, sum(amount_cents)::int as "amountCents"
    from (
      select p.return_id, coalesce(m.label, 'original payment method') as label, p.amount_cents, p.seq, 0 as rank
      from payments p left join payment_methods m on m.id = p.payment_method_id
      where p.return_id in (${ids}) and p.kind = 'refund'
      union all
      select return_id, ${STORE_CREDIT_LABEL}, amount_cents, seq, 1 from store_credit_entries
      where return_id in (${ids})
    ) as parts
    group by return_id, label order by return_id, min(rank), min(seq)`);
  for (const { returnId, label, amountCents } of rows) byReturn.get(returnId)?.push({ label, amountCents });
  return byReturn;
}

/** "$40.00 to Visa •••• 4242 and $10.00 to store credit". */
export const partsInWords = (parts: RefundPart[], currency: string): string =>
  listInWords(parts.map(({ label, amountCents }) => `${formatCents(amountCents, currency)} to ${label}`));
