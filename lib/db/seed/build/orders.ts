import type { orderEvents, orderLines, orders, payments, stock, testPayments } from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";
import { type LineSeed, type OrderSeed, orderSeeds } from "../people/orders";
import { carriers, eventsOf, timesOf } from "./events";
import { distribute } from "./money";
import type { Person } from "./people";
import { priceOn, type Shelf, type Variant } from "./products";
import type { Warehouse } from "./stock";

const ANCHOR_NUMBER = 10_042;
const STANDARD_SHIPPING_CENTS = 499;
const CURRENCY = "USD";

type Order = typeof orders.$inferInsert & { id: string; number: string; totalCents: number };
type Line = typeof orderLines.$inferInsert & { id: string; discountCents: number; returnedQuantity: number };
type StockRow = typeof stock.$inferInsert;

export interface BuiltOrder {
  seed: OrderSeed;
  person: Person;
  order: Order;
  lines: Line[];
  events: (typeof orderEvents.$inferInsert)[];
  payments: (typeof payments.$inferInsert)[];
  /** The same charges in the payment provider's own books. */
  provided: (typeof testPayments.$inferInsert)[];
}

interface Shop {
  calendar: Calendar;
  shelves: readonly Shelf[];
  people: readonly Person[];
  halls: readonly Warehouse[];
  stock: StockRow[];
}

function find<T>(list: readonly T[], match: (item: T) => boolean, what: string): T {
  const item = list.find(match);
  if (!item) throw new Error(`the seed names something unknown: ${what}`);
  return item;
}

function pickVariant(shop: Shop, [slug, options]: LineSeed): { shelf: Shelf; variant: Variant } {
  const shelf = find(shop.shelves, (s) => s.product.slug === slug, slug);
  const wanted = options.join("/");
  const variant = find(
    shelf.variants,
    (v) => Object.values(v.options).join("/") === wanted,
    `${slug} ${wanted}`,
  );
  return { shelf, variant };
}

/** Where an open order's goods wait: near the buyer if they are there. Reserves them. */
function reserve(shop: Shop, variant: Variant, quantity: number, home: Warehouse): string {
  const rows = shop.stock.filter((row) => row.variantId === variant.id);
  const enough = rows.filter((row) => row.onHand - (row.reserved ?? 0) >= quantity);
  const row = enough.find((r) => r.warehouseId === home.id) ?? enough[0];
  if (!row) throw new Error(`${variant.sku}: an open order wants ${quantity}, and no warehouse has them`);
  row.reserved = (row.reserved ?? 0) + quantity;
  return row.warehouseId;
}

function buildLines(shop: Shop, seed: OrderSeed, orderId: string, placedAt: Date, home: Warehouse): Line[] {
  const open = seed.status === "pending" || seed.status === "processing";
  const priced = seed.lines.map((line) => {
    const { shelf, variant } = pickVariant(shop, line);
    return { shelf, variant, quantity: line[2], unitPriceCents: priceOn(shelf, variant, seed.placed) };
  });
  const weights = priced.map(({ unitPriceCents, quantity }) => unitPriceCents * quantity);
  const subtotal = weights.reduce((sum, weight) => sum + weight, 0);
  const off = !seed.discount
    ? 0
    : "cents" in seed.discount
      ? seed.discount.cents
      : Math.round((subtotal * seed.discount.percent) / 100);
  const shares = distribute(off, weights);
  return priced.map(({ shelf, variant, quantity, unitPriceCents }, i) => ({
    id: idFor(`line:${orderId}:${i}`, placedAt),
    orderId,
    position: i + 1,
    productId: shelf.product.id,
    variantId: variant.id,
    name: shelf.product.name,
    options: variant.options,
    quantity,
    unitPriceCents,
    discountCents: shares[i] ?? 0,
    warehouseId: open ? reserve(shop, variant, quantity, home) : home.id,
    deliveredQuantity: seed.status === "delivered" ? quantity : 0,
    returnedQuantity: 0,
  }));
}

/**
 * What the order was charged, gift card first, and given back if it was cancelled. Cards and PayPal of orders that are still
 * open were charged through the provider; older ones are from before there was one.
 */
function buildPayments(
  seed: OrderSeed,
  order: Order,
  person: Person,
): Pick<BuiltOrder, "payments" | "provided"> {
  const gift = person.methods.find((method) => method.kind === "gift_card");
  const fromGift = seed.giftCardCents ?? 0;
  const parts = [
    { method: gift, amountCents: fromGift },
    { method: person.methods[0], amountCents: order.totalCents - fromGift },
  ].filter((part) => part.amountCents > 0);
  const at = new Date((order.placedAt?.getTime() ?? 0) + 90_000);
  const open = seed.status === "pending" || seed.status === "processing";
  const row = (kind: "charge" | "refund", when: Date) =>
    parts.map(({ method, amountCents }, i) => ({
      id: idFor(`payment:${order.number}:${kind}:${i}`, when),
      orderId: order.id,
      paymentMethodId: method?.id ?? null,
      kind,
      amountCents,
      idemKey: `order:${order.number}:${kind}:${i}`,
      createdAt: when,
      ...(open && method && method !== gift
        ? { providerReference: `test_${idFor(`provided:${order.number}:${i}`, when)}` }
        : {}),
    }));
  const charges = row("charge", at);
  const provided = charges.flatMap(({ providerReference: reference, amountCents, idemKey }, i) => {
    const method = parts[i]?.method;
    if (!reference || !method) return [];
    const { id, label } = method;
    return [
      {
        id: idFor(`provided:${idemKey}`, at),
        ...{ kind: "charge" as const, reference, key: idemKey, amountCents, currency: CURRENCY },
        ...{ method: id, label, createdAt: at },
      },
    ];
  });
  return {
    payments: [...charges, ...(order.cancelledAt ? row("refund", order.cancelledAt) : [])],
    provided,
  };
}

function buildOrder(shop: Shop, seed: OrderSeed, number: string, index: number): BuiltOrder {
  const { calendar } = shop;
  const person = find(shop.people, (p) => p.seed.login === seed.who, seed.who);
  const home = find(shop.halls, (hall) => hall.region === person.seed.region, person.seed.region);
  const times = timesOf(seed, calendar);
  const id = idFor(`order:${number}`, times.placedAt);
  const lines = buildLines(shop, seed, id, times.placedAt, home);
  const subtotalCents = lines.reduce((sum, line) => sum + line.unitPriceCents * line.quantity, 0);
  const discountCents = lines.reduce((sum, line) => sum + line.discountCents, 0);
  const shippingCents = person.seed.tier === "gold" ? 0 : STANDARD_SHIPPING_CENTS;
  const carrier = times.shippedAt ? (carriers[index % carriers.length] ?? carriers[0]) : null;
  const order: Order = {
    id,
    number,
    userId: person.user.id,
    status: seed.status,
    subtotalCents,
    discountCents,
    shippingCents,
    totalCents: subtotalCents - discountCents + shippingCents,
    shipTo: person.shipTo,
    paymentMethodId: person.methods[0]?.id ?? null,
    carrier,
    trackingNumber: carrier ? `${carrier.slice(0, 2).toUpperCase()}${74_310_000 + index * 6037}US` : null,
    cancelReason: seed.cancelReason ?? null,
    ...times,
  };
  return {
    seed,
    person,
    order,
    lines,
    events: eventsOf(order, seed, times, person, home, calendar),
    ...buildPayments(seed, order, person),
  };
}

/** All orders in the order they were placed, numbered so that the anchor order is A-10042. */
export function buildOrders(shop: Shop): BuiltOrder[] {
  const sorted = orderSeeds
    .map((seed, i) => ({ seed, i }))
    .sort((a, b) => b.seed.placed - a.seed.placed || a.i - b.i)
    .map(({ seed }) => seed);
  const anchor = sorted.findIndex((seed) => seed.anchor);
  return sorted.map((seed, i) => buildOrder(shop, seed, `A-${ANCHOR_NUMBER + i - anchor}`, i));
}
