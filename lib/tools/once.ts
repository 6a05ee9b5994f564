import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { toolCalls } from "@/lib/db/schema";
import { keyTaken } from "./idempotency";
import type { ToolContext } from "./tool";
import { ToolError } from "./tool-error";

/**
 * Does something once per person, tool and idempotency key, in one transaction: a second call with the key, also one at
 * the same moment, changes nothing and gets the first one's answer. A failed call leaves the key free, also for another input.
 * @param input what was asked, checked: a key stands for it alone
 * @throws ToolError `conflict` when what was done with the key has been undone, or was something else
 */
export async function once<Result>(
  context: ToolContext,
  tool: string,
  input: unknown,
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
  const inputDigest = digestOf(input);
  return context.db.transaction(async (tx) => {
    // Waits here while another transaction holds the same key.
    const claimed = await tx
      .insert(toolCalls)
      .values({ ...key, inputDigest, result: {} })
      .onConflictDoNothing()
      .returning({ tool: toolCalls.tool });
    if (claimed.length === 0) {
      const [earlier] = await tx
        .select({
          result: toolCalls.result,
          undoneAt: toolCalls.undoneAt,
          inputDigest: toolCalls.inputDigest,
        })
        .from(toolCalls)
        .where(mine);
      if (earlier?.undoneAt) throw new ToolError("conflict", "This was taken back. Start again.");
      if (earlier?.inputDigest && earlier.inputDigest !== inputDigest) throw keyTaken();
      return earlier?.result as Result;
    }
    const result = await work(tx);
    await tx.update(toolCalls).set({ result }).where(mine);
    return result;
  });
}

/** The same for the same input, in whatever order its fields came. */
function digestOf(input: unknown): string {
  const ordered = JSON.stringify(input, (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(ordered).digest("hex");
}
