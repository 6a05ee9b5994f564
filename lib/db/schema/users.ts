import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

export const loyaltyTiers = pgTable("loyalty_tiers", {
  /** bronze, silver, gold: a name people know is the key. */
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** Whole percent taken off a replacement. */
  discountPercent: integer("discount_percent").notNull(),
  freeShipping: boolean("free_shipping").notNull().default(false),
  minSpendCents: integer("min_spend_cents").notNull(),
  perks: jsonb("perks").$type<string[]>().notNull().default([]),
});

export const users = pgTable(
  "users",
  {
    id: id(),
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    role: text("role", { enum: ["shopper", "support", "admin"] })
      .notNull()
      .default("shopper"),
    loyaltyTierId: text("loyalty_tier_id").references(() => loyaltyTiers.id),
    region: text("region", { enum: ["east", "central", "west"] })
      .notNull()
      .default("east"),
    /** True for people of the demo seed: only they are offered for one-click sign-in. */
    demo: boolean("demo").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("users_loyalty_tier_idx").on(t.loyaltyTierId)],
);

export const addresses = pgTable(
  "addresses",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    line1: text("line1").notNull(),
    line2: text("line2"),
    city: text("city").notNull(),
    state: text("state").notNull(),
    postalCode: text("postal_code").notNull(),
    country: text("country").notNull().default("US"),
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("addresses_user_idx").on(t.userId)],
);

export const paymentMethods = pgTable(
  "payment_methods",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["card", "paypal", "gift_card"] }).notNull(),
    /** Masked, as people may see it: "Visa •••• 4242". */
    label: text("label").notNull(),
    /** Gift cards only. */
    balanceCents: integer("balance_cents"),
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("payment_methods_user_idx").on(t.userId),
    check("payment_methods_balance_check", sql`(${t.kind} = 'gift_card') = (${t.balanceCents} is not null)`),
    check("payment_methods_balance_not_negative", sql`${t.balanceCents} >= 0`),
  ],
);
