import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "../client";
import * as schema from "../schema";
import type { BuiltShop } from "./build";

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_PER_INSERT = 1000;

async function insert<T extends PgTable>(tx: Transaction, table: T, rows: readonly T["$inferInsert"][]) {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) {
    await tx.insert(table).values(rows.slice(i, i + ROWS_PER_INSERT));
  }
}

/** Prices are by far the most rows: three arrays in one statement are ten times faster than rows of values. */
async function insertPrices(tx: Transaction, rows: BuiltShop["pricePoints"]) {
  const column = (values: (string | number)[]) => `{${values.join(",")}}`;
  await tx.execute(sql`
    insert into price_points (product_id, day, price_cents)
    select * from unnest(
      ${column(rows.map((row) => row.productId))}::uuid[],
      ${column(rows.map((row) => row.day))}::date[],
      ${column(rows.map((row) => row.priceCents))}::int[])`);
}

const byTime = <T extends { at?: Date }>(rows: T[]) =>
  rows.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));

const byCreation = <T extends { createdAt?: Date }>(rows: T[]) =>
  rows.sort((a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0));

/** Writes the built shop, parents first, histories in the order they happened so that sequences follow time. */
export async function plant(tx: Transaction, shop: BuiltShop): Promise<void> {
  await insert(tx, schema.loyaltyTiers, shop.tiers);
  await insert(
    tx,
    schema.users,
    shop.people.map(({ user }) => user),
  );
  await insert(
    tx,
    schema.addresses,
    shop.people.flatMap(({ addresses }) => addresses),
  );
  await insert(
    tx,
    schema.paymentMethods,
    shop.people.flatMap(({ methods }) => methods),
  );
  await insert(
    tx,
    schema.products,
    shop.shelves.map(({ product }) => product),
  );
  await insert(
    tx,
    schema.variants,
    shop.shelves.flatMap(({ variants }) => variants),
  );
  await insertPrices(tx, shop.pricePoints);
  await insert(tx, schema.reviews, shop.reviews);
  await insert(tx, schema.warehouses, shop.halls);
  await insert(tx, schema.stock, shop.stock);
  await insert(tx, schema.shippingRates, shop.shippingRates);
  await insert(tx, schema.returnPolicies, shop.policies);
  await insert(tx, schema.coupons, shop.coupons);
  await insert(
    tx,
    schema.orders,
    shop.orders.map(({ order }) => order),
  );
  await insert(
    tx,
    schema.orderLines,
    shop.orders.flatMap(({ lines }) => lines),
  );
  await insert(
    tx,
    schema.orderEvents,
    byTime([...shop.orders.flatMap(({ events }) => events), ...shop.returns.events]),
  );
  await insert(tx, schema.returns, shop.returns.returns);
  await insert(tx, schema.returnLines, shop.returns.lines);
  await insert(
    tx,
    schema.payments,
    byCreation([...shop.orders.flatMap(({ payments }) => payments), ...shop.returns.payments]),
  );
  await insert(tx, schema.testPayments, byCreation(shop.orders.flatMap(({ provided }) => provided)));
  await insert(tx, schema.storeCreditEntries, byCreation([...shop.goodwill, ...shop.returns.credit]));

  await tx.execute(sql`select setval('order_number_seq', (select max(substr(number, 3)::int) from orders))`);
  await tx.execute(sql`select setval('rma_seq', (select max(substr(rma, 3)::int) from returns))`);
}
