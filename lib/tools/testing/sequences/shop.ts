import { sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { paymentMethods, stock, variants } from "@/lib/db/schema";
import type { Person } from "../../tool";
import {
  daysAgo,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
  makeTiers,
  makeWarehouses,
  next,
} from "../fixtures";
import { addCredit, charge, chargeByProvider, makeMethod, makeOpenOrder } from "../order-fixtures";
import type { OrderPlan, Planned, personPlan } from "./plan";

const PLENTY = 1_000_000;
const FEE_PERCENT = 15;
/** Units of what one person alone can have, in the east and in the west. */
const FEW = { east: 1, west: 1 };

type Product = Awaited<ReturnType<typeof makeProduct>>;
export type Order = Awaited<ReturnType<typeof makeOrder>>;

export interface Shop {
  /** Two people, since nobody handles their own return. */
  desk: [Person, Person];
  /** One per policy: standard, credit when received and a fee, store credit only, final sale. */
  goods: Product[];
  /** Dearer than any refund: no discount counts for it. */
  dear: Product;
  warehouses: Awaited<ReturnType<typeof makeWarehouses>>;
}

export interface Customer {
  person: Person;
  orders: Order[];
  giftId: string;
  /** Variant that only this person's sequence takes from. */
  scarce: string;
}

export async function makeShop(): Promise<Shop> {
  await makePolicy();
  await makePolicy({
    scope: "category",
    category: "Audio",
    restockingFeePercent: FEE_PERCENT,
    creditAt: "received",
  });
  await makePolicy({ scope: "category", category: "Cards", allowedOutcomes: ["store_credit"] });
  await makePolicy({ scope: "category", category: "Film", finalSale: true });
  await makeTiers();
  const goods: Product[] = [];
  for (const category of ["Things", "Audio", "Cards", "Film"])
    goods.push(await makeProduct({ category, priceCents: 2_999, variants: [{ stock: PLENTY }] }));
  return {
    desk: [await makePerson({ role: "support" }), await makePerson({ role: "admin" })],
    goods,
    dear: await makeProduct({ priceCents: 33_333, variants: [{ stock: PLENTY }] }),
    warehouses: await makeWarehouses(),
  };
}

export async function makeCustomer(shop: Shop, plan: Planned<typeof personPlan>): Promise<Customer> {
  const person = await makePerson({ loyaltyTierId: plan.gold ? "gold" : null, region: "west" });
  const card = await makeMethod(person);
  const gift = await makeMethod(person, "gift_card", 1000);
  const orders: Order[] = [];
  for (const each of plan.orders) orders.push(await place(shop, person, each, card, gift.id));
  const declined = { userId: person.id, kind: "card" as const, label: "Visa •••• 0002", isDefault: true };
  if (plan.declined) await getDatabase().insert(paymentMethods).values(declined);
  return { person, orders, giftId: gift.id, scarce: await makeScarce(shop) };
}

async function makeScarce({ goods, warehouses }: Shop): Promise<string> {
  const [made] = await getDatabase()
    .insert(variants)
    .values({ productId: goods[0]?.id ?? "", sku: `SCARCE-${next()}`, priceCents: 1_234, position: next() })
    .returning();
  const variantId = made?.id ?? "";
  await getDatabase()
    .insert(stock)
    .values([
      { variantId, warehouseId: warehouses.east, onHand: FEW.east },
      { variantId, warehouseId: warehouses.west, onHand: FEW.west },
    ]);
  return variantId;
}

async function place(
  { goods, warehouses }: Shop,
  person: Person,
  plan: OrderPlan,
  card: { id: string; label: string },
  giftId: string,
): Promise<Order> {
  const lines = plan.lines.map(({ good, discountPercent, ...line }) => ({
    product: goods[good] as Product,
    warehouseId: warehouses.east,
    discountCents: Math.floor((line.unitPriceCents * line.quantity * discountPercent) / 100),
    ...line,
  }));
  const { status, shippingCents } = plan;
  const order =
    status === "processing" || status === "pending"
      ? await makeOpenOrder(person, lines, { status, shippingCents, paid: false })
      : await makeOrder(person, lines, {
          status: status as "delivered",
          shippingCents,
          ...(status === "delivered" ? { deliveredAt: daysAgo(plan.daysSinceDelivery) } : {}),
        });
  const credit = Math.floor((order.totalCents * plan.creditPercent) / 100);
  const gift = Math.floor(((order.totalCents - credit) * plan.giftPercent) / 100);
  const byCard = order.totalCents - credit - gift;
  if (credit > 0) await addCredit(person, credit);
  if (credit > 0) await addCredit(person, -credit, order.id);
  if (gift > 0) await charge(order.id, giftId, gift);
  if (byCard > 0 && plan.byProvider) await chargeByProvider(order.id, card, byCard);
  else if (byCard > 0) await charge(order.id, card.id, byCard);
  return order;
}

/** The event that tells that an order's units left the shelves here, and not before the test began. */
const LEFT = "packed";

/** The warehouse sends a confirmed order and it arrives: all of it or, when it may not leave (any more), nothing. */
export async function deliver(number: string): Promise<boolean> {
  return getDatabase().transaction(async (tx) => {
    const [order] = await tx.execute<{ id: string }>(sql`
      update orders set status = 'delivered', shipped_at = now(), delivered_at = now()
      where number = ${number} and status = 'processing' returning id`);
    if (!order) return false;
    await tx.execute(sql`update order_lines set delivered_quantity = quantity where order_id = ${order.id}`);
    await tx.execute(sql`
      with leaving as (
        select variant_id, warehouse_id, sum(quantity)::int as units from order_lines
        where order_id = ${order.id} group by 1, 2
      ), locked as (
        select stock.variant_id, stock.warehouse_id, units from stock join leaving using (variant_id, warehouse_id)
        order by 1, 2 for update of stock
      )
      update stock set on_hand = on_hand - units, reserved = reserved - units
      from locked where stock.variant_id = locked.variant_id and stock.warehouse_id = locked.warehouse_id`);
    await tx.execute(sql`
      insert into order_events (id, order_id, kind, message) values (gen_random_uuid(), ${order.id}, ${LEFT}, 'Packed')`);
    return true;
  });
}

/** Shelves that do not hold what they did when the test began, less what left, and with what came back as good as new. */
export async function shelfFaults({ goods, dear }: Shop): Promise<string[]> {
  const plenty = [...goods, dear].flatMap((product) => product.variants.map(({ id }) => id));
  const rows = await getDatabase().execute<{ fault: string }>(sql`
    select 'variant ' || s.variant_id || ': ' || s.units || ' on the shelves, should be ' || begun.units + came.units - gone.units
      as fault
    from (select variant_id, sum(on_hand) as units from stock group by 1) as s
    cross join lateral (
      select case when s.variant_id in ${plenty} then ${PLENTY}::int else ${FEW.east + FEW.west}::int end as units
    ) as begun
    cross join lateral (
      select coalesce(sum(l.quantity), 0) as units from order_lines l
      where l.variant_id = s.variant_id
        and exists (select from order_events e where e.order_id = l.order_id and e.kind = ${LEFT})
    ) as gone
    cross join lateral (
      select coalesce(sum(rl.quantity), 0) as units
      from order_lines l join return_lines rl on rl.order_line_id = l.id join returns r on r.id = rl.return_id
      where l.variant_id = s.variant_id and r.status in ('received', 'refunded')
        and r.reason in ('no_longer_needed', 'wrong_size', 'wrong_item', 'other')
    ) as came
    where s.units <> begun.units + came.units - gone.units`);
  return rows.map(({ fault }) => fault);
}

/** Returns whose fee is not what this shop's policies say: kept of Audio, when the shopper's own reasons sent it back. */
export async function feeFaults(): Promise<string[]> {
  const rows = await getDatabase().execute<{ fault: string }>(sql`
    select rma || ', ' || reason || ': a fee of ' || fee_cents || ', should be ' || due.cents as fault
    from returns r
    cross join lateral (
      select coalesce(sum(rl.refund_cents * ${FEE_PERCENT}::int / 100), 0) as cents
      from return_lines rl join order_lines l on l.id = rl.order_line_id join products p on p.id = l.product_id
      where rl.return_id = r.id and p.category = 'Audio'
        and r.reason in ('no_longer_needed', 'wrong_size', 'other')
    ) as due
    where fee_cents <> due.cents`);
  return rows.map(({ fault }) => fault);
}
