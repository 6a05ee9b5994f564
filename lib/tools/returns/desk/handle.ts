import { eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/lib/db/client";
import { orderEvents, orders, returns } from "@/lib/db/schema";
import type { OrderRow } from "../../orders/find";
import type { Person, ToolContext } from "../../tool";
import { ToolError } from "../../tool-error";

export type ReturnRow = typeof returns.$inferSelect;

/** @throws ToolError `forbidden` to everybody who is not of the desk */
export function requireDesk({ role }: Person): void {
  if (role === "shopper") throw new ToolError("forbidden", "Only the support desk handles returns.");
}

/**
 * A return that this member of the desk may handle, with its order.
 * @throws ToolError `forbidden` (not of the desk, or one's own) · `not_found`
 */
export async function findReturnToHandle(
  db: Queryable,
  person: Person,
  rma: string,
): Promise<{ row: ReturnRow; order: OrderRow }> {
  requireDesk(person);
  const [found] = await db
    .select({ row: returns, order: orders })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(eq(returns.rma, rma));
  if (!found) throw new ToolError("not_found", `There is no return ${rma}.`);
  if (found.row.userId === person.id)
    throw new ToolError("forbidden", "This is your own return: somebody else of the desk must handle it.");
  return found;
}

/**
 * As {@link findReturnToHandle}, and holds the locks of the order and of the return until the transaction ends. The order
 * first, as whatever changes an order does: two returns of one order never share out the same money. Not full locks:
 * rows that refer to them may still be written meanwhile.
 */
export async function lockReturnToHandle(tx: Transaction, person: Person, rma: string) {
  const { row: seen, order } = await findReturnToHandle(tx, person, rma);
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, order.id)).for("no key update");
  const [row] = await tx.select().from(returns).where(eq(returns.id, seen.id)).for("no key update");
  if (!row) throw new Error(`Return ${rma} is gone`);
  return { row, order };
}

/** A line of the order's history, which its shopper reads. */
export async function tellShopper(
  tx: Transaction,
  { now }: ToolContext,
  orderId: string,
  kind: string,
  message: string,
) {
  await tx.insert(orderEvents).values({ orderId, kind, message, at: now() });
}

export const cancelledReturn = (rma: string) =>
  new ToolError("conflict", `Return ${rma} was cancelled: there is nothing to handle.`);

/** A payment method's label as the desk may see it: what it is, not its number. */
export const withoutNumber = (label: string): string => label.replace(/\s*•+\s*\d+$/, "");
