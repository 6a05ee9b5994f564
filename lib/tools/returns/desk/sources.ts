import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { STORE_CREDIT_LABEL } from "../../orders/sources";
import type { Source } from "./allocate";

/** One charge of an order, or the store credit used in it. */
export interface RefundSource extends Source {
  kind: "card" | "paypal" | "gift_card" | "unknown" | "store_credit";
  methodId: string | null;
  /** The provider's charge; null where no provider made one. */
  reference: string | null;
  label: string;
}

/**
 * Where an order's money came from and what is left there: cards and PayPal, then gift cards, each as charged; store
 * credit last. A refund without a reference counts against the charge of the same method, whichever that was.
 */
export async function loadRefundSources(db: Queryable, orderId: string): Promise<RefundSource[]> {
  const rows = await db.execute<RefundSource & Record<string, unknown>>(sql`
    with charges as (
      select payment_method_id, provider_reference, sum(amount_cents)::int as cents, min(seq) as first
      from payments where order_id = ${orderId} and kind = 'charge'
      group by 1, 2
    ), refunds as (
      select payment_method_id, provider_reference, sum(amount_cents)::int as cents
      from payments where order_id = ${orderId} and kind = 'refund'
      group by 1, 2
    ), credit as (
      select coalesce(-sum(amount_cents) filter (where kind = 'use'), 0)::int as used,
        coalesce(sum(amount_cents) filter (where kind = 'reversal'), 0)::int as returned
      from store_credit_entries where order_id = ${orderId} and kind in ('use', 'reversal')
    )
    select coalesce(m.kind, 'unknown') as kind, c.payment_method_id as "methodId", c.provider_reference as reference,
      coalesce(m.label, 'original payment method') as label, c.cents as "chargedCents",
      coalesce(r.cents, 0) + case when c.provider_reference is null then 0 else coalesce((
        select sum(loose.cents) from refunds loose
        where loose.payment_method_id = c.payment_method_id and loose.provider_reference is null), 0)::int end
        as "returnedCents",
      (coalesce(m.kind, '') = 'gift_card')::int as rank, c.first
    from charges c
    left join payment_methods m on m.id = c.payment_method_id
    left join refunds r on r.payment_method_id is not distinct from c.payment_method_id
      and r.provider_reference is not distinct from c.provider_reference
    union all
    select 'store_credit', null, null, ${STORE_CREDIT_LABEL}, used, returned, 2, 0 from credit where used > 0
    order by rank, first`);
  return rows.map(({ kind, methodId, reference, label, chargedCents, returnedCents }) => ({
    ...{ kind, methodId, reference, label, chargedCents, returnedCents },
  }));
}
