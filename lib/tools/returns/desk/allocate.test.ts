import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocate";

const source = (chargedCents: number, returnedCents = 0) => ({ chargedCents, returnedCents });
const amounts = (...[refund, sources]: Parameters<typeof allocate>) =>
  allocate(refund, sources)?.map(({ amountCents }) => amountCents);

test("takes what is left at each place, in order", () => {
  expect(amounts(500, [source(1_000)])).toEqual([500]);
  expect(amounts(1_500, [source(1_000), source(2_000)])).toEqual([1_000, 500]);
  expect(amounts(1_500, [source(1_000, 400), source(300, 300), source(2_000, 100)])).toEqual([600, 0, 900]);
  expect(amounts(0, [source(10)])).toEqual([0]);
});

test("nothing at all when there is too little left", () => {
  expect(allocate(1_001, [source(1_000)])).toBeNull();
  expect(allocate(1, [])).toBeNull();
  // More went back than was charged: nothing is left there, and nothing is owed by it.
  expect(allocate(100, [source(50, 80), source(100)])?.map(({ amountCents }) => amountCents)).toEqual([
    0, 100,
  ]);
});

test("adds up, and never gives more than is left", () => {
  const sources = fc.array(fc.record({ chargedCents: fc.nat(5_000), returnedCents: fc.nat(5_000) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.nat(12_000), sources, (refund, given) => {
      const left = given.map(({ chargedCents, returnedCents }) => Math.max(0, chargedCents - returnedCents));
      const shares = amounts(refund, given);
      const enough = left.reduce((sum, cents) => sum + cents, 0) >= refund;
      expect(shares !== undefined).toBe(enough);
      if (!shares) return;
      expect(shares.reduce((sum, cents) => sum + cents, 0)).toBe(refund);
      for (const [at, share] of shares.entries()) expect(share).toBeLessThanOrEqual(left[at] ?? 0);
    }),
  );
});
