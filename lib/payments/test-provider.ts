import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { getDatabase, type Transaction } from "@/lib/db/client";
import { testPayments } from "@/lib/db/schema";
import { type Charge, type ChargeRequest, PaymentError, type PaymentProvider } from "./provider";

/** A method whose label ends so is always declined: how a refusal is tried out. */
const DECLINED = "0002";

type Row = typeof testPayments.$inferSelect;

/**
 * A payment provider that keeps books and moves nothing. Like any other it is asked outside of the shop's transactions,
 * over connections of its own.
 */
export const testProvider: PaymentProvider = {
  name: "Aisle test payments (no real money)",
  realMoney: false,

  async charge(request) {
    if (request.method.label.endsWith(DECLINED))
      throw new PaymentError("declined", `${request.method.label} was declined. Use another payment method.`);
    const { key, amountCents, currency, method } = request;
    await getDatabase()
      .insert(testPayments)
      .values({
        kind: "charge",
        reference: `test_${uuidv7()}`,
        key,
        amountCents,
        currency,
        method: method.id,
        label: method.label,
      })
      .onConflictDoNothing();
    const [row] = await getDatabase().select().from(testPayments).where(eq(testPayments.key, key));
    return charged(row, request);
  },

  takeBack(charge) {
    return getDatabase().transaction(async (tx) => {
      if ("key" in charge && (await voids(tx, charge.key))) return { refundedCents: 0 };
      const [row] = await tx
        .select()
        .from(testPayments)
        .where(
          "key" in charge
            ? eq(testPayments.key, charge.key)
            : and(eq(testPayments.reference, charge.reference), eq(testPayments.kind, "charge")),
        )
        .for("update");
      if (row?.kind !== "charge") return { refundedCents: 0 };
      await tx
        .insert(testPayments)
        .values({
          kind: "refund",
          reference: row.reference,
          key: refundKey(row.key),
          amountCents: row.amountCents,
          currency: row.currency,
          method: row.method,
          label: row.label,
        })
        .onConflictDoNothing();
      return { refundedCents: row.amountCents };
    });
  },
};

const refundKey = (key: string) => `${key}:refund`;

/** Whether nothing was charged with the key; it never will be then. */
async function voids(tx: Transaction, key: string): Promise<boolean> {
  const none = { amountCents: 0, currency: "---", method: "", label: "" };
  const made = await tx
    .insert(testPayments)
    .values({ kind: "void", reference: `test_${uuidv7()}`, key, ...none })
    .onConflictDoNothing()
    .returning({ id: testPayments.id });
  return made.length > 0;
}

/** The charge that the key stands for, when it is what was asked for and still stands. */
async function charged(row: Row | undefined, { amountCents, currency, key }: ChargeRequest): Promise<Charge> {
  if (!row) throw new Error("The charge just made cannot be read");
  if (row.kind === "void" || (await isRefunded(key)))
    throw new PaymentError("conflict", "This payment was taken back. Start again.");
  if (row.amountCents !== amountCents || row.currency !== currency)
    throw new PaymentError("conflict", "This payment was already made with another amount.");
  const { reference, method, label } = row;
  return { reference, amountCents, currency, method: { id: method, label } };
}

async function isRefunded(key: string): Promise<boolean> {
  const [row] = await getDatabase()
    .select({ found: sql<number>`1` })
    .from(testPayments)
    .where(eq(testPayments.key, refundKey(key)));
  return row !== undefined;
}
