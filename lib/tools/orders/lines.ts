import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { orderLines, products } from "@/lib/db/schema";
import type { OrderLineView, OrderSummary, RefundOwed } from "../orders.schema";
import type { OrderRow } from "./find";

/** The lines of several orders in one query, by order id, in the order they were bought. */
export async function loadLines(db: Queryable, orderIds: string[]): Promise<Map<string, OrderLineView[]>> {
  const byOrder = new Map<string, OrderLineView[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return byOrder;
  const rows = await db
    .select({
      orderId: orderLines.orderId,
      line: {
        id: orderLines.id,
        productSlug: products.slug,
        name: orderLines.name,
        category: products.category,
        image: products.image,
        options: orderLines.options,
        quantity: orderLines.quantity,
        unitPriceCents: orderLines.unitPriceCents,
        discountCents: orderLines.discountCents,
        returnedQuantity: orderLines.returnedQuantity,
      },
    })
    .from(orderLines)
    .innerJoin(products, eq(products.id, orderLines.productId))
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position));
  for (const row of rows) byOrder.get(row.orderId)?.push(row.line);
  return byOrder;
}

export function toSummary(
  order: OrderRow,
  lines: OrderLineView[],
  refundOwed: RefundOwed | null,
): OrderSummary {
  return {
    number: order.number,
    status: order.status,
    placedAt: order.placedAt.toISOString(),
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    estimatedDelivery: order.estimatedDelivery,
    currency: order.currency,
    totalCents: order.totalCents,
    lines,
    refundOwed,
  };
}
