import { sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { makeWarehouses } from "./fixtures";

/** Fills the shop with `count` made-up products of ten kinds, one variant each, all in stock. */
export async function makeBigCatalog(count: number): Promise<void> {
  await makeWarehouses();
  const db = getDatabase();
  await db.execute(sql`
    insert into products (id, slug, name, brand, category, description, keywords, specs, image, price_cents, rating, review_count)
    select gen_random_uuid(), 'p-' || n,
      (array['Swift','Calm','Bright','Stone','River'])[1 + n % 5] || ' ' || (array['Wireless','Travel','Studio','Classic'])[1 + n % 4] || ' '
        || initcap(kind) || ' ' || n,
      'Maker' || n % 200, kind, 'A thing for home and travel, number ' || n, kind || ' goods, daily, gift' || n % 50,
      jsonb_build_object('Weight', n || ' g'), '/x.svg', 1000 + n % 50000, 3 + (n % 21) / 10.0, 5
    from (
      select n, (array['headphones','keyboards','backpacks','lamps','kettles','speakers','jackets','tents','watches','cameras'])[1 + n % 10] as kind
      from generate_series(1, ${count}::int) n
    ) as made`);
  await db.execute(sql`
    insert into variants (id, product_id, sku, options, price_cents)
    select gen_random_uuid(), id, slug, jsonb_build_object('color', (array['black','sand','blue'])[1 + review_count % 3]), price_cents from products`);
  await db.execute(sql`
    insert into stock (variant_id, warehouse_id, on_hand)
    select v.id, w.id, 4 from variants v cross join (select id from warehouses limit 1) w`);
  await db.execute(sql`vacuum analyze`);
}
