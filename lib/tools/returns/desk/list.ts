import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import { orders, returns, users } from "@/lib/db/schema";
import type {
  DeskReturn,
  deskReturnRef,
  ListDeskReturnsOutput,
  listDeskReturnsInput,
  ReturnCounts,
} from "../../desk-returns.schema";
import { loadMoneySources, STORE_CREDIT_LABEL, sourceLabels } from "../../orders/sources";
import type { Person, ToolContext } from "../../tool";
import { loadRefundParts } from "../refund-parts";
import { loadReturnLines } from "../view";
import { findReturnToHandle, requireDesk, withoutNumber } from "./handle";
import { isResellable } from "./take-in";

const newestFirst = sql`${returns.seq} desc nulls last`;

/**
 * Every shopper's returns, newest first, and how many there are in each status.
 * @throws ToolError `forbidden`
 */
export async function listReturns(
  { db, person }: ToolContext,
  { status, find, cursor, limit }: z.output<typeof listDeskReturnsInput>,
): Promise<ListDeskReturnsOutput> {
  requireDesk(person);
  const found = matching(find);
  const where = and(
    found,
    status ? eq(returns.status, status) : undefined,
    cursor ? sql`${returns.seq} < ${cursor}` : undefined,
  );
  const [rows, counts] = await Promise.all([loadRows(db, where, limit + 1), countReturns(db, found)]);
  const page = rows.slice(0, limit);
  const more = rows.length > limit;
  return {
    returns: await toDeskReturns(db, person, page),
    nextCursor: more ? (page.at(-1)?.row.seq ?? null) : null,
    counts,
  };
}

/** @throws ToolError `forbidden` (not of the desk, or one's own) · `not_found` */
export async function getReturn(
  { db, person }: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<DeskReturn> {
  const { row } = await findReturnToHandle(db, person, input.return);
  const [view] = await toDeskReturns(db, person, await loadRows(db, eq(returns.id, row.id), 1));
  if (!view) throw new Error(`Return ${input.return} is gone`);
  return view;
}

/** By RMA or order number; with a bare number either will do. Words that name neither find nothing. */
function matching(find: string | undefined): SQL | undefined {
  if (!find) return undefined;
  const [, kind, digits] = find.toUpperCase().match(/^#?([AR])?-?(\d{1,12})$/) ?? [];
  if (!digits) return sql`false`;
  const rma = eq(returns.rma, `R-${digits}`);
  const order = sql`${returns.orderId} = (select id from orders where number = ${`A-${digits}`})`;
  return kind === "R" ? rma : kind === "A" ? order : or(rma, order);
}

/** Beyond this a number says no more than "many". */
const MOST_COUNTED = 1_000;
const statuses = ["requested", "in_transit", "received", "refunded", "cancelled"] as const;

async function countReturns(db: Queryable, found: SQL | undefined): Promise<ReturnCounts> {
  const counted = statuses.map(
    (status) => sql`(select count(*)::int from (
      select from ${returns} where ${and(eq(returns.status, status), found)} limit ${MOST_COUNTED}
    ) as counted) as ${sql.identifier(status)}`,
  );
  const [counts] = await db.execute<ReturnCounts>(sql`select ${sql.join(counted, sql`, `)}`);
  return counts as ReturnCounts;
}

const receivers = alias(users, "receivers");

const loadRows = (db: Queryable, where: SQL | undefined, limit: number) =>
  db
    .select({
      row: returns,
      order: orders.number,
      customer: { name: users.name, email: users.email },
      receivedBy: receivers.name,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .innerJoin(users, eq(users.id, returns.userId))
    .leftJoin(receivers, eq(receivers.id, returns.receivedBy))
    .where(where)
    .orderBy(newestFirst)
    .limit(limit);

/** Four queries for a page, however long it is. */
async function toDeskReturns(
  db: Queryable,
  person: Person,
  rows: Awaited<ReturnType<typeof loadRows>>,
): Promise<DeskReturn[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ row }) => row.id);
  const [lines, parts, sources] = await Promise.all([
    loadReturnLines(db, ids),
    loadRefundParts(db, ids),
    loadMoneySources(db, [...new Set(rows.map(({ row }) => row.orderId))]),
  ]);
  return rows.map(({ row, order, customer, receivedBy }) => {
    const given = (parts.get(row.id) ?? []).map((part) => ({ ...part, label: withoutNumber(part.label) }));
    const credited = row.outcome === "store_credit";
    return {
      rma: row.rma,
      order,
      status: row.status,
      customer,
      own: row.userId === person.id,
      reason: row.reason,
      note: row.note,
      outcome: row.outcome,
      refundCents: row.refundCents,
      feeCents: row.feeCents,
      currency: row.currency,
      creditGrantedCents: credited
        ? given.reduce(
            (sum, { label, amountCents }) => sum + (label === STORE_CREDIT_LABEL ? amountCents : 0),
            0,
          )
        : 0,
      refundedTo: credited ? [] : given,
      paidWith: sourceLabels(sources.get(row.orderId) ?? []).map(withoutNumber),
      resellable: isResellable(row.reason),
      lines: lines.get(row.id) ?? [],
      createdAt: row.createdAt.toISOString(),
      inTransitAt: row.inTransitAt?.toISOString() ?? null,
      receivedAt: row.receivedAt?.toISOString() ?? null,
      receivedBy,
      refundedAt: row.refundedAt?.toISOString() ?? null,
    };
  });
}
