import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { isAged } from "@/scripts/lib/database.mjs";
import { createTestDatabase } from "@/tests/setup/database";
import { seed } from ".";
import { bringToToday } from "./today";

const DAY_MS = 86_400_000;
const agedUrl = process.env.DATABASE_URL ?? "";
const aged = openDatabase(agedUrl, 2);
const fresh = await createTestDatabase("demo");
const freshDatabase = openDatabase(fresh.url, 2);

beforeAll(async () => {
  await seed(agedUrl, new Date(Date.now() - 40 * DAY_MS));
});
afterAll(async () => {
  await aged.close();
  await freshDatabase.close();
  await fresh.drop();
});

/** What a shop says of itself in dates, by names that do not hang on the day it was planted. */
const dated: Record<string, string> = {
  orders: `select number, status, placed_at, shipped_at, delivered_at, cancelled_at, estimated_delivery from orders`,
  events: `select number, kind, message, created_at from order_events join orders on orders.id = order_id`,
  payments: `select idem_key, kind, amount_cents, created_at from payments`,
  provider: `select key, kind, amount_cents, created_at from test_payments`,
  credit: `select idem_key, amount_cents, created_at from store_credit_entries`,
  returns: `select rma, status, created_at, in_transit_at, received_at, refunded_at from returns`,
  prices: `select slug, day, p.price_cents from price_points p join products on products.id = product_id`,
  reviews: `select slug, author_name, title, r.created_at from reviews r join products on products.id = product_id`,
  coupons: `select code, starts_on, ends_on, redemptions from coupons`,
  stock: `select sku, code, on_hand, reserved, restock_on from stock
    join variants on variants.id = variant_id join warehouses on warehouses.id = warehouse_id`,
  marker: `select * from demo_shop`,
};
const digest = async ({ sql }: typeof aged, query: string) =>
  (
    await sql.unsafe(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text collate "C")) as digest from (${query}) t`,
    )
  )[0];
const digests = (shop: typeof aged) =>
  Promise.all(Object.entries(dated).map(async ([what, query]) => [what, await digest(shop, query)]));

describe("a demo shop planted forty days ago", () => {
  test("is then as one that was planted today, once, whoever asks", async () => {
    expect(await isAged(agedUrl)).toBe(true);
    expect(await digests(aged)).not.toEqual(await digests(freshDatabase));
    expect((await Promise.all([bringToToday(agedUrl), bringToToday(agedUrl)])).sort()).toEqual([0, 40]);
    expect(await digests(aged)).toEqual(await digests(freshDatabase));
    expect(await isAged(agedUrl)).toBe(false);
    expect(await bringToToday(agedUrl)).toBe(0);
    expect(await digests(aged)).toEqual(await digests(freshDatabase));
  });

  test("ages again the next day, by one day, and never backwards", async () => {
    expect(await bringToToday(agedUrl, new Date(Date.now() + DAY_MS))).toBe(1);
    expect(await bringToToday(agedUrl)).toBe(0);
    const [row] = await aged.sql`select max(day)::text as last, count(*)::int as points from price_points`;
    const [before] = await freshDatabase.sql`
      select (max(day) + 1)::text as last, count(*)::int as points from price_points`;
    expect(row).toEqual(before);
  });
});

test("a shop that is not the demo is left alone", async () => {
  const other = await createTestDatabase("empty");
  const own = openDatabase(other.url, 1);
  await own.sql`
    with product as (
      insert into products (id, slug, name, brand, category, description, image, price_cents)
      values (gen_random_uuid(), 'own', 'Own', 'Own', 'own', 'Own', '/own.svg', 100) returning id
    )
    insert into price_points select id, '2020-01-01', 100 from product`;
  expect(await isAged(other.url)).toBe(false);
  expect(await bringToToday(other.url)).toBe(0);
  expect((await own.sql`select day::text from price_points`)[0]).toEqual({ day: "2020-01-01" });
  await own.close();
  await other.drop();
});

test("one planted before its day was kept is recognised by the migration", async () => {
  const { sql } = freshDatabase;
  const migration = await import("node:fs").then(({ readFileSync }) =>
    readFileSync("drizzle/0008_demo_shop.sql", "utf8"),
  );
  const kept = await sql`select * from demo_shop`;
  await sql`drop table demo_shop`;
  for (const statement of migration.split("--> statement-breakpoint")) await sql.unsafe(statement);
  expect(await sql`select * from demo_shop`).toEqual(kept);
});
