/** What is left at one place an order's money came from. */
export interface Source {
  chargedCents: number;
  /** Of that, what has gone back already. */
  returnedCents: number;
}

/**
 * Shares a refund out over the places the money came from, in their order, never more to one than is left there.
 * @returns what goes to each, 0 included; null when there is not enough left
 */
export function allocate<From extends Source>(
  refundCents: number,
  sources: readonly From[],
): { source: From; amountCents: number }[] | null {
  let open = refundCents;
  const shares = sources.map((source) => {
    const amountCents = Math.min(open, Math.max(0, source.chargedCents - source.returnedCents));
    open -= amountCents;
    return { source, amountCents };
  });
  return open === 0 ? shares : null;
}
