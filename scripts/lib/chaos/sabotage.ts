import type { TransactionSql } from "postgres";
import { getSql } from "@/lib/db/client";

/** What a broken shop could do, done by hand, so that it is seen to be found. By what is broken. */
export const sabotages: Record<string, (sql: TransactionSql) => PromiseLike<unknown>> = {
  event: (sql) => sql`
    delete from workflow_events where (run_id, seq) in (
      select run_id, seq from workflow_events where kind = 'step_completed' order by run_id, seq limit 1)`,
  "last event": (sql) => sql`
    with cut as (
      delete from workflow_events where (run_id, seq) in (
        select run_id, max(seq) from workflow_events group by 1 order by 1 limit 1)
      returning run_id
    )
    update workflow_runs set last_seq = last_seq - 1 where id in (select run_id from cut)`,
  credit: (sql) => sql`
    insert into store_credit_entries (id, user_id, amount_cents, kind, return_id, idem_key)
    select gen_random_uuid(), user_id, amount_cents, kind, return_id, idem_key || ':again' from store_credit_entries
    where return_id is not null order by seq limit 1`,
  refund: (sql) => sql`
    delete from test_payments where id in (select id from test_payments where kind = 'charge' order by seq limit 1)`,
  stock: (sql) => sql`
    update stock set reserved = reserved + 1 where (variant_id, warehouse_id) in (
      select variant_id, warehouse_id from stock order by 1, 2 limit 1)`,
  return: (sql) => sql`
    insert into returns (id, user_id, order_id, policy_id, outcome, reason, refund_cents, label_carrier, label_tracking, idem_key)
    select gen_random_uuid(), user_id, order_id, policy_id, outcome, reason, 0, label_carrier, label_tracking || '-2',
      idem_key || ':again'
    from returns order by seq limit 1`,
  status: (sql) => sql`
    update workflow_runs set status = 'running' where id in (
      select id from workflow_runs where status = 'completed' order by seq limit 1)`,
  run: (sql) => sql`
    delete from workflow_runs where id in (select id from workflow_runs where status = 'completed' order by seq limit 1)`,
};

/**
 * Breaks one thing in this process's database, past every trigger and reference.
 * @throws Error when there is no such sabotage, or nothing to break
 */
export async function sabotage(what: string): Promise<void> {
  const work = sabotages[what];
  if (!work)
    throw new Error(`Nobody knows how to break "${what}". There are: ${Object.keys(sabotages).join(", ")}.`);
  await getSql().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const { count } = (await work(sql)) as { count: number };
    if (count !== 1) throw new Error(`Breaking "${what}" changed ${count} rows instead of one`);
  });
}
