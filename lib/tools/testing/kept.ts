import { getSql } from "@/lib/db/client";
import type { Person } from "../tool";

/**
 * For every order: what was paid for it − what went back = what was delivered and kept. Paid is every charge and every store
 * credit used; back is every refund and every credit given, for a cancellation or a return. Kept is worked out from the lines
 * alone, never from what the returns say they are worth: returned units are worth the line's net price by the unit, rounded down,
 * and the last one the rest. A return that waits for its parcel, or for its refund, is owed and told apart.
 * Returns one line for each order, line or balance that breaks a rule; none when all holds.
 */
export async function keptFaults(people?: readonly Person[]): Promise<string[]> {
  const only = people?.map(({ id }) => id) ?? null;
  const rows = await getSql()<{ fault: string }[]>`
    with own as (
      select * from orders where ${only}::uuid[] is null or user_id = any(${only}::uuid[])
    ), lines as (
      select l.id, l.order_id, l.quantity, l.delivered_quantity, l.unit_price_cents * l.quantity - l.discount_cents as net,
        coalesce((
          select sum(rl.quantity) from return_lines rl join returns r on r.id = rl.return_id
          where rl.order_line_id = l.id and r.status <> 'cancelled'), 0) as back
      from order_lines l join own on own.id = l.order_id
    ), money as (
      select own.id, own.number, own.status,
        coalesce((select sum(case kind when 'charge' then amount_cents else -amount_cents end)
          from payments where order_id = own.id), 0)
        - coalesce((select sum(amount_cents) from store_credit_entries where order_id = own.id), 0) as held,
        case when own.status = 'cancelled' then 0 else own.shipping_cents
          + (select sum(net - case when back = quantity then net else back * (net / quantity) end)
             from lines where order_id = own.id)
          + coalesce((select sum(fee_cents) from returns where order_id = own.id and status <> 'cancelled'), 0) end as kept
      from own
    ), owing as (
      select r.id, r.rma, r.order_id, r.status, r.refund_cents, r.outcome, p.credit_at,
        r.refund_cents
        - coalesce((select sum(case kind when 'refund' then amount_cents else -amount_cents end)
            from payments where return_id = r.id), 0)
        - coalesce((select sum(amount_cents) from store_credit_entries where return_id = r.id), 0) as owed
      from returns r join own on own.id = r.order_id join return_policies p on p.id = r.policy_id
      where r.status <> 'cancelled'
    )
    select number || ', ' || status || ': ' || held || ' held, kept ' || kept || ', owed ' || owed as fault
    from money
    cross join lateral (select coalesce(sum(owed), 0) as owed from owing where order_id = money.id) as open
    where held <> kept + owed

    union all
    select rma || ', ' || status || ': ' || owed || ' of ' || refund_cents || ' owed'
    from owing
    where owed < 0 or owed > refund_cents
      or owed <> 0 and (status = 'refunded' or outcome = 'store_credit' and credit_at = 'initiated')

    union all
    select 'line ' || id || ': ' || back || ' back of ' || delivered_quantity from lines where back > delivered_quantity

    union all
    select 'credit of ' || user_id || ': ' || sum(amount_cents)
    from store_credit_entries where ${only}::uuid[] is null or user_id = any(${only}::uuid[])
    group by user_id having sum(amount_cents) < 0

    union all
    select 'stock of ' || variant_id || ': ' || on_hand || ', reserved ' || reserved
    from stock where on_hand < 0 or reserved < 0 or reserved > on_hand`;
  return rows.map(({ fault }) => fault);
}
