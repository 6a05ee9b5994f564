import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  pgSequence,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { products, variants } from "./catalog";
import { createdAt, id, moment } from "./columns";
import { orderLines, orders } from "./orders";
import { users } from "./users";

export const rmaSequence = pgSequence("rma_seq", { startWith: 2001 });

export const returnReasons = [
  "damaged",
  "defective",
  "wrong_item",
  "not_as_described",
  "no_longer_needed",
  "wrong_size",
  "other",
] as const;
export const returnOutcomes = ["store_credit", "original_payment", "exchange"] as const;
export const returnStatuses = ["requested", "in_transit", "received", "refunded", "cancelled"] as const;

/** Rules as data. The narrowest scope wins (product, then category, then shop), then the newest version. */
export const returnPolicies = pgTable(
  "return_policies",
  {
    id: id(),
    scope: text("scope", { enum: ["shop", "category", "product"] }).notNull(),
    category: text("category"),
    productId: uuid("product_id").references(() => products.id),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    /** The policy in words, as the shopper reads it. */
    body: text("body").notNull(),
    windowDays: integer("window_days").notNull(),
    /** A refund above this waits for the desk. */
    approvalThresholdCents: integer("approval_threshold_cents").notNull(),
    allowedOutcomes: text("allowed_outcomes", { enum: returnOutcomes }).array().notNull(),
    /** Whole percent kept back as a restocking fee, when the reason is the shopper's own. */
    restockingFeePercent: integer("restocking_fee_percent").notNull().default(0),
    finalSale: boolean("final_sale").notNull().default(false),
    /** When store credit is granted. A refund to the original payment always waits for the parcel. */
    creditAt: text("credit_at", { enum: ["initiated", "received"] })
      .notNull()
      .default("initiated"),
    effectiveFrom: moment("effective_from").notNull().defaultNow(),
  },
  (t) => [
    unique("return_policies_version_key").on(t.scope, t.category, t.productId, t.version).nullsNotDistinct(),
    index("return_policies_product_idx").on(t.productId),
    index("return_policies_category_idx").on(t.category),
    check("return_policies_window_check", sql`${t.windowDays} >= 0`),
  ],
);

export const returns = pgTable(
  "returns",
  {
    id: id(),
    /** What people see: R-2048. */
    rma: text("rma").notNull().unique().default(sql`'R-' || nextval('rma_seq')`),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    /** The policy version the return was judged by. */
    policyId: uuid("policy_id")
      .notNull()
      .references(() => returnPolicies.id),
    status: text("status", { enum: returnStatuses }).notNull().default("requested"),
    outcome: text("outcome", { enum: returnOutcomes }).notNull(),
    reason: text("reason", { enum: returnReasons }).notNull(),
    note: text("note"),
    refundCents: integer("refund_cents").notNull(),
    feeCents: integer("fee_cents").notNull().default(0),
    currency: text("currency").notNull().default("USD"),
    /** Carrier and tracking number printed on the label. */
    labelCarrier: text("label_carrier").notNull(),
    labelTracking: text("label_tracking").notNull().unique(),
    /** Same key, same return. */
    idemKey: text("idem_key").notNull().unique(),
    createdAt: createdAt(),
    inTransitAt: moment("in_transit_at"),
    receivedAt: moment("received_at"),
    /** Who of the desk took the parcel in. */
    receivedBy: uuid("received_by").references(() => users.id),
    refundedAt: moment("refunded_at"),
  },
  (t) => [
    index("returns_seq_idx").on(t.seq.desc()),
    index("returns_user_idx").on(t.userId, t.seq.desc()),
    index("returns_order_idx").on(t.orderId),
    index("returns_status_idx").on(t.status, t.seq.desc()),
    index("returns_policy_idx").on(t.policyId),
    check("returns_refund_check", sql`${t.refundCents} >= 0 and ${t.feeCents} >= 0`),
  ],
);

export const returnLines = pgTable(
  "return_lines",
  {
    id: id(),
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id, { onDelete: "cascade" }),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    quantity: integer("quantity").notNull(),
    refundCents: integer("refund_cents").notNull(),
    reason: text("reason", { enum: returnReasons }).notNull(),
    /** An exchange names the variant the shopper gets instead. */
    exchangeVariantId: uuid("exchange_variant_id").references(() => variants.id),
  },
  (t) => [
    unique("return_lines_line_key").on(t.returnId, t.orderLineId),
    index("return_lines_order_line_idx").on(t.orderLineId),
    index("return_lines_exchange_variant_idx").on(t.exchangeVariantId),
    check("return_lines_quantity_check", sql`${t.quantity} > 0`),
  ],
);
