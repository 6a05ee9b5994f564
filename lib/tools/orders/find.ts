import { and, eq } from "drizzle-orm";
import type { Queryable, Transaction } from "@/lib/db/client";
import { orders } from "@/lib/db/schema";
import type { Person } from "../tool";
import { ToolError } from "../tool-error";

export type OrderRow = typeof orders.$inferSelect;

/**
 * One of the person's own orders.
 * @throws ToolError `not_found`, worded the same for an order that is missing and one that is somebody else's
 */
export async function findOwnOrder(db: Queryable, person: Person, number: string): Promise<OrderRow> {
  return onlyRow(await db.select().from(orders).where(ownedBy(person, number)), number);
}

/**
 * As {@link findOwnOrder}, and holds the row's lock until the transaction ends. Whatever changes an order, its lines
 * or its money takes this lock first, so that such changes come one after another and never deadlock.
 */
export async function lockOwnOrder(tx: Transaction, person: Person, number: string): Promise<OrderRow> {
  return onlyRow(await tx.select().from(orders).where(ownedBy(person, number)).for("update"), number);
}

const ownedBy = (person: Person, number: string) =>
  and(eq(orders.number, number), eq(orders.userId, person.id));

function onlyRow(rows: OrderRow[], number: string): OrderRow {
  const [order] = rows;
  if (!order) throw new ToolError("not_found", `There is no order ${number} among your orders.`);
  return order;
}
