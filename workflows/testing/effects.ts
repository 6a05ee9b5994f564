import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";

/** Everything that a person's rows say was done, without names and times: two that did the same have the same. */
export async function effectsOf({ id }: Person): Promise<Record<string, string>> {
  const [row] = await getSql()<Record<string, string>[]>`
    with mine as (select * from orders where user_id = ${id}), paid as (
      select t.* from test_payments t join payment_methods m on m.id::text = t.method where m.user_id = ${id}
    )
    select
      (select string_agg(status || ' ' || total_cents, ', ' order by seq) from mine) as orders,
      (select string_agg(returned_quantity || ' of ' || delivered_quantity, ', ' order by mine.seq, position)
        from order_lines join mine on mine.id = order_id) as lines,
      (select string_agg(p.kind || ' ' || p.amount_cents, ', ' order by p.kind, p.amount_cents)
        from payments p join mine on mine.id = p.order_id) as payments,
      (select string_agg(kind || ' ' || amount_cents, ', ' order by kind, amount_cents) from paid) as provider,
      (select string_agg(kind || ' ' || amount_cents, ', ' order by kind, amount_cents)
        from store_credit_entries where user_id = ${id}) as credit,
      (select string_agg(status || ' ' || refund_cents, ', ' order by seq) from returns where user_id = ${id}) as returns,
      (select string_agg(status, ', ' order by created_at) from stock_reservations where user_id = ${id}) as reserved,
      (select string_agg(e.kind, ', ' order by mine.seq, e.seq) from order_events e join mine on mine.id = e.order_id) as told,
      (select string_agg(on_hand || ' − ' || reserved, ', ' order by on_hand, reserved) from stock where variant_id in (
        select variant_id from order_lines join mine on mine.id = order_id where replaces_return_id is null)) as shelves`;
  return row ?? {};
}

/** What a replacement that was undone has left behind: all of it is 0 then, and what there was before is as it was. */
export async function leftOf({ id }: Person): Promise<Record<string, number>> {
  const [row] = await getSql()<Record<string, number>[]>`
    select
      (select count(*)::int from orders where user_id = ${id} and replaces_return_id is not null and status <> 'cancelled')
        as orders,
      (select count(*)::int from stock_reservations where user_id = ${id} and status = 'held') as reserved,
      (select coalesce(sum(case t.kind when 'charge' then amount_cents else -amount_cents end), 0)::int
        from test_payments t join payment_methods m on m.id::text = t.method where m.user_id = ${id}) as charged,
      (select coalesce(sum(amount_cents), 0)::int from store_credit_entries
        where user_id = ${id} and kind in ('use', 'reversal')) as credit`;
  return row ?? {};
}
