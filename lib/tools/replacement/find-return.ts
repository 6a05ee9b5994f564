import { and, eq, ne } from "drizzle-orm";
import type { Queryable, Transaction } from "@/lib/db/client";
import { orders, returns } from "@/lib/db/schema";
import type { Person } from "../tool";
import { ToolError } from "../tool-error";

type ReturnRow = typeof returns.$inferSelect;

const own = (person: Person, rma: string) => and(eq(returns.rma, rma), eq(returns.userId, person.id));

/**
 * One of the person's own returns, that can still be replaced.
 * @throws ToolError `not_found` · `conflict` (cancelled, or replaced already)
 */
export async function replaceableReturn(db: Queryable, person: Person, rma: string): Promise<ReturnRow> {
  const [row] = await db.select().from(returns).where(own(person, rma));
  return checked(db, row, rma);
}

/** As {@link replaceableReturn}, and holds the row's lock: until the transaction ends nobody else replaces it. */
export async function lockReplaceableReturn(
  tx: Transaction,
  person: Person,
  rma: string,
): Promise<ReturnRow> {
  const [row] = await tx.select().from(returns).where(own(person, rma)).for("no key update");
  return checked(tx, row, rma);
}

/** Number of the order a return is of, for whose it is and for the desk; null: there is no such return of theirs. */
export async function orderOfReturn(db: Queryable, person: Person, rma: string): Promise<string | null> {
  const [row] = await db
    .select({ number: orders.number })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(person.role === "shopper" ? own(person, rma) : eq(returns.rma, rma));
  return row?.number ?? null;
}

async function checked(db: Queryable, row: ReturnRow | undefined, rma: string): Promise<ReturnRow> {
  if (!row) throw new ToolError("not_found", `There is no return ${rma} among your returns.`);
  if (row.status === "cancelled")
    throw new ToolError("conflict", `Return ${rma} was cancelled, so there is nothing to replace.`);
  const [order] = await db
    .select({ number: orders.number })
    .from(orders)
    .where(and(eq(orders.replacesReturnId, row.id), ne(orders.status, "cancelled")));
  if (order)
    throw new ToolError("conflict", `Return ${rma} was already replaced, with order ${order.number}.`);
  return row;
}
