import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { orders, stock, stockReservations } from "@/lib/db/schema";
import { personalKey, violates } from "../idempotency";
import { once } from "../once";
import type { releaseStockOutput, reserveStockInput, reserveStockOutput } from "../replacement.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { undoOnce } from "../undo";
import { lockReplaceableReturn } from "./find-return";

const RESERVE = "reserve_stock";

type Reserved = z.output<typeof reserveStockOutput>;
type Place = Reserved["warehouse"] & { id: string; sold: boolean } & Record<string, unknown>;

/**
 * Keeps a unit back for a return's replacement, in the nearest warehouse that has one. One replacement of a return is under
 * way at a time.
 * @throws ToolError `not_found` · `conflict` (cancelled, replaced, or being replaced) · `not_available` · `out_of_stock`
 */
export function reserve(context: ToolContext, input: z.output<typeof reserveStockInput>): Promise<Reserved> {
  const { variant, quantity } = input;
  return once(context, RESERVE, input, async (tx) => {
    const replaced = await lockReplaceableReturn(tx, context.person, input.return);
    const places = await nearestFirst(tx, context, input);
    for (const { id: warehouseId, name, region } of places) {
      if (!(await take(tx, variant, warehouseId, quantity))) continue;
      const reservation = uuidv7();
      try {
        await tx.insert(stockReservations).values({
          id: reservation,
          userId: context.person.id,
          returnId: replaced.id,
          variantId: variant,
          warehouseId,
          quantity,
          idemKey: personalKey(context),
          createdAt: context.now(),
        });
      } catch (error) {
        if (!violates(error, "stock_reservations_held_key")) throw error;
        throw new ToolError("conflict", `A replacement for ${input.return} is being ordered right now.`);
      }
      return { reservation, variant, quantity, warehouse: { name, region } };
    }
    throw new ToolError("out_of_stock", "The last one has just gone. Choose another replacement.");
  });
}

/** Warehouses that keep the variant: the person's own region first, then by what standard shipping costs and takes. */
async function nearestFirst(
  tx: Transaction,
  { person }: ToolContext,
  { variant, region }: z.output<typeof reserveStockInput>,
): Promise<Place[]> {
  const places = await tx.execute<Place>(sql`
    select w.id, w.name, w.region, v.available as sold
    from variants v
    left join (stock s join warehouses w on w.id = s.warehouse_id) on s.variant_id = v.id
    cross join (select coalesce(${region ?? null}, region) as region from users where id = ${person.id}) as home
    left join lateral (
      select min(price_cents) as price, min(max_days) as days from shipping_rates
      where from_region = w.region and to_region = home.region and service = 'standard'
    ) as way on true
    where v.id = ${variant}
    order by w.region = home.region desc, way.price nulls last, way.days nulls last, w.code`);
  const [first] = places;
  if (!first)
    throw new ToolError("not_found", "There is no such variant. Look at the product's variants first.");
  if (!first.sold)
    throw new ToolError("not_available", "This is no longer sold. Choose another replacement.");
  return places.filter((place) => place.id !== null);
}

/** Whether there was enough; the row is locked until the transaction ends then. */
async function take(tx: Transaction, variant: string, warehouse: string, quantity: number): Promise<boolean> {
  const taken = await tx
    .update(stock)
    .set({ reserved: sql`${stock.reserved} + ${quantity}` })
    .where(
      and(
        eq(stock.variantId, variant),
        eq(stock.warehouseId, warehouse),
        sql`${stock.onHand} - ${stock.reserved} >= ${quantity}`,
      ),
    )
    .returning({ reserved: stock.reserved });
  return taken.length > 0;
}

/**
 * Gives back what was reserved with `key`. Units that an order keeps are the order's; when that was cancelled they are
 * back already.
 * @throws ToolError `conflict` while an order keeps them
 */
export async function release(
  context: ToolContext,
  { key }: { key: string },
): Promise<z.output<typeof releaseStockOutput>> {
  const released = await undoOnce<Reserved>(context, RESERVE, key, async (tx, { reservation }) => {
    const [held] = await tx
      .select({ row: stockReservations, order: { number: orders.number, status: orders.status } })
      .from(stockReservations)
      .leftJoin(orders, eq(orders.id, stockReservations.orderId))
      .where(eq(stockReservations.id, reservation))
      .for("update", { of: stockReservations });
    if (!held) throw new Error(`Reservation ${reservation} is gone`);
    const { row, order } = held;
    if (row.status === "consumed" && order?.status !== "cancelled")
      throw new ToolError("conflict", `Order ${order?.number} keeps these units.`);
    if (row.status !== "held") return;
    await tx
      .update(stock)
      .set({ reserved: sql`${stock.reserved} - ${row.quantity}` })
      .where(and(eq(stock.variantId, row.variantId), eq(stock.warehouseId, row.warehouseId)));
    await tx
      .update(stockReservations)
      .set({ status: "released", endedAt: context.now() })
      .where(eq(stockReservations.id, reservation));
  });
  return { released: released !== null };
}
