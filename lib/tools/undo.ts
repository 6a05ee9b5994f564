import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { toolCalls } from "@/lib/db/schema";
import type { ToolContext } from "./tool";

/** Stands for the result of a call that was undone before it came. */
const NOTHING = "nothing";

/**
 * Takes back what `tool` did once with `key` (see `once`), in one transaction and once. When it did nothing with that key
 * it never will: a call that comes late is refused.
 * @returns what the call had answered, also when it was taken back before; null when there was nothing to take back
 */
export async function undoOnce<Result>(
  context: ToolContext,
  tool: string,
  key: string,
  work: (tx: Transaction, result: Result) => Promise<void>,
): Promise<Result | null> {
  const call = { userId: context.person.id, tool, idemKey: key };
  const mine = and(eq(toolCalls.userId, call.userId), eq(toolCalls.tool, tool), eq(toolCalls.idemKey, key));
  return context.db.transaction(async (tx) => {
    // Waits here while the call itself is still under way.
    const nothing = await tx
      .insert(toolCalls)
      .values({ ...call, result: NOTHING, undoneAt: context.now() })
      .onConflictDoNothing()
      .returning({ tool: toolCalls.tool });
    if (nothing.length > 0) return null;
    const [earlier] = await tx
      .select({ result: toolCalls.result, undoneAt: toolCalls.undoneAt })
      .from(toolCalls)
      .where(mine)
      .for("update");
    if (!earlier || earlier.result === NOTHING) return null;
    const result = earlier.result as Result;
    if (earlier.undoneAt) return result;
    await work(tx, result);
    await tx.update(toolCalls).set({ undoneAt: context.now() }).where(mine);
    return result;
  });
}
