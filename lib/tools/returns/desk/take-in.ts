import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { returns, users } from "@/lib/db/schema";
import type { deskReturnRef, TakeInReturnOutput } from "../../desk-returns.schema";
import { once } from "../../once";
import type { ReturnReason } from "../../returns.schema";
import type { ToolContext } from "../../tool";
import { cancelledReturn, lockReturnToHandle, type ReturnRow, tellShopper } from "./handle";

/** Reasons that leave the goods as good as new; the others are written off. */
const resellableReasons: ReadonlySet<ReturnReason> = new Set([
  "no_longer_needed",
  "wrong_size",
  "wrong_item",
  "other",
]);
export const isResellable = (reason: ReturnReason): boolean => resellableReasons.has(reason);

/**
 * Takes the parcel in: requested or in_transit → received, and its units back on sale or written off. A return is
 * received once, whoever asks and however often; `received` says whether by this call.
 * @throws ToolError `forbidden` · `not_found` · `conflict` (cancelled)
 */
export function takeIn(
  context: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<TakeInReturnOutput> {
  return once(context, "take_in_return", input, async (tx) => {
    const { row, order } = await lockReturnToHandle(tx, context.person, input.return);
    if (row.status === "cancelled") throw cancelledReturn(row.rma);
    const answer = { rma: row.rma, order: order.number, reason: row.reason };
    if (row.status === "received" || row.status === "refunded")
      return { ...answer, ...(await receivedBefore(tx, row)), ...noUnits };

    const at = context.now();
    const units = await sortUnits(tx, row);
    const moved = {
      status: "received" as const,
      receivedAt: at,
      inTransitAt: row.inTransitAt ?? at,
      receivedBy: context.person.id,
    };
    await tx.update(returns).set(moved).where(eq(returns.id, row.id));
    await tellShopper(tx, context, order.id, "return_received", `We have received your return ${row.rma}.`);
    const receivedBy = await nameOf(tx, context.person.id);
    return { ...answer, received: true, receivedAt: at.toISOString(), receivedBy, ...units };
  });
}

const noUnits = { restockedUnits: 0, writtenOffUnits: 0, unplacedUnits: 0 };

async function receivedBefore(tx: Transaction, { receivedAt, createdAt, receivedBy }: ReturnRow) {
  return {
    received: false,
    receivedAt: (receivedAt ?? createdAt).toISOString(),
    receivedBy: receivedBy ? await nameOf(tx, receivedBy) : null,
  };
}

async function nameOf(tx: Transaction, id: string): Promise<string | null> {
  const [person] = await tx.select({ name: users.name }).from(users).where(eq(users.id, id));
  return person?.name ?? null;
}

/** Puts the units that can be sold again into the warehouse they came from, in one fixed order, so that nobody waits in a ring. */
async function sortUnits(tx: Transaction, row: ReturnRow): Promise<typeof noUnits> {
  const lines = await tx.execute<{
    variant: string;
    warehouse: string | null;
    reason: ReturnReason;
    units: number;
  }>(sql`
    select l.variant_id as variant, l.warehouse_id as warehouse, r.reason, sum(r.quantity)::int as units
    from return_lines r join order_lines l on l.id = r.order_line_id
    where r.return_id = ${row.id}
    group by 1, 2, 3 order by 1, 2, 3`);
  const units = { ...noUnits };
  for (const line of lines) {
    if (!isResellable(line.reason)) units.writtenOffUnits += line.units;
    else if (!line.warehouse) units.unplacedUnits += line.units;
    else {
      await tx.execute(sql`
        insert into stock (variant_id, warehouse_id, on_hand) values (${line.variant}, ${line.warehouse}, ${line.units})
        on conflict (variant_id, warehouse_id) do update set on_hand = stock.on_hand + excluded.on_hand`);
      units.restockedUnits += line.units;
    }
  }
  return units;
}
