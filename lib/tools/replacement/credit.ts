import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { orders, storeCreditEntries, users } from "@/lib/db/schema";
import { personalKey } from "../idempotency";
import { once } from "../once";
import type {
  restoreStoreCreditOutput,
  useStoreCreditInput,
  useStoreCreditOutput,
} from "../replacement.schema";
import type { Person, ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { undoOnce } from "../undo";
import { formatCents } from "../words";
import { lockReplaceableReturn } from "./find-return";

const USE = "use_store_credit";

type Used = z.output<typeof useStoreCreditOutput>;

/**
 * Uses store credit for a return's replacement; the order is named when it is made. The balance never falls below zero,
 * however many use it at once: each waits for the person's row.
 * @throws ToolError `not_found` · `conflict` · `insufficient_funds`
 */
export function useCredit(context: ToolContext, input: z.output<typeof useStoreCreditInput>): Promise<Used> {
  return once(context, USE, input, async (tx) => {
    const { currency } = await lockReplaceableReturn(tx, context.person, input.return);
    const balance = await lockBalance(tx, context.person);
    if (balance < input.amountCents)
      throw new ToolError(
        "insufficient_funds",
        `Your store credit is ${formatCents(balance, currency)} now. Look at the price again.`,
      );
    const entry = uuidv7();
    await tx.insert(storeCreditEntries).values({
      id: entry,
      userId: context.person.id,
      kind: "use",
      amountCents: -input.amountCents,
      idemKey: `use:${personalKey(context)}`,
      createdAt: context.now(),
    });
    return { entry, amountCents: input.amountCents, balanceCents: balance - input.amountCents };
  });
}

/** A reversal for the use that was made with `key`, unless the order it paid for was cancelled and gave it back. */
export async function restoreCredit(
  context: ToolContext,
  { key }: { key: string },
): Promise<z.output<typeof restoreStoreCreditOutput>> {
  const undone = await undoOnce<Used>(context, USE, key, async (tx, { entry, amountCents }) => {
    const [use] = await tx
      .select({ orderId: storeCreditEntries.orderId, status: orders.status, number: orders.number })
      .from(storeCreditEntries)
      .leftJoin(orders, eq(orders.id, storeCreditEntries.orderId))
      .where(eq(storeCreditEntries.id, entry));
    if (use?.status === "cancelled") return;
    if (use?.orderId) throw new ToolError("conflict", `Order ${use.number} was paid with this store credit.`);
    await tx.insert(storeCreditEntries).values({
      userId: context.person.id,
      kind: "reversal",
      amountCents,
      idemKey: `use:${context.person.id}:${key}:undo`,
      createdAt: context.now(),
    });
  });
  return { restoredCents: undone?.amountCents ?? 0 };
}

async function lockBalance(tx: Transaction, person: Person): Promise<number> {
  // Not a full lock: rows that refer to the person may still be written meanwhile.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, person.id)).for("no key update");
  const [row] = await tx
    .select({ balance: sql<number>`coalesce(sum(${storeCreditEntries.amountCents}), 0)::int` })
    .from(storeCreditEntries)
    .where(eq(storeCreditEntries.userId, person.id));
  return row?.balance ?? 0;
}
