/** Shares `cents` out by weight; the shares add up exactly and the last one takes the remainder. */
export function distribute(cents: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = cents;
  return weights.map((weight, i) => {
    const share = i === weights.length - 1 ? left : Math.floor((cents * weight) / total);
    left -= share;
    return share;
  });
}

/**
 * What `quantity` units of a line are worth in a refund: unit price less the unit's share of the discount, in cents.
 * The remainder of the division goes to the line's last unit.
 */
export function refundFor(
  line: { unitPriceCents: number; quantity: number; discountCents: number },
  quantity: number,
): number {
  const perUnit = Math.floor(line.discountCents / line.quantity);
  const discount = quantity === line.quantity ? line.discountCents : perUnit * quantity;
  return line.unitPriceCents * quantity - discount;
}
