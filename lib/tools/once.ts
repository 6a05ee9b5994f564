import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { toolCalls } from "@/lib/db/schema";
import type { ToolContext } from "./tool";
import { ToolError } from "./tool-error";

/**
 * Does something once per person, tool and idempotency key, in one transaction: a second call with the key, also one at
 * the same moment, changes nothing and gets the first one's answer. A failed call leaves the key free.
 * @throws ToolError `conflict` when what was done with the key has been undone
 */
export async function once<Result>(
  context: ToolContext,
  tool: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const { idempotencyKey } = context;
  if (!idempotencyKey) throw new Error(`${tool} was called without an idempotency key`);
  const key = { userId: context.person.id, tool, idemKey: idempotencyKey };
  const mine = and(
    eq(toolCalls.userId, key.userId),
    eq(toolCalls.tool, tool),
    eq(toolCalls.idemKey, idempotencyKey),
  );
  return context.db.transaction(async (tx) => {
    // Waits here while another transaction holds the same key.
    const claimed = await tx
      .insert(toolCalls)
      .values({ ...key, result: {} })
      .onConflictDoNothing()
      .returning({ tool: toolCalls.tool });
    if (claimed.length === 0) {
      const [earlier] = await tx
        .select({ result: toolCalls.result, undoneAt: toolCalls.undoneAt })
        .from(toolCalls)
        .where(mine);
      if (earlier?.undoneAt) throw new ToolError("conflict", "This was taken back. Start again.");
      return earlier?.result as Result;
    }
    const result = await work(tx);
    await tx.update(toolCalls).set({ result }).where(mine);
    return result;
  });
}
