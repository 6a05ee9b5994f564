import "@/tests/setup/demo";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db/client";

const { sql, close } = openDatabase(process.env.DATABASE_URL ?? "", 4);
afterAll(close);

const texts = async (query: PromiseLike<readonly Record<string, unknown>[]>) =>
  (await query).map((row) => Object.values(row).join(" "));

interface DemoOrder {
  number: string;
  status: string;
  total: number;
  days: number | null;
  headphones: boolean;
  lines: number;
  most: number;
  returned: number;
  discount: number;
  window: number;
}

const ordersOf = (login: string) => sql<DemoOrder[]>`
  select o.number, o.status, o.total_cents as total, o.discount_cents as discount,
    (now() at time zone 'utc')::date - (o.delivered_at at time zone 'utc')::date as days,
    bool_or(p.category = 'headphones') as headphones, count(*)::int as lines, max(l.quantity) as most,
    sum(l.returned_quantity)::int as returned,
    min(coalesce((select window_days from return_policies r where r.category = p.category), 30)) as window
  from orders o join users u on u.id = o.user_id join order_lines l on l.order_id = o.id
    join products p on p.id = l.product_id
  where u.email = ${`${login}@aisle.example`} group by o.id order by o.seq`;

describe.each(["alice", "bob", "dave"])("%s", (login) => {
  test("has an order for every path", async () => {
    const orders = await ordersOf(login);
    expect(new Set(orders.map(({ status }) => status))).toEqual(
      new Set(["pending", "processing", "shipped", "delivered", "cancelled"]),
    );
    const delivered = orders.filter(({ status }) => status === "delivered");
    const inTime = delivered.filter(({ days, window }) => (days ?? 0) <= window);
    expect(inTime.some(({ days, headphones }) => days === 5 && headphones)).toBe(true);
    expect(delivered.some(({ days, window }) => (days ?? 0) >= 45 && (days ?? 0) > window)).toBe(true);
    expect(inTime.some(({ total }) => total > 50_500)).toBe(true);
    expect(inTime.some(({ lines, most, discount }) => lines > 1 && most > 1 && discount > 0)).toBe(true);
    expect(delivered.some(({ returned }) => returned > 0)).toBe(true);
  });
});

test("headphones: alice and bob have two orders with them, one too late; dave has two that can be returned", async () => {
  const withHeadphones = async (login: string) =>
    (await ordersOf(login)).filter((order) => order.headphones).map(({ number, days }) => ({ number, days }));
  expect(await withHeadphones("bob")).toEqual([
    { number: "A-10016", days: 47 },
    { number: "A-10043", days: 5 },
  ]);
  expect(await withHeadphones("alice")).toEqual([
    { number: "A-10015", days: 52 },
    { number: "A-10042", days: 5 },
  ]);
  expect(await withHeadphones("dave")).toEqual([
    { number: "A-10022", days: 24 },
    { number: "A-10044", days: 5 },
  ]);
});

test("returnable headphones have at least three replacements: same category, there, rated 4 or better, at most 1.2 times the price", async () => {
  const rows = await sql`
    select o.number, count(distinct other.id)::int as choices
    from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id
    join products other on other.category = p.category and other.id <> p.id and other.rating >= 4
      and other.price_cents <= 1.2 * (l.unit_price_cents - l.discount_cents)
      and exists (select from variants v join stock s on s.variant_id = v.id
        where v.product_id = other.id and v.available and s.on_hand > s.reserved)
    where o.number in ('A-10042', 'A-10043', 'A-10022', 'A-10044') group by o.number`;
  expect(rows).toHaveLength(4);
  expect(rows.filter((row) => row.choices < 3)).toEqual([]);
});

describe("money", () => {
  test("an order's lines make its subtotal and discount", async () => {
    const wrong = texts(sql`
      select number from orders o join order_lines l on l.order_id = o.id group by o.id
      having sum(l.unit_price_cents * l.quantity) <> o.subtotal_cents or sum(l.discount_cents) <> o.discount_cents`);
    expect(await wrong).toEqual([]);
  });

  test("every order was charged its total, and a cancelled one got all of it back", async () => {
    const wrong = texts(sql`
      select number from orders o left join payments p on p.order_id = o.id group by o.id
      having coalesce(sum(amount_cents) filter (where kind = 'charge'), 0) <> o.total_cents
        or coalesce(sum(amount_cents) filter (where kind = 'refund' and return_id is null), 0)
          <> case when o.status = 'cancelled' then o.total_cents else 0 end`);
    expect(await wrong).toEqual([]);
  });

  test("a return's lines make its refund and fee, and the money went where its outcome says", async () => {
    const wrong = texts(sql`
      select rma from returns r join return_policies p on p.id = r.policy_id
      where r.refund_cents + r.fee_cents <> (select sum(refund_cents) from return_lines l where l.return_id = r.id)
        or coalesce((select sum(amount_cents) from store_credit_entries c where c.return_id = r.id), 0)
          <> case when outcome = 'store_credit' and status <> 'cancelled'
            and (credit_at = 'initiated' or status = 'refunded') then refund_cents else 0 end
        or coalesce((select sum(amount_cents) from payments p where p.return_id = r.id), 0)
          <> case when outcome = 'original_payment' and status = 'refunded' then refund_cents else 0 end`);
    expect(await wrong).toEqual([]);
    const statuses = await texts(sql`select distinct status from returns order by 1`);
    expect(statuses).toEqual(["cancelled", "in_transit", "received", "refunded", "requested"]);
  });

  test("nobody's store credit is below zero", async () => {
    expect(
      await texts(sql`select user_id from store_credit_entries group by 1 having sum(amount_cents) < 0`),
    ).toEqual([]);
  });
});

describe("goods", () => {
  test("a line's returned units are those of its returns that were not cancelled", async () => {
    const wrong = texts(sql`
      select l.id from order_lines l left join return_lines x on x.order_line_id = l.id
        left join returns r on r.id = x.return_id and r.status <> 'cancelled'
      group by l.id having l.returned_quantity <> coalesce(sum(x.quantity) filter (where r.id is not null), 0)`);
    expect(await wrong).toEqual([]);
  });

  test("reserved is what open orders wait for, warehouse by warehouse", async () => {
    const wrong = texts(sql`
      select s.variant_id from stock s
      where s.reserved <> (select coalesce(sum(l.quantity), 0) from order_lines l join orders o on o.id = l.order_id
        where l.variant_id = s.variant_id and l.warehouse_id = s.warehouse_id and o.status in ('pending', 'processing'))`);
    expect(await wrong).toEqual([]);
  });

  test("three warehouses in three regions hold every variant; what is gone names the day it returns", async () => {
    expect(await texts(sql`select region from warehouses order by region`)).toEqual([
      "central",
      "east",
      "west",
    ]);
    const [row] = await sql`
      select count(*)::int as rows, (select count(*)::int * 3 from variants) as expected,
        count(*) filter (where on_hand = 0 and restock_on > current_date)::int as awaited from stock`;
    expect(row?.rows).toBe(row?.expected);
    expect(row?.awaited).toBeGreaterThan(5);
  });

  test("shipping inside a region starts at $4.99 in two days, and all nine routes have three services", async () => {
    const [row] = await sql`
      select count(*)::int as rates, min(price_cents) as cents,
        min(min_days) filter (where service = 'standard' and from_region = to_region) as days from shipping_rates`;
    expect(row).toEqual({ rates: 27, cents: 499, days: 2 });
  });
});

describe("time", () => {
  test("numbers and sequence follow the order of placing, and new numbers come after them", async () => {
    const bySequence = await texts(sql`select number from orders order by seq`);
    expect(bySequence).toEqual(await texts(sql`select number from orders order by number`));
    expect(bySequence).toEqual(await texts(sql`select number from orders order by placed_at, number`));
    const [row] = await sql`
      select nextval('order_number_seq')::int > (select max(substr(number, 3)::int) from orders) as fresh,
        nextval('rma_seq')::int > (select max(substr(rma, 3)::int) from returns) as fresh_rma`;
    expect(row).toEqual({ fresh: true, fresh_rma: true });
  });

  test("nothing has happened in the future, and every order tells its story up to its status", async () => {
    expect(await texts(sql`select kind from order_events where created_at > now()`)).toEqual([]);
    const last = sql`(select kind from order_events e where e.order_id = o.id
      and kind not like 'return%' and kind <> 'refunded' order by e.seq desc limit 1)`;
    const wrong = texts(sql`
      select number, status, ${last} from orders o
      where ${last} <> case status when 'pending' then 'paid' when 'processing' then 'packed'
        when 'shipped' then 'in_transit' else status end`);
    expect(await wrong).toEqual([]);
  });
});

test("coupons: for all, with a minimum, by category, by tier, over, used up and still to come", async () => {
  const rows = await sql<Record<string, string | number | null>[]>`
    select code, kind, min_spend_cents as min, category, loyalty_tier_id as tier,
      case when starts_on > current_date then 'later' when ends_on < current_date then 'over'
        when redemptions >= max_redemptions then 'used up' else 'now' end as state from coupons`;
  const has = (match: (row: (typeof rows)[number]) => boolean) => expect(rows.some(match)).toBe(true);
  expect(rows.length).toBeGreaterThanOrEqual(6);
  has((row) => row.kind === "percent" && row.state === "now" && !row.category && !row.tier);
  has((row) => row.kind === "amount" && row.state === "now" && Number(row.min) > 0);
  has((row) => row.state === "now" && row.category === "headphones");
  has((row) => row.state === "now" && row.tier === "gold");
  for (const state of ["over", "used up", "later"]) has((row) => row.state === state);
});
