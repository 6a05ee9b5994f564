import { and, lte, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Transaction } from "../client";
import * as schema from "../schema";
import { Calendar } from "./calendar";
import { SEED_LOCK } from "./lock";

const { demoShop, orders } = schema;

/**
 * Moves the dates of what was planted to today, so that the demo never expires; all of it or nothing, once a day whoever
 * asks. What people made stays as it is, and so does a planted order that they did something with: its story is theirs.
 * A database that is not the demo is left alone.
 * @returns by how many days: 0 when there was nothing to do
 */
export async function bringToToday(url: string, now = new Date()): Promise<number> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await drizzle(client, { schema }).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
      const [shop] = await tx.select().from(demoShop);
      const today = new Calendar(now).day(0);
      const days = shop ? daysBetween(shop.shownOn, today) : 0;
      if (!shop || days <= 0) return 0;
      await moveOrders(tx, await untouchedOrders(tx, shop), days);
      await moveShelves(tx, days);
      await tx.update(demoShop).set({ shownOn: today });
      return days;
    });
  } finally {
    await client.end({ timeout: 2 });
  }
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Planted orders that nothing has happened to since: everything that people or the desk do with one leaves an event. */
async function untouchedOrders(tx: Transaction, shop: typeof demoShop.$inferSelect): Promise<string[]> {
  // Locked first, so that what somebody is doing at this moment is over, and seen, before they are chosen.
  await tx
    .select({ id: orders.id })
    .from(orders)
    .where(lte(orders.seq, shop.lastOrder))
    .orderBy(orders.id)
    .for("no key update");
  const rows = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        lte(orders.seq, shop.lastOrder),
        sql`not exists (select from order_events e where e.order_id = ${orders.id} and e.seq > ${shop.lastOrderEvent})`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** The orders with all that belongs to them. Hours, because a day is not always 24 of them in the database's time zone. */
async function moveOrders(tx: Transaction, orderIds: string[], days: number): Promise<void> {
  const later = sql`make_interval(hours => ${days * 24}::int)`;
  const moved = sql`any(${`{${orderIds.join(",")}}`}::uuid[])`;
  await tx.execute(sql`
    update orders set placed_at = placed_at + ${later}, shipped_at = shipped_at + ${later},
      delivered_at = delivered_at + ${later}, cancelled_at = cancelled_at + ${later},
      estimated_delivery = estimated_delivery + ${days}::int
    where id = ${moved}`);
  await tx.execute(sql`update order_events set created_at = created_at + ${later} where order_id = ${moved}`);
  await tx.execute(sql`
    update returns set created_at = created_at + ${later}, in_transit_at = in_transit_at + ${later},
      received_at = received_at + ${later}, refunded_at = refunded_at + ${later}
    where order_id = ${moved}`);
  await tx.execute(sql`
    update test_payments set created_at = created_at + ${later}
    where reference in (select provider_reference from payments where order_id = ${moved})`);
  await tx.execute(sql`update payments set created_at = created_at + ${later} where order_id = ${moved}`);
  await tx.execute(sql`
    update store_credit_entries set created_at = created_at + ${later}
    where order_id = ${moved} or kind = 'goodwill'`);
}

/** Far from any day of a shop: prices pass through it, because two of one product may not share a day even for a moment. */
const ASIDE_DAYS = 100_000;

async function moveShelves(tx: Transaction, days: number): Promise<void> {
  await tx.execute(sql`update price_points set day = day - ${ASIDE_DAYS}::int`);
  await tx.execute(sql`update price_points set day = day + ${ASIDE_DAYS + days}::int`);
  await tx.execute(
    sql`update reviews set created_at = created_at + make_interval(hours => ${days * 24}::int)`,
  );
  await tx.execute(
    sql`update coupons set starts_on = starts_on + ${days}::int, ends_on = ends_on + ${days}::int`,
  );
  await tx.execute(sql`update stock set restock_on = restock_on + ${days}::int where restock_on is not null`);
}
