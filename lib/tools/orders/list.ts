import { and, count, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { orderLines, orders, products } from "@/lib/db/schema";
import type { ListOrdersOutput, listOrdersInput } from "../orders.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { loadLines, toSummary } from "./lines";
import { loadRefundsOwed } from "./owed";

type Input = z.output<typeof listOrdersInput>;

/**
 * One page of the person's orders, newest first. Days are UTC days.
 * @throws ToolError `invalid_input` for a cursor this tool did not give, or days the wrong way round
 */
export async function listOwnOrders(context: ToolContext, input: Input): Promise<ListOrdersOutput> {
  if (input.placedFrom && input.placedTo && input.placedFrom > input.placedTo) {
    throw new ToolError("invalid_input", "placedFrom must not be after placedTo.");
  }
  const { db, person } = context;
  const before = readCursor(input.cursor);
  const page = async (matching: SQL | undefined) => {
    const [rows, [counted]] = await Promise.all([
      db
        .select()
        .from(orders)
        .where(and(matching, before === undefined ? undefined : lt(orders.seq, before)))
        .orderBy(desc(orders.seq))
        .limit(input.limit + 1),
      db.select({ total: count() }).from(orders).where(matching),
    ]);
    return { rows, total: counted?.total ?? 0 };
  };

  const filters = [
    eq(orders.userId, person.id),
    input.status && eq(orders.status, input.status),
    input.placedFrom && gte(orders.placedAt, startOfDay(input.placedFrom)),
    input.placedTo && lt(orders.placedAt, startOfDay(input.placedTo, 1)),
  ].filter((filter) => typeof filter === "object");

  let found = await page(and(...filters, input.query ? hasLineWith(input.query) : undefined));
  if (input.query && found.total === 0) found = await page(and(...filters, hasLineLike(input.query)));

  const shown = found.rows.slice(0, input.limit);
  const [lines, owed] = await Promise.all([
    loadLines(
      db,
      shown.map((order) => order.id),
    ),
    loadRefundsOwed(db, shown),
  ]);
  return {
    orders: shown.map((order) => toSummary(order, lines.get(order.id) ?? [], owed.get(order.id) ?? null)),
    total: found.total,
    nextCursor: found.rows.length > shown.length ? String(shown.at(-1)?.seq) : null,
  };
}

/** Every word in what a line is called or what kind of thing it is. A product's description does not count. */
const hasLineWith = (query: string) =>
  existsLine(
    sql`to_tsvector('english', ${orderLines.name} || ' ' || ${products.searchText}) @@ plainto_tsquery('english', ${query})`,
  );

/** The same for misspelt words: each must be close to one of the line's. 0.5 takes "hedphones" for headphones. */
function hasLineLike(query: string): SQL {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const text = sql`lower(${orderLines.name}) || ' ' || ${products.searchText}`;
  const close = words.map((word) => sql`strict_word_similarity(${word}, ${text}) >= 0.5`);
  return close.length > 0 ? existsLine(sql.join(close, sql` and `)) : sql`false`;
}

const existsLine = (condition: SQL) =>
  sql`exists (select 1 from ${orderLines} join ${products} on ${products.id} = ${orderLines.productId}
      where ${orderLines.orderId} = ${orders.id} and ${condition})`;

function startOfDay(day: string, plusDays = 0): Date {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + plusDays);
  return moment;
}

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,15}$/.test(cursor)) {
    throw new ToolError("invalid_input", "cursor must be the nextCursor of an earlier page.");
  }
  return Number(cursor);
}
