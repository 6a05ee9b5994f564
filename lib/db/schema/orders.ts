import { sql } from "drizzle-orm";
import {
  bigserial,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { products, variants } from "./catalog";
import { createdAt, id, moment } from "./columns";
import { warehouses } from "./inventory";
import { paymentMethods, users } from "./users";

export const orderNumberSequence = pgSequence("order_number_seq", { startWith: 10001 });

/** An order's own copy of where it goes: editing the address book never changes a past order. */
export interface ShipTo {
  name: string;
  line1: string;
  line2?: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
}

export const orderStatuses = ["pending", "processing", "shipped", "delivered", "cancelled"] as const;

export const orders = pgTable(
  "orders",
  {
    id: id(),
    /** What people see: A-10042. */
    number: text("number").notNull().unique().default(sql`'A-' || nextval('order_number_seq')`),
    /** Lists are ordered by this, never by time alone. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    status: text("status", { enum: orderStatuses }).notNull().default("pending"),
    currency: text("currency").notNull().default("USD"),
    subtotalCents: integer("subtotal_cents").notNull(),
    discountCents: integer("discount_cents").notNull().default(0),
    shippingCents: integer("shipping_cents").notNull().default(0),
    totalCents: integer("total_cents").notNull(),
    shipTo: jsonb("ship_to").$type<ShipTo>().notNull(),
    paymentMethodId: uuid("payment_method_id").references(() => paymentMethods.id),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    /** The day the carrier promised. */
    estimatedDelivery: date("estimated_delivery", { mode: "string" }),
    placedAt: moment("placed_at").notNull().defaultNow(),
    shippedAt: moment("shipped_at"),
    deliveredAt: moment("delivered_at"),
    cancelledAt: moment("cancelled_at"),
    cancelReason: text("cancel_reason"),
    /** Set on an order that replaces returned goods. */
    replacesReturnId: uuid("replaces_return_id"),
  },
  (t) => [
    index("orders_user_idx").on(t.userId, t.seq.desc()),
    index("orders_status_idx").on(t.status, t.seq.desc()),
    index("orders_replaces_return_idx").on(t.replacesReturnId),
    uniqueIndex("orders_one_replacement_key").on(t.replacesReturnId).where(sql`${t.status} <> 'cancelled'`),
    check(
      "orders_total_check",
      sql`${t.totalCents} = ${t.subtotalCents} - ${t.discountCents} + ${t.shippingCents} and ${t.totalCents} >= 0`,
    ),
  ],
);

export const orderLines = pgTable(
  "order_lines",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    /** Name and options as they were when bought. */
    name: text("name").notNull(),
    options: jsonb("options").$type<Record<string, string>>().notNull().default({}),
    quantity: integer("quantity").notNull(),
    unitPriceCents: integer("unit_price_cents").notNull(),
    /** The line's whole share of the order's discount. */
    discountCents: integer("discount_cents").notNull().default(0),
    warehouseId: uuid("warehouse_id").references(() => warehouses.id),
    deliveredQuantity: integer("delivered_quantity").notNull().default(0),
    /** Units in any return that was not cancelled, open or closed. */
    returnedQuantity: integer("returned_quantity").notNull().default(0),
  },
  (t) => [
    unique("order_lines_position_key").on(t.orderId, t.position),
    index("order_lines_variant_idx").on(t.variantId),
    index("order_lines_product_idx").on(t.productId),
    check("order_lines_quantity_check", sql`${t.quantity} > 0`),
    check("order_lines_delivered_check", sql`${t.deliveredQuantity} between 0 and ${t.quantity}`),
    check("order_lines_returned_check", sql`${t.returnedQuantity} between 0 and ${t.deliveredQuantity}`),
    check(
      "order_lines_discount_check",
      sql`${t.discountCents} between 0 and ${t.unitPriceCents} * ${t.quantity}`,
    ),
  ],
);

export const orderEvents = pgTable(
  "order_events",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    /** placed, paid, packed, shipped, in_transit, out_for_delivery, delivered, cancelled, return_requested, … */
    kind: text("kind").notNull(),
    message: text("message").notNull(),
    location: text("location"),
    at: createdAt(),
  },
  (t) => [index("order_events_order_idx").on(t.orderId, t.at, t.seq)],
);
