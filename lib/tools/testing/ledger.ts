import { getSql } from "@/lib/db/client";
import type { Person } from "../tool";

/**
 * Everything about orders, returns, replacements, money and stock in this file's database that does not add up: one line each, none
 * when all does. Counts from the rows alone, never through the tools that wrote them.
 * @param of only the orders, returns and credit of this person, or these; stock is everybody's and left out then
 */
export async function ledgerFaults(of?: Person | readonly Person[]): Promise<string[]> {
  const only = of ? [of].flat().map(({ id }) => id) : null;
  const rows = await getSql()<{ fault: string }[]>`
    with own_orders as (
      select * from orders where ${only}::uuid[] is null or user_id = any(${only}::uuid[])
    ), own_lines as (
      select order_lines.*, unit_price_cents * order_lines.quantity - order_lines.discount_cents as net
      from order_lines join own_orders on own_orders.id = order_lines.order_id
    ), own_returns as (
      select returns.*, credit_at from returns
      join own_orders on own_orders.id = returns.order_id
      join return_policies on return_policies.id = policy_id
    ), returned as (
      select order_line_id, sum(return_lines.quantity) as units, sum(return_lines.refund_cents) as worth
      from return_lines join own_returns on own_returns.id = return_lines.return_id
      where own_returns.status <> 'cancelled'
      group by 1
    )
    select number || ': held ' || held.cents || ' for a total of ' || total_cents || ', ' || status as fault
    from own_orders
    cross join lateral (
      select (select coalesce(sum(case kind when 'charge' then amount_cents else -amount_cents end), 0)
              from payments where order_id = own_orders.id and return_id is null)
           - (select coalesce(sum(amount_cents), 0) from store_credit_entries
              where order_id = own_orders.id and kind in ('use', 'reversal') and return_id is null) as cents
    ) as held
    where held.cents <> case status when 'cancelled' then 0 else total_cents end

    union all
    select 'line ' || id || ': returned ' || returned_quantity || ', on record ' || coalesce(units, 0)
    from own_lines left join returned on order_line_id = id
    where returned_quantity <> coalesce(units, 0) or returned_quantity > delivered_quantity

    union all
    select 'line ' || id || ': returned units worth ' || worth || ' of ' || net
    from own_lines join returned on order_line_id = id
    where worth > net or (units = quantity and worth <> net)

    union all
    select rma || ': refund ' || refund_cents || ' + fee ' || fee_cents || ' of lines worth ' || lines.worth
    from own_returns
    cross join lateral (
      select coalesce(sum(refund_cents), 0) as worth from return_lines where return_id = own_returns.id
    ) as lines
    where refund_cents + fee_cents <> lines.worth

    union all
    select rma || ', ' || status || ': credited ' || credited.cents || ', refunded ' || refunded.cents || ' of ' || refund_cents
    from own_returns
    cross join lateral (
      select coalesce(sum(amount_cents), 0) as cents from store_credit_entries
      where return_id = own_returns.id and kind = 'return'
    ) as credited
    cross join lateral (
      select (select coalesce(sum(case kind when 'refund' then amount_cents else -amount_cents end), 0)
              from payments where return_id = own_returns.id)
           + (select coalesce(sum(amount_cents), 0) from store_credit_entries
              where return_id = own_returns.id and kind <> 'return') as cents
    ) as refunded
    where status = 'cancelled' and credited.cents + refunded.cents <> 0
      or status <> 'cancelled' and not (
        case
          when outcome <> 'store_credit' then credited.cents = 0
          when credit_at = 'initiated' or status = 'refunded' then credited.cents = refund_cents
          -- Received: owed until it is booked.
          when status = 'received' then credited.cents in (0, refund_cents)
          else credited.cents = 0
        end
        and case
          when outcome <> 'original_payment' then refunded.cents = 0
          when status = 'refunded' then refunded.cents = refund_cents
          when status = 'received' then refunded.cents in (0, refund_cents)
          else refunded.cents = 0
        end)

    union all
    select rma || ': ' || status || ', received ' || coalesce(received_at::text, 'never')
      || ', refunded ' || coalesce(refunded_at::text, 'never')
    from own_returns
    where (status in ('received', 'refunded')) <> (received_at is not null)
      or (status = 'refunded') <> (refunded_at is not null)

    union all
    select number || ': ' || coalesce(label, 'an unknown method') || ' was charged ' || charged || ', refunded ' || refunded
    from (
      select order_id, payment_method_id, coalesce(sum(amount_cents) filter (where kind = 'charge'), 0) as charged,
        coalesce(sum(amount_cents) filter (where kind = 'refund'), 0) as refunded
      from payments where order_id in (select id from own_orders) group by 1, 2
    ) as source
    join own_orders on own_orders.id = order_id
    left join payment_methods on payment_methods.id = source.payment_method_id
    where refunded > charged

    union all
    select number || ': used store credit ' || used || ', given back ' || returned
    from (
      select order_id, coalesce(-sum(amount_cents) filter (where kind = 'use'), 0) as used,
        coalesce(sum(amount_cents) filter (where kind = 'reversal'), 0) as returned
      from store_credit_entries where order_id in (select id from own_orders) group by 1
    ) as source
    join own_orders on own_orders.id = order_id
    where returned > used

    union all
    select 'credit of ' || user_id || ': ' || sum(amount_cents)
    from store_credit_entries where ${only}::uuid[] is null or user_id = any(${only}::uuid[])
    group by user_id having sum(amount_cents) < 0

    union all
    select 'stock of ' || stock.variant_id || ': reserved ' || reserved || ', promised ' || promised.units
    from stock
    cross join lateral (
      select coalesce(sum(quantity), 0) as units
      from own_lines join own_orders on own_orders.id = own_lines.order_id
      where own_lines.variant_id = stock.variant_id and own_lines.warehouse_id = stock.warehouse_id
        and status in ('pending', 'processing')
    ) as promised
    cross join lateral (
      select coalesce(sum(quantity), 0) as units from stock_reservations
      where variant_id = stock.variant_id and warehouse_id = stock.warehouse_id and status = 'held'
    ) as held
    where ${only}::uuid[] is null and reserved <> promised.units + held.units

    union all
    select 'replacement of ' || rma || ': ' || count(*) || ' orders'
    from own_orders join returns on returns.id = replaces_return_id
    where own_orders.status <> 'cancelled'
    group by rma having count(*) > 1

    union all
    select 'credit of ' || user_id || ' used for no order: ' || -sum(amount_cents)
    from store_credit_entries
    where order_id is null and kind in ('use', 'reversal') and (${only}::uuid[] is null or user_id = any(${only}::uuid[]))
    group by user_id having sum(amount_cents) <> 0

    union all
    select 'test charge ' || charge.reference || ': provider holds ' || held.cents || ', books say ' || booked.closed
      || case when booked.all <> booked.closed then ' or ' || booked.all else '' end
    from test_payments charge
    cross join lateral (
      select sum(case kind when 'charge' then amount_cents else -amount_cents end) as cents
      from test_payments entry where entry.reference = charge.reference
    ) as held
    cross join lateral (
      -- A refund without a reference is of the same order and method. One of a return that is not closed may be on its way.
      select coalesce(sum(signed), 0) as all, coalesce(sum(signed) filter (where not open), 0) as closed
      from (
        select case p.kind when 'charge' then p.amount_cents else -p.amount_cents end as signed,
          coalesce(r.status = 'received', false) as open
        from (
          select * from payments where provider_reference = charge.reference
          union all
          select loose.* from payments paid
          join payments loose on loose.order_id = paid.order_id and loose.payment_method_id = paid.payment_method_id
            and loose.kind = 'refund' and loose.provider_reference is null
          where paid.provider_reference = charge.reference and paid.kind = 'charge'
        ) p
        join own_orders on own_orders.id = p.order_id
        left join returns r on r.id = p.return_id
      ) as entries
    ) as booked
    where charge.kind = 'charge' and (${only}::uuid[] is null
        or charge.method in (select id::text from payment_methods where user_id = any(${only}::uuid[])))
      and held.cents not between booked.all and booked.closed

    union all
    select 'test charge ' || reference || ': refunded ' || refunded || ' of ' || charged
    from (
      select reference, coalesce(sum(amount_cents) filter (where kind = 'charge'), 0) as charged,
        coalesce(sum(amount_cents) filter (where kind = 'refund'), 0) as refunded
      from test_payments
      where ${only}::uuid[] is null or method in (select id::text from payment_methods where user_id = any(${only}::uuid[]))
      group by 1
    ) as provided
    where refunded > charged

    union all
    select number || ': charged by ' || provider_reference || ', which the provider does not know'
    from payments join own_orders on own_orders.id = order_id
    where provider_reference is not null
      and not exists (select from test_payments where reference = provider_reference and test_payments.kind = 'charge')`;
  return rows.map((row) => row.fault);
}
