import { asc, eq, inArray } from "drizzle-orm";
import type { Queryable, Transaction } from "@/lib/db/client";
import { orderLines, products, returnLines, returns } from "@/lib/db/schema";
import type { OrderRow } from "../orders/find";
import { ToolError } from "../tool-error";
import { choosePolicy, loadPolicies, type Policy } from "./policy";

/** A return the line is in; cancelled ones do not count. */
export interface PriorReturn {
  rma: string;
  /** The parcel has come back. */
  arrived: boolean;
  /** Worth of the line's units in it, fees included. */
  refundCents: number;
}

/** All that judging one order line needs. */
export interface LineFacts {
  id: string;
  position: number;
  name: string;
  options: Record<string, string>;
  productSlug: string;
  category: string;
  image: string;
  quantity: number;
  unitPriceCents: number;
  discountCents: number;
  deliveredQuantity: number;
  returnedQuantity: number;
  /** Oldest first. */
  priorReturns: PriorReturn[];
  policy: Policy;
}

export interface OrderFacts {
  number: string;
  currency: string;
  status: OrderRow["status"];
  deliveredAt: Date | null;
  /** By position. */
  lines: LineFacts[];
}

/**
 * The facts as they are.
 * @throws ToolError `unavailable` when the shop has no return policy for a product
 */
export async function loadFacts(db: Queryable, order: OrderRow, now: Date): Promise<OrderFacts> {
  return assemble(db, order, now, await lineQuery(db, order.id));
}

/** The facts, and the lines' locks with them: until the transaction ends nobody else returns units of these lines. */
export async function lockFacts(tx: Transaction, order: OrderRow, now: Date): Promise<OrderFacts> {
  return assemble(tx, order, now, await lineQuery(tx, order.id).for("update", { of: orderLines }));
}

const lineQuery = (db: Queryable, orderId: string) =>
  db
    .select({
      id: orderLines.id,
      position: orderLines.position,
      productId: orderLines.productId,
      name: orderLines.name,
      options: orderLines.options,
      productSlug: products.slug,
      category: products.category,
      image: products.image,
      quantity: orderLines.quantity,
      unitPriceCents: orderLines.unitPriceCents,
      discountCents: orderLines.discountCents,
      deliveredQuantity: orderLines.deliveredQuantity,
      returnedQuantity: orderLines.returnedQuantity,
    })
    .from(orderLines)
    .innerJoin(products, eq(products.id, orderLines.productId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.id));

type LineRow = Awaited<ReturnType<typeof lineQuery>>[number];

async function assemble(db: Queryable, order: OrderRow, now: Date, rows: LineRow[]): Promise<OrderFacts> {
  const priorReturns = await loadPriorReturns(
    db,
    rows.map((row) => row.id),
  );
  const policies = await loadPolicies(db, rows, now);
  const lines = rows.map(({ productId, ...line }) => {
    const policy = choosePolicy(policies, { productId, category: line.category });
    if (!policy) {
      throw new ToolError("unavailable", `The shop has no return policy for ${line.name} yet.`, false);
    }
    return { ...line, policy, priorReturns: priorReturns.get(line.id) ?? [] };
  });
  return {
    number: order.number,
    currency: order.currency,
    status: order.status,
    deliveredAt: order.deliveredAt,
    lines: lines.sort((a, b) => a.position - b.position),
  };
}

async function loadPriorReturns(db: Queryable, lineIds: string[]): Promise<Map<string, PriorReturn[]>> {
  const byLine = new Map<string, PriorReturn[]>(lineIds.map((id) => [id, []]));
  const rows = await db
    .select({
      line: returnLines.orderLineId,
      rma: returns.rma,
      status: returns.status,
      refundCents: returnLines.refundCents,
    })
    .from(returnLines)
    .innerJoin(returns, eq(returns.id, returnLines.returnId))
    .where(inArray(returnLines.orderLineId, lineIds))
    .orderBy(asc(returns.seq));
  for (const { line, rma, status, refundCents } of rows) {
    if (status === "cancelled") continue;
    byLine.get(line)?.push({ rma, refundCents, arrived: status === "received" || status === "refunded" });
  }
  return byLine;
}
