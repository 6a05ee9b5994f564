import { Buffer } from "node:buffer";
import { sql as raw, count as rows } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { hashPassword } from "../../auth/password";
import type { Queryable } from "../client";
import * as schema from "../schema";
import { buildShop } from "./build";
import { Calendar } from "./calendar";
import { SEED_LOCK } from "./lock";
import { plant } from "./plant";

/** Everybody of the demo signs in with it. */
export const DEMO_PASSWORD = "aisle-demo";

export interface Planted {
  people: number;
  products: number;
  reviews: number;
  orders: number;
}

/** Where the planted rows end, and the day their dates hang on: what `bringToToday` goes by. */
async function remember(tx: Queryable, shownOn: string) {
  await tx.insert(schema.demoShop).values({
    shownOn,
    lastOrder: raw<number>`(select max(seq) from orders)`,
    lastOrderEvent: raw<number>`(select max(seq) from order_events)`,
  });
}

const connect = (sql: postgres.Sql) => drizzle(sql, { schema });

async function count(db: Queryable): Promise<Planted> {
  const [[people], [products], [reviews], [orders]] = await Promise.all([
    db.select({ n: rows() }).from(schema.users),
    db.select({ n: rows() }).from(schema.products),
    db.select({ n: rows() }).from(schema.reviews),
    db.select({ n: rows() }).from(schema.orders),
  ]);
  return {
    people: people?.n ?? 0,
    products: products?.n ?? 0,
    reviews: reviews?.n ?? 0,
    orders: orders?.n ?? 0,
  };
}

/** Whether the database already holds products: then seeding leaves it alone. */
export async function isSeeded(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return (await count(connect(sql))).products > 0;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/**
 * Plants the demo shop in a migrated database: all of it or nothing, and nothing when there are products already.
 * Several processes may call it at once: one plants, the others wait and find it done.
 * @param now the day all dates hang on
 * @returns how many rows the database holds afterwards
 */
export async function seed(url: string, now = new Date()): Promise<Planted> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await connect(sql).transaction(async (tx) => {
      await tx.execute(raw`select pg_advisory_xact_lock(${SEED_LOCK})`);
      const present = await count(tx);
      if (present.products > 0) return present;
      const passwordHash = await hashPassword(DEMO_PASSWORD, Buffer.from("aisle-demo-salt!"));
      const calendar = new Calendar(now);
      await plant(tx, buildShop(calendar, passwordHash));
      await remember(tx, calendar.day(0));
      return count(tx);
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}
