import type { LineEligibility, ReturnOutcome, ReturnReason } from "../returns.schema";
import { count, listInWords } from "../words";
import type { LineFacts, OrderFacts } from "./facts";
import { toPolicyApplied } from "./policy";
import { refundForUnits, restockingFee } from "./refund";

export interface LineRequest {
  /** Without it: all that can still be returned. */
  quantity?: number;
  reason?: ReturnReason;
  outcome?: ReturnOutcome;
}

type Refusal = { reason: NonNullable<LineEligibility["reason"]>; message: string };

/**
 * A day is 24 hours from the moment of delivery, wherever the shopper lives: day 30 of a 30-day window is still in,
 * day 31 is out.
 */
const DAY_MS = 86_400_000;

/** Judges one line by its policy. Pure: the same facts, request and moment give the same answer. */
export function judgeLine(
  order: OrderFacts,
  line: LineFacts,
  request: LineRequest,
  now: Date,
): LineEligibility {
  const remaining = line.deliveredQuantity - line.returnedQuantity;
  const age = order.deliveredAt ? daysBetween(order.deliveredAt, now) : null;
  const daysLeft = age !== null && age <= line.policy.windowDays ? line.policy.windowDays - age : null;
  const quantity = request.quantity ?? remaining;
  const closed = refuseWhole(order, line, remaining, age);
  const refusal = closed ?? refuseRequest(line, remaining, quantity, request.outcome);
  const refundCents = refusal ? 0 : worthOf(line, quantity);
  return {
    ...identify(line),
    quantity,
    returnableQuantity: closed ? 0 : remaining,
    eligible: !refusal,
    reason: refusal?.reason ?? null,
    message: refusal?.message ?? openMessage(daysLeft ?? 0),
    daysLeft,
    refundCents,
    feeCents: restockingFee(refundCents, line.policy.restockingFeePercent, request.reason),
    policy: toPolicyApplied(line.policy),
  };
}

/** A line that is not in the order, told as a fact like every other refusal. */
export function unknownLine(order: OrderFacts, id: string, quantity: number): LineEligibility {
  return {
    line: id,
    name: "Unknown item",
    category: "",
    productSlug: "",
    image: "",
    options: {},
    quantity,
    returnableQuantity: 0,
    eligible: false,
    reason: "unknown_line",
    message: `This item is not part of order ${order.number}.`,
    daysLeft: null,
    refundCents: 0,
    feeCents: 0,
    policy: null,
  };
}

const identify = (line: LineFacts) => ({
  line: line.id,
  name: line.name,
  category: line.category,
  productSlug: line.productSlug,
  image: line.image,
  options: line.options,
});

const worthOf = (line: LineFacts, returning: number) =>
  refundForUnits({
    unitPriceCents: line.unitPriceCents,
    quantity: line.quantity,
    discountCents: line.discountCents,
    alreadyReturned: line.returnedQuantity,
    alreadyRefundedCents: line.priorReturns.reduce((sum, prior) => sum + prior.refundCents, 0),
    returning,
  });

/** Why nothing of the line can be returned, whatever is asked for. */
function refuseWhole(
  order: OrderFacts,
  line: LineFacts,
  remaining: number,
  age: number | null,
): Refusal | undefined {
  if (order.status === "cancelled") {
    return { reason: "not_delivered", message: "The order was cancelled, so there is nothing to return." };
  }
  if (age === null || line.deliveredQuantity === 0) {
    return { reason: "not_delivered", message: notDeliveredMessage(order.status) };
  }
  if (remaining === 0) {
    return { reason: "already_returned", message: `${underWhich(line)}.` };
  }
  if (line.policy.finalSale) {
    return { reason: "final_sale", message: "This was a final sale and cannot be returned." };
  }
  const late = age - line.policy.windowDays;
  if (late > 0) {
    const window = `The ${line.policy.windowDays}-day window`;
    return { reason: "window_closed", message: `${window} closed ${count(late, "day")} ago.` };
  }
  return undefined;
}

/** Why this much, or this outcome, cannot be had although something can be returned. */
function refuseRequest(
  line: LineFacts,
  remaining: number,
  quantity: number,
  outcome: ReturnOutcome | undefined,
): Refusal | undefined {
  if (quantity > remaining) {
    const started =
      line.returnedQuantity > 0 ? ` ${underWhich(line)}: ${line.returnedQuantity} of them.` : "";
    const verb = remaining === 1 ? "is" : "are";
    return {
      reason: "quantity_too_high",
      message: `Only ${remaining} of ${line.quantity} ${verb} left to return.${started}`,
    };
  }
  if (outcome && !line.policy.allowedOutcomes.includes(outcome)) {
    const allowed = line.policy.allowedOutcomes.map((each) => outcomeWords[each]);
    const only = allowed.length > 0 ? `, only for ${listInWords(allowed)}` : "";
    return {
      reason: "outcome_not_allowed",
      message: `This cannot be returned for ${outcomeWords[outcome]}${only}.`,
    };
  }
  return undefined;
}

const outcomeWords = {
  store_credit: "store credit",
  original_payment: "a refund to the original payment",
  exchange: "an exchange",
} as const;

function underWhich(line: LineFacts): string {
  const rmas = line.priorReturns.map((prior) => prior.rma);
  if (rmas.length === 0) return "Already returned";
  const verb = line.priorReturns.every((prior) => prior.arrived)
    ? "Already returned"
    : "Already being returned";
  return `${verb} under ${listInWords(rmas)}`;
}

function notDeliveredMessage(status: OrderFacts["status"]): string {
  return status === "pending" || status === "processing"
    ? "It has not shipped yet. You can cancel the order instead."
    : "It has not been delivered yet. You can return it once it has arrived.";
}

function openMessage(daysLeft: number): string {
  return daysLeft === 0
    ? "Today is the last day to return it."
    : `${count(daysLeft, "day")} left to return it.`;
}

const daysBetween = (from: Date, to: Date) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY_MS));
