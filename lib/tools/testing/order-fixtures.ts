import { and, eq, sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import {
  orderEvents,
  orderLines,
  type orders,
  paymentMethods,
  payments,
  stock,
  storeCreditEntries,
} from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { Person } from "../tool";
import { makeOrder, makeWarehouses, next } from "./fixtures";

/** What orders need beside their rows: money and promised stock. */

export async function makeMethod(
  person: Person,
  kind: "card" | "paypal" | "gift_card" = "card",
  balanceCents = 0,
) {
  const label = { card: "Visa •••• 4242", paypal: "PayPal", gift_card: "Gift card •••• 7788" }[kind];
  const [made] = await getDatabase()
    .insert(paymentMethods)
    .values({ userId: person.id, kind, label, ...(kind === "gift_card" ? { balanceCents } : {}) })
    .returning();
  if (!made) throw new Error("no payment method");
  return made;
}

export async function charge(orderId: string, paymentMethodId: string | null, amountCents: number) {
  await getDatabase()
    .insert(payments)
    .values({ orderId, paymentMethodId, kind: "charge", amountCents, idemKey: `charge:${next()}` });
}

/** As {@link charge}, through the payment provider, which keeps books of its own. */
export async function chargeByProvider(
  orderId: string,
  method: { id: string; label: string },
  amountCents: number,
): Promise<string> {
  const key = `order:${orderId}:charge:${next()}`;
  const { reference } = await paymentProvider.charge({
    ...{ key, amountCents, currency: "USD" },
    method: { id: method.id, label: method.label, kind: "card" },
  });
  await getDatabase()
    .insert(payments)
    .values({
      ...{ orderId, paymentMethodId: method.id, kind: "charge", amountCents },
      ...{ providerReference: reference, idemKey: key },
    });
  return reference;
}

/** Positive grants, negative uses on the order. */
export async function addCredit(person: Person, amountCents: number, orderId?: string) {
  await getDatabase()
    .insert(storeCreditEntries)
    .values({
      userId: person.id,
      amountCents,
      orderId,
      kind: amountCents > 0 ? "goodwill" : "use",
      idemKey: `credit:${next()}`,
    });
}

/** An order that has not left, from the east, its units promised and its total charged to a card unless `paid` is false. */
export async function makeOpenOrder(
  person: Person,
  lines: Parameters<typeof makeOrder>[1],
  { paid = true, ...row }: Partial<typeof orders.$inferInsert> & { paid?: boolean } = {},
) {
  const { east } = await makeWarehouses();
  const order = await makeOrder(
    person,
    lines.map((line) => ({ warehouseId: east, ...line })),
    { status: "processing", ...row },
  );
  for (const line of order.lines) {
    if (!line.warehouseId) continue;
    await getDatabase()
      .update(stock)
      .set({ reserved: sql`${stock.reserved} + ${line.quantity}` })
      .where(and(eq(stock.variantId, line.variantId), eq(stock.warehouseId, line.warehouseId)));
  }
  if (paid && order.totalCents > 0) await charge(order.id, (await makeMethod(person)).id, order.totalCents);
  return order;
}

/** Units promised to orders, over all warehouses. */
export async function reservedOf(variantId: string): Promise<number> {
  const rows = await getDatabase().select().from(stock).where(eq(stock.variantId, variantId));
  return rows.reduce((sum, row) => sum + row.reserved, 0);
}

export async function creditOf(person: Person): Promise<number> {
  const rows = await getDatabase()
    .select()
    .from(storeCreditEntries)
    .where(eq(storeCreditEntries.userId, person.id));
  return rows.reduce((sum, row) => sum + row.amountCents, 0);
}

export async function paymentsOf(orderId: string) {
  const rows = await getDatabase()
    .select()
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(payments.seq);
  return rows.map(({ kind, amountCents, paymentMethodId }) => ({ kind, amountCents, paymentMethodId }));
}

export async function eventsOf(orderId: string): Promise<string[]> {
  const rows = await getDatabase().select().from(orderEvents).where(eq(orderEvents.orderId, orderId));
  return rows.sort((a, b) => a.seq - b.seq).map((row) => row.kind);
}

export async function lineOf(id: string) {
  const [row] = await getDatabase().select().from(orderLines).where(eq(orderLines.id, id));
  if (!row) throw new Error("no order line");
  return row;
}
