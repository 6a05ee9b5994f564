import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { createdAt, id, moment } from "./columns";
import { warehouses } from "./inventory";
import { orders } from "./orders";
import { returns } from "./returns";
import { users } from "./users";

/** Units kept back for a replacement that is being ordered; they count in `stock.reserved`. */
export const stockReservations = pgTable(
  "stock_reservations",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** What is being replaced. One replacement of a return is under way at a time. */
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    warehouseId: uuid("warehouse_id")
      .notNull()
      .references(() => warehouses.id),
    quantity: integer("quantity").notNull(),
    /** consumed: an order's line keeps the units now. */
    status: text("status", { enum: ["held", "released", "consumed"] })
      .notNull()
      .default("held"),
    orderId: uuid("order_id").references(() => orders.id),
    idemKey: text("idem_key").notNull().unique(),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    uniqueIndex("stock_reservations_held_key").on(t.returnId).where(sql`${t.status} = 'held'`),
    index("stock_reservations_return_idx").on(t.returnId),
    index("stock_reservations_stock_idx").on(t.variantId, t.warehouseId),
    index("stock_reservations_order_idx").on(t.orderId),
    index("stock_reservations_user_idx").on(t.userId),
    check("stock_reservations_quantity_check", sql`${t.quantity} > 0`),
  ],
);
