import { getSql } from "@/lib/db/client";
import type { Person } from "../tool";

/**
 * Everything about orders, returns, replacements, money and stock in this file's database that does not add up: one line each, none
 * when all does. Counts from the rows alone, never through the tools that wrote them.
 * @param person only this person's orders, returns and credit; stock is everybody's and left out then
 */
export async function ledgerFaults(person?: Person): Promise<string[]> {
  const only = person?.id ?? null;
  const rows = await getSql()<{ fault: string }[]>`
    with own_orders as (
      select * from orders where ${only}::uuid is null or user_id = ${only}
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
              where order_id = own_orders.id and kind in ('use', 'reversal')) as cents
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
    select rma || ': credited ' || credited.cents || ', refunded ' || refunded.cents || ' of ' || refund_cents
    from own_returns
    cross join lateral (
      select coalesce(sum(amount_cents), 0) as cents from store_credit_entries where return_id = own_returns.id
    ) as credited
    cross join lateral (
      select coalesce(sum(case kind when 'refund' then amount_cents else -amount_cents end), 0) as cents
      from payments where return_id = own_returns.id
    ) as refunded
    where status <> 'cancelled' and (
      credited.cents <> case when outcome = 'store_credit'
        and (credit_at = 'initiated' or status in ('received', 'refunded')) then refund_cents else 0 end
      or refunded.cents <> case when outcome = 'original_payment'
        and status = 'refunded' then refund_cents else 0 end)

    union all
    select 'credit of ' || user_id || ': ' || sum(amount_cents)
    from store_credit_entries where ${only}::uuid is null or user_id = ${only}
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
    where ${only}::uuid is null and reserved <> promised.units + held.units

    union all
    select 'replacement of ' || rma || ': ' || count(*) || ' orders'
    from own_orders join returns on returns.id = replaces_return_id
    where own_orders.status <> 'cancelled'
    group by rma having count(*) > 1

    union all
    select 'credit of ' || user_id || ' used for no order: ' || -sum(amount_cents)
    from store_credit_entries
    where order_id is null and kind in ('use', 'reversal') and (${only}::uuid is null or user_id = ${only})
    group by user_id having sum(amount_cents) <> 0

    union all
    select 'test charge ' || reference || ': provider holds ' || held.cents || ', orders say ' || booked.cents
    from test_payments
    cross join lateral (
      select sum(case kind when 'charge' then amount_cents else -amount_cents end) as cents
      from test_payments entry where entry.reference = test_payments.reference
    ) as held
    cross join lateral (
      select coalesce(sum(case payments.kind when 'charge' then amount_cents else -amount_cents end), 0) as cents
      from payments where order_id in (
        select order_id from payments where provider_reference = test_payments.reference and kind = 'charge')
        and return_id is null
    ) as booked
    where ${only}::uuid is null and test_payments.kind = 'charge' and held.cents <> booked.cents

    union all
    select number || ': charged by ' || provider_reference || ', which the provider does not know'
    from payments join own_orders on own_orders.id = order_id
    where provider_reference is not null
      and not exists (select from test_payments where reference = provider_reference and test_payments.kind = 'charge')`;
  return rows.map((row) => row.fault);
}
