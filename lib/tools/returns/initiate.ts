import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { orderEvents, orderLines, returnLines, returns, storeCreditEntries } from "@/lib/db/schema";
import { personalKey, violates } from "../idempotency";
import { lockOwnOrder, type OrderRow } from "../orders/find";
import type {
  CheckReturnEligibilityOutput,
  initiateReturnInput,
  LineEligibility,
  PolicyApplied,
  ReturnView,
} from "../returns.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { listInWords } from "../words";
import { judgeReturn } from "./eligibility";
import { lockFacts } from "./facts";
import { labelFor } from "./label";
import { loadReturnViews } from "./view";

type Input = z.output<typeof initiateReturnInput>;

/**
 * Makes a return, all or nothing: takes the units, gives the RMA and the label, and grants store credit at once where
 * the policy says so. Money for the original payment moves when the parcel is received, not here. The same key gives
 * the same return, however often and however parallel it is called.
 * @throws ToolError `not_found` · `conflict` with the reason when it cannot be returned (any more), or when the key was
 * used for something else
 */
export async function makeReturn(context: ToolContext, input: Input): Promise<ReturnView> {
  const idemKey = personalKey(context);
  try {
    return await context.db.transaction(async (tx) => {
      const order = await lockOwnOrder(tx, context.person, input.order);
      const before = await findByKey(tx, idemKey);
      if (before) return sameRequest(before, input);
      return create(tx, order, input, idemKey, context.now());
    });
  } catch (error) {
    // Only another order's return can have taken the key since it was looked up: on one order the lock forbids it.
    if (violates(error, "returns_idem_key_unique")) throw keyTaken();
    throw error;
  }
}

async function create(tx: Transaction, order: OrderRow, input: Input, idemKey: string, now: Date) {
  const verdict = judgeReturn(await lockFacts(tx, order, now), input, now);
  if (!verdict.eligible) throw new ToolError("conflict", verdict.reason);

  await takeUnits(tx, verdict.lines);
  const policy = decidingPolicy(verdict.lines);
  const id = uuidv7();
  const label = labelFor(id);
  const [made] = await tx
    .insert(returns)
    .values({
      id,
      userId: order.userId,
      orderId: order.id,
      policyId: policy.id,
      outcome: input.outcome,
      reason: input.reason,
      note: input.note,
      refundCents: verdict.refundCents,
      feeCents: verdict.feeCents,
      currency: verdict.currency,
      labelCarrier: label.carrier,
      labelTracking: label.trackingNumber,
      idemKey,
      createdAt: now,
    })
    .returning({ rma: returns.rma });
  await tx.insert(returnLines).values(
    verdict.lines.map((line) => ({
      returnId: id,
      orderLineId: line.line,
      quantity: line.quantity,
      refundCents: line.refundCents,
      reason: input.reason,
    })),
  );
  if (input.outcome === "store_credit" && policy.creditAt === "initiated") {
    await grantCredit(tx, order, id, verdict, now);
  }
  await tx.insert(orderEvents).values({
    orderId: order.id,
    kind: "return_requested",
    message: `Return ${made?.rma} requested: ${listInWords(verdict.lines.map((line) => `${line.quantity} × ${line.name}`))}.`,
    at: now,
  });
  return onlyView(await loadReturnViews(tx, eq(returns.id, id), 1));
}

/** The table's own constraint is the last guard: returned ≤ delivered. */
async function takeUnits(tx: Transaction, lines: LineEligibility[]) {
  const taken = JSON.stringify(lines.map(({ line, quantity }) => ({ line, quantity })));
  await tx.execute(sql`
    update ${orderLines} set returned_quantity = returned_quantity + taken.quantity
    from jsonb_to_recordset(${taken}::jsonb) as taken(line uuid, quantity int)
    where ${orderLines.id} = taken.line`);
}

async function grantCredit(
  tx: Transaction,
  order: OrderRow,
  returnId: string,
  verdict: CheckReturnEligibilityOutput,
  now: Date,
) {
  if (verdict.refundCents === 0) return;
  await tx.insert(storeCreditEntries).values({
    userId: order.userId,
    orderId: order.id,
    returnId,
    kind: "return",
    amountCents: verdict.refundCents,
    idemKey: `return:${returnId}:credit`,
    createdAt: now,
  });
}

/**
 * Lines of one return may fall under different policies, and a return keeps one: the most cautious. So credit waits for
 * the parcel when any of them says so; then the lowest approval threshold decides, then the shortest window.
 */
export function decidingPolicy(lines: LineEligibility[]): PolicyApplied {
  const [first] = lines
    .flatMap((line) => line.policy ?? [])
    .sort(
      (a, b) =>
        Number(a.creditAt === "initiated") - Number(b.creditAt === "initiated") ||
        a.approvalThresholdCents - b.approvalThresholdCents ||
        a.windowDays - b.windowDays,
    );
  if (!first) throw new Error("A return needs at least one line with a policy");
  return first;
}

async function findByKey(tx: Transaction, idemKey: string): Promise<ReturnView | undefined> {
  const [found] = await loadReturnViews(tx, eq(returns.idemKey, idemKey), 1);
  return found;
}

/** A key belongs to one request; meeting it with another one is a mistake the caller must hear of. */
function sameRequest(found: ReturnView, input: Input): ReturnView {
  const unitsOf = (lines: { line: string; quantity: number }[]) =>
    lines
      .map(({ line, quantity }) => `${line}×${quantity}`)
      .sort()
      .join();
  const same =
    found.order === input.order &&
    found.outcome === input.outcome &&
    found.reason === input.reason &&
    unitsOf(found.lines) === unitsOf(input.lines);
  if (!same) throw keyTaken();
  return found;
}

const keyTaken = () =>
  new ToolError("conflict", "This request was already used for another return. Start a new one.");

function onlyView([view]: ReturnView[]): ReturnView {
  if (!view) throw new Error("The return just made cannot be read");
  return view;
}
