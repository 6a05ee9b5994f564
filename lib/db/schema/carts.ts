import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { createdAt, id, moment } from "./columns";
import { users } from "./users";

export const carts = pgTable("carts", {
  id: id(),
  userId: uuid("user_id")
    .notNull()
    .unique()
    .references(() => users.id, { onDelete: "cascade" }),
  couponCode: text("coupon_code"),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

export const cartLines = pgTable(
  "cart_lines",
  {
    cartId: uuid("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: integer("quantity").notNull(),
    addedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.variantId] }),
    index("cart_lines_variant_idx").on(t.variantId),
    check("cart_lines_quantity_check", sql`${t.quantity} between 1 and 99`),
  ],
);

/** What a write tool answered under an idempotency key, where no row of its own can carry the key. */
export const toolCalls = pgTable(
  "tool_calls",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tool: text("tool").notNull(),
    idemKey: text("idem_key").notNull(),
    /** Of what was asked, so that the key is not taken for another call's; null: from before this was kept, or undone before it came. */
    inputDigest: text("input_digest"),
    /** The answer, given again when the key comes again. */
    result: jsonb("result").notNull(),
    /** When what it did was taken back; the key is spent then. */
    undoneAt: moment("undone_at"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tool, t.idemKey] })],
);
