import { Buffer } from "node:buffer";
import { sql as raw, count as rows } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { hashPassword } from "../../auth/password";
import type { Queryable } from "../client";
import * as schema from "../schema";
import { buildShop } from "./build";
import { Calendar } from "./calendar";
import { plant } from "./plant";

/** Everybody of the demo signs in with it. */
export const DEMO_PASSWORD = "aisle-demo";

/** Any fixed number: whoever seeds takes this lock first. */
const SEED_LOCK = 4_711_002;

export interface Planted {
  people: number;
  products: number;
  reviews: number;
  orders: number;
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
      await plant(tx, buildShop(new Calendar(now), passwordHash));
      return count(tx);
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}
