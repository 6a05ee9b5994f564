import { getSql } from "@/lib/db/client";

/**
 * Everything about orders, returns, money and stock in this file's database that does not add up: one line each, none
 * when all does. Counts from the rows alone, never through the tools that wrote them.
 */
export async function ledgerFaults(): Promise<string[]> {
  const rows = await getSql()<{ fault: string }[]>`
    with line_returns as (
      select return_lines.order_line_id as line, sum(return_lines.quantity) as units,
             sum(return_lines.refund_cents) as worth
      from return_lines join returns on returns.id = return_lines.return_id and returns.status <> 'cancelled'
      group by 1
    ), paid as (
      select order_id, sum(case kind when 'charge' then amount_cents else -amount_cents end) as cents
      from payments where return_id is null group by 1
    ), credit_used as (
      select order_id, -sum(amount_cents) as cents
      from store_credit_entries where kind in ('use', 'reversal') group by 1
    ), promised as (
      select variant_id, warehouse_id, sum(order_lines.quantity) as units
      from order_lines join orders on orders.id = order_lines.order_id
      where orders.status in ('pending', 'processing') and warehouse_id is not null
      group by 1, 2
    )
    select orders.number || ': held ' || coalesce(paid.cents, 0) + coalesce(credit_used.cents, 0)
           || ' for a total of ' || total_cents || ', ' || status as fault
    from orders
    left join paid on paid.order_id = orders.id
    left join credit_used on credit_used.order_id = orders.id
    where coalesce(paid.cents, 0) + coalesce(credit_used.cents, 0)
          <> case status when 'cancelled' then 0 else total_cents end

    union all
    select 'line ' || id || ': returned ' || returned_quantity || ', on record ' || coalesce(units, 0)
    from order_lines left join line_returns on line = id
    where returned_quantity <> coalesce(units, 0) or returned_quantity > delivered_quantity

    union all
    select 'line ' || id || ': worth ' || worth || ' of ' || unit_price_cents * quantity - discount_cents
    from order_lines join line_returns on line = id
    where worth > unit_price_cents * quantity - discount_cents
       or (units = quantity and worth <> unit_price_cents * quantity - discount_cents)

    union all
    select rma || ': refund ' || refund_cents || ' + fee ' || fee_cents || ' of lines worth ' || lines.worth
    from returns
    cross join lateral (
      select coalesce(sum(refund_cents), 0) as worth from return_lines where return_id = returns.id
    ) as lines
    where refund_cents + fee_cents <> lines.worth

    union all
    select rma || ': credit ' || granted.cents || ' of ' || due.cents
    from returns
    join return_policies on return_policies.id = policy_id
    cross join lateral (
      select coalesce(sum(amount_cents), 0) as cents from store_credit_entries where return_id = returns.id
    ) as granted
    cross join lateral (
      select case when outcome = 'store_credit'
                   and (credit_at = 'initiated' or returns.status in ('received', 'refunded'))
             then refund_cents else 0 end as cents
    ) as due
    where returns.status <> 'cancelled' and granted.cents <> due.cents

    union all
    select rma || ': refunded ' || refunded.cents || ' of ' || due.cents || ' to where it came from'
    from returns
    cross join lateral (
      select coalesce(sum(case kind when 'refund' then amount_cents else -amount_cents end), 0) as cents
      from payments where return_id = returns.id
    ) as refunded
    cross join lateral (
      select case when outcome = 'original_payment' and returns.status = 'refunded'
             then refund_cents else 0 end as cents
    ) as due
    where refunded.cents <> due.cents

    union all
    select 'credit of ' || user_id || ': ' || sum(amount_cents)
    from store_credit_entries group by user_id having sum(amount_cents) < 0

    union all
    select 'stock of ' || stock.variant_id || ': reserved ' || reserved || ', promised ' || coalesce(units, 0)
    from stock left join promised using (variant_id, warehouse_id)
    where reserved <> coalesce(units, 0)`;
  return rows.map((row) => row.fault);
}
