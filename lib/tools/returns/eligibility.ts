import type { z } from "zod";
import { findOwnOrder } from "../orders/find";
import type {
  CheckReturnEligibilityOutput,
  checkReturnEligibilityInput,
  LineEligibility,
} from "../returns.schema";
import type { ToolContext } from "../tool";
import { formatCents } from "../words";
import { loadFacts, type OrderFacts } from "./facts";
import { judgeLine, unknownLine } from "./judge-line";

type Input = z.output<typeof checkReturnEligibilityInput>;
export type ReturnRequest = Pick<Input, "lines" | "reason" | "outcome">;

/** @throws ToolError `not_found`; what {@link loadFacts} throws */
export async function checkEligibility(
  context: ToolContext,
  input: Input,
): Promise<CheckReturnEligibilityOutput> {
  const order = await findOwnOrder(context.db, context.person, input.order);
  return judgeReturn(await loadFacts(context.db, order, context.now()), input, context.now());
}

/** Judges a request for a return: the same rules for the shopper's question, the workflow's first step and the return itself. */
export function judgeReturn(
  order: OrderFacts,
  request: ReturnRequest,
  now: Date,
): CheckReturnEligibilityOutput {
  const { reason, outcome } = request;
  const asked = request.lines?.length ? request.lines : undefined;
  const lines = asked
    ? asked.map(({ line: id, quantity }) => {
        const line = order.lines.find((candidate) => candidate.id === id);
        return line
          ? judgeLine(order, line, { quantity, reason, outcome }, now)
          : unknownLine(order, id, quantity);
      })
    : order.lines.map((line) => judgeLine(order, line, { reason, outcome }, now));

  const open = lines.filter((line) => line.eligible);
  const eligible = asked ? open.length === lines.length : open.length > 0;
  const feeCents = sum(open.map((line) => line.feeCents));
  const refundCents = sum(open.map((line) => line.refundCents)) - feeCents;
  const thresholds = (open.length > 0 ? open : lines).flatMap(
    (line) => line.policy?.approvalThresholdCents ?? [],
  );
  const approvalThresholdCents = thresholds.length > 0 ? Math.min(...thresholds) : 0;
  const dearest = open.reduce<LineEligibility | undefined>(
    (best, line) => (best && best.refundCents >= line.refundCents ? best : line),
    undefined,
  );
  return {
    order: order.number,
    eligible,
    reason: eligible ? openReason(order, open, refundCents) : closedReason(lines),
    lines,
    refundCents,
    feeCents,
    currency: order.currency,
    approvalThresholdCents,
    approvalRequired: eligible && refundCents > approvalThresholdCents,
    category: dearest?.category ?? null,
    productSlug: dearest?.productSlug ?? null,
  };
}

function openReason(order: OrderFacts, open: LineEligibility[], refundCents: number): string {
  const refund = `Refund: ${formatCents(refundCents, order.currency)}.`;
  const [first] = open;
  return first && open.length === 1
    ? `${first.message} ${refund}`
    : `${open.length} items can be returned. ${refund}`;
}

/** One message where it holds for every line; otherwise each with the name of its line. */
function closedReason(lines: LineEligibility[]): string {
  const refused = lines.filter((line) => !line.eligible);
  const [first] = refused;
  if (!first) return "The order has no items to return.";
  if (lines.every((line) => line.message === first.message)) return first.message;
  return refused.map((line) => `${line.name}: ${line.message}`).join(" ");
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
