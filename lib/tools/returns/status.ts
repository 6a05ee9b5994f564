import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { returns } from "@/lib/db/schema";
import { findOwnOrder } from "../orders/find";
import type { GetReturnStatusOutput, getReturnStatusInput } from "../returns.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { loadReturnViews } from "./view";

/** How many returns an answer holds at most. */
const MOST = 20;

/** @throws ToolError `not_found` when the named return or order is not the person's */
export async function findReturns(
  context: ToolContext,
  input: z.output<typeof getReturnStatusInput>,
): Promise<GetReturnStatusOutput> {
  const { db, person } = context;
  const order = input.order ? await findOwnOrder(db, person, input.order) : undefined;
  const matching = and(
    eq(returns.userId, person.id),
    input.rma ? eq(returns.rma, input.rma) : undefined,
    order ? eq(returns.orderId, order.id) : undefined,
  );
  const found = await loadReturnViews(db, matching, MOST);
  if (input.rma && found.length === 0) {
    throw new ToolError("not_found", `There is no return ${input.rma} among your returns.`);
  }
  return { returns: found };
}
