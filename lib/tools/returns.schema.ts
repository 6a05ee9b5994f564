import { z } from "zod";
import { cents, currency, instant, options, orderRef, rmaRef } from "./common.schema";

export const returnReason = z.enum([
  "damaged",
  "defective",
  "wrong_item",
  "not_as_described",
  "no_longer_needed",
  "wrong_size",
  "other",
]);
export type ReturnReason = z.infer<typeof returnReason>;

/** Outcomes a shopper can ask for in a return. An exchange for another variant is a return with a replacement. */
export const returnOutcome = z.enum(["store_credit", "original_payment"]);
export type ReturnOutcome = z.infer<typeof returnOutcome>;

export const returnLineInput = z.object({
  line: z.uuid().toLowerCase().describe("Order line id, as an order or eligibility result gave it"),
  quantity: z.number().int().min(1).max(999),
});

const eachLineOnce = z
  .array(returnLineInput)
  .max(50)
  .refine(
    (lines) => new Set(lines.map((line) => line.line)).size === lines.length,
    "Name each order line once",
  );

const returnRequest = {
  order: orderRef,
  lines: eachLineOnce.min(1),
  reason: returnReason,
  outcome: returnOutcome,
};

/** Why a line cannot be returned. */
export const ineligibleReason = z.enum([
  "not_delivered",
  "window_closed",
  "already_returned",
  "quantity_too_high",
  "final_sale",
  "outcome_not_allowed",
  "unknown_line",
]);

/** The return policy a line is judged by, with the version that a return keeps. */
export const policyApplied = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  windowDays: z.number().int(),
  approvalThresholdCents: cents,
  restockingFeePercent: z.number().int(),
  creditAt: z.enum(["initiated", "received"]),
});
export type PolicyApplied = z.infer<typeof policyApplied>;

export const lineEligibility = z.object({
  line: z.string(),
  name: z.string(),
  category: z.string(),
  productSlug: z.string(),
  image: z.string(),
  options,
  /** What was asked for; without a request, all that can still be returned. */
  quantity: z.number().int(),
  returnableQuantity: z.number().int(),
  eligible: z.boolean(),
  reason: ineligibleReason.nullable(),
  /** The reason in words with its numbers: "The 30-day window closed 15 days ago." */
  message: z.string(),
  /** Whole days left in the window, 0 on the last day; null when it has closed or not begun. */
  daysLeft: z.number().int().nullable(),
  /** For `quantity` units, before the fee. */
  refundCents: cents,
  feeCents: cents,
  policy: policyApplied.nullable(),
});
export type LineEligibility = z.infer<typeof lineEligibility>;

/** Without lines: every line of the order is judged, for all that can still be returned. */
export const checkReturnEligibilityInput = z.object({
  order: orderRef,
  lines: eachLineOnce.optional(),
  reason: returnReason.optional(),
  outcome: returnOutcome.optional(),
});
export const checkReturnEligibilityOutput = z.object({
  order: z.string(),
  /** Every asked-for line is eligible (without lines asked for: at least one is). */
  eligible: z.boolean(),
  /** One sentence for the shopper; says why not, when not. */
  reason: z.string(),
  lines: z.array(lineEligibility),
  /** Over the eligible lines, after fees. */
  refundCents: cents,
  feeCents: cents,
  currency,
  /** Lowest threshold among the policies applied; a refund above it waits for the desk. */
  approvalThresholdCents: cents,
  approvalRequired: z.boolean(),
  /** Category of the most valuable eligible line: where replacements are looked for first. */
  category: z.string().nullable(),
  /** Its slug: never offered as its own replacement. */
  productSlug: z.string().nullable(),
});
export type CheckReturnEligibilityInput = z.input<typeof checkReturnEligibilityInput>;
export type CheckReturnEligibilityOutput = z.infer<typeof checkReturnEligibilityOutput>;

export const initiateReturnInput = z.object({
  ...returnRequest,
  note: z.string().trim().max(500).optional(),
});

export const returnView = z.object({
  rma: z.string(),
  order: z.string(),
  status: z.enum(["requested", "in_transit", "received", "refunded", "cancelled"]),
  outcome: z.enum(["store_credit", "original_payment", "exchange"]),
  reason: returnReason,
  refundCents: cents,
  feeCents: cents,
  currency,
  /** Store credit granted so far for this return. */
  creditGrantedCents: cents,
  /** Where the money goes and when, in words. */
  refundMessage: z.string(),
  /** What has gone back so far and where to, store credit included. */
  refundedTo: z.array(z.object({ label: z.string(), amountCents: cents })),
  label: z.object({ carrier: z.string(), trackingNumber: z.string() }),
  lines: z.array(
    z.object({
      line: z.string(),
      name: z.string(),
      image: z.string(),
      options,
      quantity: z.number().int(),
      refundCents: cents,
    }),
  ),
  policy: z.object({ name: z.string(), version: z.number().int() }),
  /** The order that took the goods' place, unless it was cancelled. */
  replacement: z.object({ order: z.string() }).nullable(),
  createdAt: instant,
  inTransitAt: instant.nullable(),
  receivedAt: instant.nullable(),
  refundedAt: instant.nullable(),
});
export type ReturnView = z.infer<typeof returnView>;

/** By RMA, or by order (its returns, newest first), or neither (the person's newest). */
export const getReturnStatusInput = z.object({
  rma: rmaRef.optional(),
  order: orderRef.optional(),
});
export const getReturnStatusOutput = z.object({ returns: z.array(returnView) });
export type GetReturnStatusOutput = z.infer<typeof getReturnStatusOutput>;
