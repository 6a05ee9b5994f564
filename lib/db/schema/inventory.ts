import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { id } from "./columns";

export const regions = ["east", "central", "west"] as const;

export const warehouses = pgTable("warehouses", {
  id: id(),
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  region: text("region", { enum: regions }).notNull(),
});

export const stock = pgTable(
  "stock",
  {
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    warehouseId: uuid("warehouse_id")
      .notNull()
      .references(() => warehouses.id),
    onHand: integer("on_hand").notNull(),
    /** Promised to orders that have not left yet. Available = on hand − reserved. */
    reserved: integer("reserved").notNull().default(0),
    restockOn: date("restock_on", { mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.warehouseId] }),
    index("stock_warehouse_idx").on(t.warehouseId),
    check("stock_reserved_check", sql`${t.reserved} between 0 and ${t.onHand}`),
  ],
);

export const shippingRates = pgTable(
  "shipping_rates",
  {
    id: id(),
    fromRegion: text("from_region", { enum: regions }).notNull(),
    toRegion: text("to_region", { enum: regions }).notNull(),
    service: text("service", { enum: ["standard", "express", "overnight"] }).notNull(),
    priceCents: integer("price_cents").notNull(),
    minDays: integer("min_days").notNull(),
    maxDays: integer("max_days").notNull(),
  },
  (t) => [unique("shipping_rates_route_key").on(t.toRegion, t.fromRegion, t.service)],
);
