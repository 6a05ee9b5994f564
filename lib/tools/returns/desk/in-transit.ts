import { eq } from "drizzle-orm";
import type { z } from "zod";
import { returns } from "@/lib/db/schema";
import type { deskReturnRef, markInTransitOutput } from "../../desk-returns.schema";
import { once } from "../../once";
import type { ToolContext } from "../../tool";
import { ToolError } from "../../tool-error";
import { cancelledReturn, lockReturnToHandle, tellShopper } from "./handle";

/**
 * The carrier has the parcel: requested → in_transit. Asked again it answers the same fact; it never goes backwards.
 * @throws ToolError `forbidden` · `not_found` · `conflict` (received already, or cancelled)
 */
export function markInTransit(
  context: ToolContext,
  input: z.output<typeof deskReturnRef>,
): Promise<z.output<typeof markInTransitOutput>> {
  return once(context, "mark_return_in_transit", input, async (tx) => {
    const { row, order } = await lockReturnToHandle(tx, context.person, input.return);
    if (row.status === "cancelled") throw cancelledReturn(row.rma);
    if (row.status === "received" || row.status === "refunded")
      throw new ToolError("conflict", `Return ${row.rma} has already been received.`);
    const at = row.status === "in_transit" ? (row.inTransitAt ?? row.createdAt) : context.now();
    if (row.status === "requested") {
      await tx.update(returns).set({ status: "in_transit", inTransitAt: at }).where(eq(returns.id, row.id));
      const message = `Return ${row.rma} is on its way back with ${row.labelCarrier}.`;
      await tellShopper(tx, context, order.id, "return_in_transit", message);
    }
    return { rma: row.rma, status: "in_transit" as const, inTransitAt: at.toISOString() };
  });
}
