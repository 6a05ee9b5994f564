import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

/**
 * Append-only. The test payment provider's own books: they stand for another company's, so nothing here refers to the
 * shop's tables, and no money is real.
 */
export const testPayments = pgTable(
  "test_payments",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    /** void: asked to take back what had not been charged; the charge will be refused. */
    kind: text("kind", { enum: ["charge", "refund", "void"] }).notNull(),
    /** A charge's own reference; a refund's is its charge's. */
    reference: text("reference").notNull(),
    /** Same key, same entry. */
    key: text("key").notNull().unique(),
    amountCents: integer("amount_cents").notNull(),
    currency: text("currency").notNull(),
    /** The shop's name for the method that was charged, and what people may see of it. */
    method: text("method").notNull(),
    label: text("label").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("test_payments_reference_idx").on(t.reference, t.seq),
    check("test_payments_amount_check", sql`${t.amountCents} > 0 or ${t.kind} = 'void'`),
  ],
);
