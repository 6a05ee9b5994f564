import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { orders } from "./orders";
import { returns } from "./returns";
import { paymentMethods, users } from "./users";

/** Append-only. What an order was charged and refunded, per payment method. */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    paymentMethodId: uuid("payment_method_id").references(() => paymentMethods.id),
    returnId: uuid("return_id").references(() => returns.id),
    kind: text("kind", { enum: ["charge", "refund"] }).notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** The payment provider's own name for the charge, when one made it. */
    providerReference: text("provider_reference"),
    idemKey: text("idem_key").notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    index("payments_order_idx").on(t.orderId, t.seq),
    index("payments_return_idx").on(t.returnId),
    index("payments_method_idx").on(t.paymentMethodId),
    index("payments_provider_reference_idx")
      .on(t.providerReference)
      .where(sql`${t.providerReference} is not null`),
    check("payments_amount_check", sql`${t.amountCents} > 0`),
  ],
);

/** Append-only. A person's balance is the sum of their entries and never below zero. */
export const storeCreditEntries = pgTable(
  "store_credit_entries",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Positive: granted. Negative: used. */
    amountCents: integer("amount_cents").notNull(),
    kind: text("kind", { enum: ["return", "use", "reversal", "goodwill"] }).notNull(),
    returnId: uuid("return_id").references(() => returns.id),
    orderId: uuid("order_id").references(() => orders.id),
    idemKey: text("idem_key").notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    index("store_credit_user_idx").on(t.userId, t.seq),
    index("store_credit_return_idx").on(t.returnId),
    index("store_credit_order_idx").on(t.orderId),
    check("store_credit_amount_check", sql`${t.amountCents} <> 0`),
  ],
);
