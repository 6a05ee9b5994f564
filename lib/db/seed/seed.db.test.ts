import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { openDatabase } from "@/lib/db/client";
import { createTestDatabase } from "@/tests/setup/database";
import { DEMO_PASSWORD, isSeeded, seed } from ".";

const url = process.env.DATABASE_URL ?? "";
const { sql, close } = openDatabase(url, 4);
const planted = { people: 16, products: 86, reviews: 996, orders: 53 };

beforeAll(async () => {
  await seed(url);
});
afterAll(close);

/** One text per row: what a query must return nothing of. */
const texts = async (query: PromiseLike<readonly Record<string, unknown>[]>) =>
  (await query).map((row) => Object.values(row).join(" "));

describe("planting", () => {
  test("fills an empty database once, also when two processes start together", async () => {
    const other = await createTestDatabase("empty");
    expect(await isSeeded(other.url)).toBe(false);
    expect(await Promise.all([seed(other.url), seed(other.url)])).toEqual([planted, planted]);
    expect(await isSeeded(other.url)).toBe(true);
    await other.drop();
  });

  test("leaves a shop alone that has products of its own", async () => {
    const other = await createTestDatabase("empty");
    const own = openDatabase(other.url, 1);
    await own.sql`insert into products (id, slug, name, brand, category, description, image, price_cents)
      values (gen_random_uuid(), 'own', 'Own', 'Own', 'own', 'Own', '/own.svg', 100)`;
    expect(await seed(other.url)).toEqual({ people: 0, products: 1, reviews: 0, orders: 0 });
    await own.close();
    await other.drop();
  });

  test("gives every database the same content, ids included", async () => {
    const other = await createTestDatabase("empty");
    await seed(other.url);
    const second = openDatabase(other.url, 1);
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
    const digest = (db: typeof sql, name: string) =>
      db`select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as digest from ${db(name)} t`;
    for (const { name } of tables) {
      expect([name, ...(await digest(second.sql, name))]).toEqual([name, ...(await digest(sql, name))]);
    }
    await second.close();
    await other.drop();
  });
});

describe("catalogue", () => {
  test("has enough of everything, and a picture of each product", async () => {
    const rows = await sql<{ category: string; image: string }[]>`select category, image from products`;
    expect(rows.length).toBeGreaterThanOrEqual(72);
    expect(new Set(rows.map((row) => row.category)).size).toBeGreaterThanOrEqual(8);
    expect(rows.filter((row) => row.category === "headphones").length).toBeGreaterThanOrEqual(9);
    expect(rows.filter((row) => !existsSync(path.join("public", row.image)))).toEqual([]);
  });

  test("compares inside a category: the products of one share most of their specs", async () => {
    const loners = texts(sql`
      select category, key from products, jsonb_object_keys(specs) as key
      group by category, key having count(*) < 2`);
    expect(await loners).toEqual([]);
  });

  test("shows the lowest variant's price, which is also the last of 180 days", async () => {
    const wrong = texts(sql`
      select slug from products p where price_cents <> (select min(price_cents) from variants v where v.product_id = p.id)
        or (select count(*) from price_points x where x.product_id = p.id) <> 180
        or price_cents is distinct from
          (select price_cents from price_points x where x.product_id = p.id and x.day = (now() at time zone 'utc')::date)`);
    expect(await wrong).toEqual([]);
  });

  test("has good deals, bad ones and mostly steady prices", async () => {
    const [row] = await sql<{ good: number; bad: number; steady: number }[]>`
      select count(*) filter (where ratio <= 0.95)::int as good, count(*) filter (where ratio >= 1.05)::int as bad,
        count(*) filter (where ratio > 0.95 and ratio < 1.05)::int as steady
      from (select p.price_cents / avg(x.price_cents) as ratio from products p join price_points x on x.product_id = p.id
        and x.day > (now() at time zone 'utc')::date - 90 group by p.id) as deals`;
    expect(row?.good).toBeGreaterThanOrEqual(8);
    expect(row?.bad).toBeGreaterThanOrEqual(8);
    expect(row?.steady).toBeGreaterThan(Math.max(row?.good ?? 0, row?.bad ?? 0));
  });

  test("offers noise cancelling headphones under $300 that are good and there", async () => {
    const found = await sql`
      select slug from products p where category = 'headphones' and price_cents < 30000 and rating >= 4
        and specs ->> 'Noise cancelling' <> 'None'
        and exists (select from variants v join stock s on s.variant_id = v.id
          where v.product_id = p.id and v.available and s.on_hand > s.reserved)`;
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  test("has products that are sold out, in every variant and warehouse", async () => {
    const out = await texts(sql`
      select slug from products p join variants v on v.product_id = p.id join stock s on s.variant_id = v.id
      group by slug having sum(s.on_hand) = 0 order by slug`);
    expect(out).toEqual(["corvid-kind-phone", "fleetfoot-gust-vest", "questline-go"]);
  });
});

describe("reviews", () => {
  test("are many, of all stars, and never the same text twice", async () => {
    const [row] = await sql<{ all: number; bodies: number; stars: number }[]>`
      select count(*)::int as all, count(distinct body)::int as bodies, count(distinct rating)::int as stars from reviews`;
    expect(row?.all).toBeGreaterThanOrEqual(700);
    expect(row).toMatchObject({ bodies: row?.all, stars: 5 });
  });

  test("of one product never repeat a sentence", async () => {
    const rows = await sql<{ slug: string; body: string }[]>`
      select p.slug, r.body from reviews r join products p on p.id = r.product_id`;
    const seen = new Set<string>();
    const repeated: string[] = [];
    for (const { slug, body } of rows) {
      for (const sentence of body.split(/(?<=[.!?]) (?=[A-Z])/)) {
        const key = `${slug}: ${sentence}`;
        if (seen.has(key)) repeated.push(key);
        seen.add(key);
      }
    }
    expect(repeated).toEqual([]);
  });

  test("add up to the product's rating; some loved, some poor, two without any", async () => {
    const wrong = texts(sql`
      select slug, p.rating, avg(r.rating) from products p left join reviews r on r.product_id = p.id group by p.id
      having p.review_count <> count(r.id) or abs(p.rating - coalesce(avg(r.rating), 0)) > 0.006`);
    expect(await wrong).toEqual([]);
    const [row] = await sql`select count(*) filter (where rating >= 4.6)::int as loved,
      count(*) filter (where review_count > 0 and rating < 3.5)::int as poor,
      count(*) filter (where review_count = 0)::int as silent from products`;
    expect(row?.loved).toBeGreaterThanOrEqual(8);
    expect(row?.poor).toBeGreaterThanOrEqual(3);
    expect(row?.silent).toBe(2);
  });
});

describe("people", () => {
  test("are known by name, tier, role and region, and share the demo password", async () => {
    const rows = await sql<Record<string, string>[]>`
      select split_part(email, '@', 1) as login, role, loyalty_tier_id as tier, region, password_hash as hash
      from users where demo and email like '%@aisle.example'`;
    const find = (login: string) => rows.find((row) => row.login === login);
    expect(rows.length).toBeGreaterThanOrEqual(14);
    expect(find("alice")).toMatchObject({ role: "shopper", tier: "gold", region: "east" });
    expect(find("bob")).toMatchObject({ role: "shopper", tier: "silver", region: "central" });
    expect(find("dave")).toMatchObject({ role: "shopper", tier: "bronze", region: "west" });
    expect(find("sam")).toMatchObject({ role: "support", tier: null });
    expect(find("ada")).toMatchObject({ role: "admin", tier: null });
    const hash = find("alice")?.hash ?? "";
    expect(await verifyPassword(DEMO_PASSWORD, hash)).toBe(true);
    expect(await verifyPassword("something else", hash)).toBe(false);
  });
});
