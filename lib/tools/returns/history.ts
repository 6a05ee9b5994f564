import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import type { ReturnHistory } from "../desk-returns.schema";
import type { Person } from "../tool";
import { requireDesk } from "./desk/handle";

/** How many of the newest returns a history names. */
const NAMED = 3;

/**
 * What each of several people has sent back so far, by person id: one query for all. For the desk, which decides by it.
 * @throws ToolError `forbidden`
 */
export async function loadReturnHistories(
  db: Queryable,
  desk: Person,
  personIds: readonly string[],
): Promise<Map<string, ReturnHistory>> {
  requireDesk(desk);
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return new Map();
  const ids = sql.join(
    wanted.map((id) => sql`(${id}::uuid)`),
    sql`, `,
  );
  const rows = await db.execute<ReturnHistory & { personId: string } & Record<string, unknown>>(sql`
    select person.id as "personId", sent."returns", sent."returnedOrders", sent."refundCents",
      bought."deliveredOrders", bought."spentCents", coalesce(bought.currency, 'USD') as currency, newest.latest
    from (values ${ids}) as person (id)
    cross join lateral (
      select count(*)::int as "returns", count(distinct order_id)::int as "returnedOrders",
        coalesce(sum(refund_cents), 0)::int as "refundCents"
      from returns where user_id = person.id and status <> 'cancelled'
    ) as sent
    cross join lateral (
      select count(*)::int as "deliveredOrders", coalesce(sum(total_cents), 0)::int as "spentCents", max(currency) as currency
      from orders where user_id = person.id and status = 'delivered'
    ) as bought
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rma', rma, 'order', number, 'status', status, 'reason', reason, 'refundCents', refund_cents,
        'createdAt', created_at) order by seq desc), '[]') as latest
      from (
        select r.rma, o.number, r.status, r.reason, r.refund_cents, r.created_at, r.seq
        from returns r join orders o on o.id = r.order_id
        where r.user_id = person.id order by r.seq desc nulls last limit ${NAMED}
      ) as few
    ) as newest`);
  return new Map(rows.map(({ personId, ...history }) => [personId, history]));
}
