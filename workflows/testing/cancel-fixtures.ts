import { sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { payments, testPayments } from "@/lib/db/schema";
import { startRun } from "@/lib/engine";
import type { RunView } from "@/lib/engine/wire";
import { paymentProvider } from "@/lib/payments";
import { makePerson, makeProduct, next } from "@/lib/tools/testing/fixtures";
import { addCredit, charge, makeMethod, makeOpenOrder } from "@/lib/tools/testing/order-fixtures";
import type { Person } from "@/lib/tools/tool";
import { ended } from "./replacement-fixtures";

/** How an order was paid, cents. `cards`: each charged through the provider; `gift`, `credit`: held by the shop. */
export interface Paid {
  cards?: number[];
  gift?: number;
  credit?: number;
}

/** A person's order of two units that has not left, paid as told; what is paid makes its total. */
export async function makePaidOrder({ cards = [10_000], gift = 0, credit = 0 }: Paid = {}) {
  const person = await makePerson();
  const product = await makeProduct({ name: "Aria Headphones" });
  const totalCents = [...cards, gift, credit].reduce((sum, cents) => sum + cents, 0);
  const order = await makeOpenOrder(person, [{ product, quantity: 2, unitPriceCents: totalCents / 2 }], {
    paid: false,
  });
  const references: string[] = [];
  for (const cents of cards) references.push(await chargeThroughProvider(person, order.id, cents));
  const giftCard = gift > 0 ? await makeMethod(person, "gift_card", 150) : null;
  if (giftCard) await charge(order.id, giftCard.id, gift);
  if (credit > 0) {
    await addCredit(person, credit);
    await addCredit(person, -credit, order.id);
  }
  return { person, order, references, giftCard, variant: product.variants[0]?.id ?? "" };
}

async function chargeThroughProvider(person: Person, orderId: string, amountCents: number) {
  const { id, label } = await makeMethod(person);
  const { reference } = await paymentProvider.charge({
    key: `order:${orderId}:${next()}`,
    amountCents,
    currency: "USD",
    method: { id, kind: "card", label },
  });
  await getDatabase()
    .insert(payments)
    .values({
      orderId,
      paymentMethodId: id,
      kind: "charge",
      amountCents,
      providerReference: reference,
      idemKey: `charge:${reference}`,
    });
  return reference;
}

/** What the provider's own books hold of each charge: ["charge", "refund"]. */
export async function provided(references: string[]): Promise<string[][]> {
  const rows = await getDatabase().select().from(testPayments).orderBy(testPayments.seq);
  return references.map((reference) =>
    rows.filter((row) => row.reference === reference).map((row) => row.kind),
  );
}

/** The parcel leaves: its units are neither promised nor there any more. */
export async function ship(number: string): Promise<void> {
  await getDatabase().execute(sql`
    with shipped as (
      update orders set status = 'shipped', shipped_at = now() where number = ${number} returning id
    )
    update stock set on_hand = on_hand - line.quantity, reserved = reserved - line.quantity
    from order_lines line join shipped on shipped.id = line.order_id
    where stock.variant_id = line.variant_id and stock.warehouse_id = line.warehouse_id`);
}

/** Starts cancel_order and waits for its end; under a key of its own unless told. */
export async function cancelByRun(
  person: Person,
  order: string,
  idempotencyKey = `cancel-${process.pid}-${next()}`,
): Promise<RunView> {
  const { id } = await startRun({
    workflow: "cancel_order",
    input: { order },
    person,
    trigger: "button",
    idempotencyKey,
  });
  return ended(person, id);
}
