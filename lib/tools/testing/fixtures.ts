import { v7 as uuidv7 } from "uuid";
import { getDatabase } from "@/lib/db/client";
import {
  coupons,
  loyaltyTiers,
  orderLines,
  orders,
  pricePoints,
  products,
  returnPolicies,
  reviews,
  shippingRates,
  stock,
  users,
  variants,
  warehouses,
} from "@/lib/db/schema";
import { callTool } from "../bind";
import type { AnyTool, Person, ToolContext } from "../tool";

/** Builders of small rows for database tests. Every value has a default; give only what the test is about. */

let count = 0;
/** A number no other row of this file's database has. */
export const next = () => ++count;

const dayMs = 86_400_000;
/** The moment `days` days before `from` (after it, when negative). */
export const daysAgo = (days: number, from = new Date()) => new Date(from.getTime() - days * dayMs);
/** The same as a calendar day in UTC, YYYY-MM-DD. */
export const dayAgo = (days: number, from = new Date()) => daysAgo(days, from).toISOString().slice(0, 10);

/** A tool context on this file's database. */
export function contextOf(person: Person, extra: Partial<ToolContext> = {}): ToolContext {
  return { db: getDatabase(), person, now: () => new Date(), ...extra };
}

/** Calls a tool as the model and the workflows do: input and output checked. Write tools get a fresh key unless given. */
export function call<Tool extends AnyTool>(
  tool: Tool,
  person: Person,
  input: unknown = {},
  extra: Partial<ToolContext> = {},
): Promise<Awaited<ReturnType<Tool["run"]>>> {
  const context = contextOf(person, { idempotencyKey: uuidv7(), ...extra });
  return callTool(tool, context, input) as Promise<Awaited<ReturnType<Tool["run"]>>>;
}

export async function makePerson(row: Partial<typeof users.$inferInsert> = {}): Promise<Person> {
  const number = next();
  const [made] = await getDatabase()
    .insert(users)
    .values({ email: `person-${number}@aisle.test`, name: `Person ${number}`, passwordHash: "-", ...row })
    .returning();
  if (!made) throw new Error("no person");
  return { id: made.id, role: made.role };
}

/** bronze 5 %, silver 10 % from 500.00, gold 15 % from 1,500.00 with free shipping. */
export async function makeTiers() {
  await getDatabase()
    .insert(loyaltyTiers)
    .values([
      { id: "bronze", name: "Bronze", discountPercent: 5, minSpendCents: 0, perks: ["5 % off replacements"] },
      { id: "silver", name: "Silver", discountPercent: 10, minSpendCents: 50_000, perks: [] },
      {
        id: "gold",
        name: "Gold",
        discountPercent: 15,
        minSpendCents: 150_000,
        freeShipping: true,
        perks: [],
      },
    ])
    .onConflictDoNothing();
}

/** One warehouse per region: EAST, CENTRAL, WEST. Safe to call again. */
export async function makeWarehouses() {
  const db = getDatabase();
  const rows = (["east", "central", "west"] as const).map((region) => ({
    code: region.toUpperCase(),
    name: `${region} warehouse`,
    region,
  }));
  await db.insert(warehouses).values(rows).onConflictDoNothing();
  const made = await db.select().from(warehouses);
  const idOf = (region: string) => made.find((warehouse) => warehouse.region === region)?.id ?? "";
  return { east: idOf("east"), central: idOf("central"), west: idOf("west") };
}

export async function makeShippingRates(rows: (typeof shippingRates.$inferInsert)[]) {
  await getDatabase().insert(shippingRates).values(rows);
}

type StockRow = { onHand: number; reserved?: number; restockOn?: string };
type VariantRow = Partial<Omit<typeof variants.$inferInsert, "productId">> & {
  /** A number: that many on hand in the east; or per region. */
  stock?: number | Partial<Record<"east" | "central" | "west", number | StockRow>>;
};

/**
 * A product with its variants and their stock. Without `variants`: one, 10 on hand in the east.
 * The product's price is its cheapest variant's unless given.
 */
export async function makeProduct(
  row: Partial<typeof products.$inferInsert> & { variants?: VariantRow[] } = {},
) {
  const db = getDatabase();
  const number = next();
  const { variants: given = [{}], ...rest } = row;
  const price = rest.priceCents ?? Math.min(...given.map((variant) => variant.priceCents ?? 10_000));
  const [product] = await db
    .insert(products)
    .values({
      slug: `product-${number}`,
      name: `Product ${number}`,
      brand: "Plain",
      category: "Things",
      description: "A thing.",
      image: "/products/thing.svg",
      priceCents: price,
      ...rest,
    })
    .returning();
  if (!product) throw new Error("no product");

  const made = await db
    .insert(variants)
    .values(
      given.map(({ stock: _, ...variant }, position) => ({
        productId: product.id,
        sku: `SKU-${number}-${position}`,
        priceCents: price,
        position,
        ...variant,
      })),
    )
    .returning();
  const warehouseOf = await makeWarehouses();
  const rows = made.flatMap((variant, at) =>
    Object.entries(perRegion(given[at]?.stock)).map(([region, value]) => ({
      variantId: variant.id,
      warehouseId: warehouseOf[region as keyof typeof warehouseOf],
      ...(typeof value === "number" ? { onHand: value } : value),
    })),
  );
  if (rows.length > 0) await db.insert(stock).values(rows);
  return { ...product, variants: made };
}

const perRegion = (given: VariantRow["stock"] = 10) => (typeof given === "number" ? { east: given } : given);

export async function makeReviews(
  productId: string,
  rows: (Partial<typeof reviews.$inferInsert> & { rating: number; body: string })[],
) {
  return getDatabase()
    .insert(reviews)
    .values(
      rows.map((row, at) => ({
        productId,
        authorName: `Reader ${at + 1}`,
        title: "My view",
        createdAt: daysAgo(at + 1),
        ...row,
      })),
    )
    .returning();
}

/** One price per day, the last one today. */
export async function makePrices(productId: string, cents: number[], today = new Date()) {
  const rows = cents.map((priceCents, at) => ({
    productId,
    day: dayAgo(cents.length - 1 - at, today),
    priceCents,
  }));
  await getDatabase().insert(pricePoints).values(rows);
}

export async function makeCoupon(row: Partial<typeof coupons.$inferInsert> = {}) {
  const [made] = await getDatabase()
    .insert(coupons)
    .values({
      code: `CODE${next()}`,
      description: "A coupon",
      kind: "percent",
      value: 10,
      startsOn: dayAgo(1),
      endsOn: dayAgo(-1),
      ...row,
    })
    .returning();
  if (!made) throw new Error("no coupon");
  return made;
}

/** Shop-wide: 30 days, store credit or original payment, no fee, approval above 500.00. */
export async function makePolicy(row: Partial<typeof returnPolicies.$inferInsert> = {}) {
  const [made] = await getDatabase()
    .insert(returnPolicies)
    .values({
      scope: "shop",
      version: 1,
      name: "Standard returns",
      body: "Return it within 30 days.",
      windowDays: 30,
      approvalThresholdCents: 50_000,
      allowedOutcomes: ["store_credit", "original_payment"],
      effectiveFrom: daysAgo(400),
      ...row,
    })
    .returning();
  if (!made) throw new Error("no policy");
  return made;
}

type OrderLineRow = Partial<typeof orderLines.$inferInsert> & {
  product: { id: string; name: string; priceCents: number; variants: { id: string }[] };
};

/**
 * An order with its lines, delivered five days ago unless told. Sums are worked out from the lines;
 * a delivered order's lines are delivered in full.
 */
export async function makeOrder(
  person: Person,
  lines: OrderLineRow[],
  row: Partial<typeof orders.$inferInsert> = {},
) {
  const db = getDatabase();
  const status = row.status ?? "delivered";
  const drafts = lines.map(({ product, ...line }, at) => ({
    position: at + 1,
    productId: product.id,
    variantId: product.variants[0]?.id ?? "",
    name: product.name,
    quantity: 1,
    unitPriceCents: product.priceCents,
    deliveredQuantity: status === "delivered" ? (line.quantity ?? 1) : 0,
    ...line,
  }));
  const subtotal = drafts.reduce((sum, line) => sum + line.unitPriceCents * line.quantity, 0);
  const discount = drafts.reduce((sum, line) => sum + (line.discountCents ?? 0), 0);
  const shipped = status === "shipped" || status === "delivered";
  const [order] = await db
    .insert(orders)
    .values({
      userId: person.id,
      status,
      subtotalCents: subtotal,
      discountCents: discount,
      totalCents: subtotal - discount + (row.shippingCents ?? 0),
      shipTo: {
        name: "A Person",
        line1: "1 Main St",
        city: "Springfield",
        state: "IL",
        postalCode: "62701",
        country: "US",
      },
      placedAt: daysAgo(10),
      ...(shipped ? { shippedAt: daysAgo(8), carrier: "Northline", trackingNumber: `NL${next()}` } : {}),
      ...(status === "delivered" ? { deliveredAt: daysAgo(5) } : {}),
      ...(status === "cancelled" ? { cancelledAt: daysAgo(9) } : {}),
      ...row,
    })
    .returning();
  if (!order) throw new Error("no order");
  const made = await db
    .insert(orderLines)
    .values(drafts.map((line) => ({ ...line, orderId: order.id })))
    .returning();
  return { ...order, lines: made.sort((a, b) => a.position - b.position) };
}
