import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { getDatabase, type Transaction } from "@/lib/db/client";
import { testPayments } from "@/lib/db/schema";
import {
  type Charge,
  type ChargeRequest,
  PaymentError,
  type PaymentProvider,
  type RefundRequest,
} from "./provider";

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

  refund(request) {
    return getDatabase().transaction(async (tx) => {
      const charge = await lockCharge(tx, eq(testPayments.reference, request.reference));
      if (!charge) throw new PaymentError("conflict", "The payment provider knows no such charge.");
      // Refunds of one charge come one after another: its row is locked.
      const before = await refundedWith(tx, request);
      if (before) return { refundedCents: before.amountCents };
      if (request.amountCents > (await leftOf(tx, charge)))
        throw new PaymentError("conflict", "That is more than is left of the charge.");
      await giveBack(tx, charge, refundKey(request), request.amountCents);
      return { refundedCents: request.amountCents };
    });
  },

  takeBack(named) {
    return getDatabase().transaction(async (tx) => {
      if ("key" in named && (await voids(tx, named.key))) return { refundedCents: 0 };
      const charge = await lockCharge(
        tx,
        "key" in named ? eq(testPayments.key, named.key) : eq(testPayments.reference, named.reference),
      );
      if (!charge) return { refundedCents: 0 };
      const left = await leftOf(tx, charge);
      if (left > 0) await giveBack(tx, charge, `${charge.key}:refund`, left);
      return { refundedCents: charge.amountCents };
    });
  },

  async held(references) {
    if (references.length === 0) return new Map();
    const { kind, amountCents, reference } = testPayments;
    const rows = await getDatabase()
      .select({
        reference,
        cents: sql<number>`sum(case ${kind} when 'charge' then ${amountCents} else -${amountCents} end)::int`,
      })
      .from(testPayments)
      .where(and(inArray(reference, [...references]), ne(kind, "void")))
      .groupBy(reference);
    return new Map(rows.map(({ reference, cents }) => [reference, cents]));
  },
};

/** Apart from the keys of charges and of what is taken back. */
const refundKey = ({ key }: RefundRequest) => `refund:${key}`;

async function lockCharge(tx: Transaction, named: ReturnType<typeof eq>): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(testPayments)
    .where(and(named, eq(testPayments.kind, "charge")))
    .for("update");
  return row;
}

/** What the same request gave back before. */
async function refundedWith(tx: Transaction, request: RefundRequest): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(testPayments)
    .where(eq(testPayments.key, refundKey(request)));
  if (row && (row.reference !== request.reference || row.amountCents !== request.amountCents))
    throw new PaymentError("conflict", "This refund was already made with another amount.");
  return row;
}

async function leftOf(db: Pick<Transaction, "select">, charge: Row): Promise<number> {
  const [refunds] = await db
    .select({ cents: sql<number>`coalesce(sum(${testPayments.amountCents}), 0)::int` })
    .from(testPayments)
    .where(and(eq(testPayments.reference, charge.reference), eq(testPayments.kind, "refund")));
  return charge.amountCents - (refunds?.cents ?? 0);
}

async function giveBack(tx: Transaction, charge: Row, key: string, amountCents: number) {
  const { reference, currency, method, label } = charge;
  await tx
    .insert(testPayments)
    .values({ kind: "refund", reference, key, amountCents, currency, method, label });
}

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

/** The charge that the key stands for, when it is what was asked for and something of it still stands. */
async function charged(row: Row | undefined, { amountCents, currency }: ChargeRequest): Promise<Charge> {
  if (!row) throw new Error("The charge just made cannot be read");
  if (row.kind === "void" || (await leftOf(getDatabase(), row)) === 0)
    throw new PaymentError("conflict", "This payment was taken back. Start again.");
  if (row.amountCents !== amountCents || row.currency !== currency)
    throw new PaymentError("conflict", "This payment was already made with another amount.");
  const { reference, method, label } = row;
  return { reference, amountCents, currency, method: { id: method, label } };
}
