import type { ReturnReason } from "../returns.schema";

export interface UnitsToRefund {
  unitPriceCents: number;
  /** Units bought. */
  quantity: number;
  /** The line's whole share of the order's discount. */
  discountCents: number;
  /** Units of the line in returns that were not cancelled. */
  alreadyReturned: number;
  /** What those units were worth, fees included. */
  alreadyRefundedCents: number;
  /** Units now going back; alreadyReturned + returning ≤ quantity. */
  returning: number;
}

/**
 * What `returning` units of a line are worth, in cents, before any fee. Each unit is worth the line's net price
 * divided by its quantity, rounded down; the unit that completes the line takes the remainder, whichever returns came
 * before and whichever of them were cancelled. So the units of a line, returned in any portions, add up to what was
 * paid for it, never more.
 */
export function refundForUnits(units: UnitsToRefund): number {
  const net = units.unitPriceCents * units.quantity - units.discountCents;
  const completesLine = units.alreadyReturned + units.returning === units.quantity;
  const perUnit = Math.floor(net / units.quantity);
  if (!completesLine || units.returning === 0) return perUnit * units.returning;
  // What is left of the line. Were earlier returns on record for too little, those units are not paid for again.
  return net - Math.max(units.alreadyRefundedCents, perUnit * units.alreadyReturned);
}

/** Reasons that are the shop's fault: sending the goods back costs the shopper nothing. */
const shopsFault: ReadonlySet<ReturnReason> = new Set([
  "damaged",
  "defective",
  "wrong_item",
  "not_as_described",
]);

/**
 * The restocking fee in cents, rounded down. Kept for the shopper's own reasons: no_longer_needed, wrong_size and
 * other. While the reason is not known yet there is none.
 */
export function restockingFee(
  refundCents: number,
  percent: number,
  reason: ReturnReason | undefined,
): number {
  if (!reason || shopsFault.has(reason)) return 0;
  return Math.floor((refundCents * percent) / 100);
}
