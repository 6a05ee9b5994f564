import fc from "fast-check";
import { expect, test } from "vitest";
import { refundForUnits, restockingFee } from "./refund";

const line = { unitPriceCents: 1000, quantity: 3, discountCents: 100 };

test("each unit is worth its share of the net price, the last one takes the remainder", () => {
  const refund = (alreadyReturned: number, alreadyRefundedCents: number, returning: number) =>
    refundForUnits({ ...line, alreadyReturned, alreadyRefundedCents, returning });
  expect(refund(0, 0, 1)).toBe(966);
  expect(refund(1, 966, 1)).toBe(966);
  expect(refund(2, 1932, 1)).toBe(968);
  expect(refund(0, 0, 3)).toBe(2900);
});

test("nothing returned is worth nothing, even on a line that is complete", () => {
  expect(refundForUnits({ ...line, alreadyReturned: 3, alreadyRefundedCents: 2900, returning: 0 })).toBe(0);
});

const anyLine = fc
  .record({ unitPriceCents: fc.nat(500_000), quantity: fc.integer({ min: 1, max: 12 }), share: fc.nat(100) })
  .map(({ unitPriceCents, quantity, share }) => ({
    unitPriceCents,
    quantity,
    discountCents: Math.floor((unitPriceCents * quantity * share) / 100),
  }));

test("returned in any portions, a line's units add up to what was paid for it", () => {
  fc.assert(
    fc.property(anyLine, fc.array(fc.integer({ min: 1, max: 12 })), (bought, portions) => {
      let alreadyReturned = 0;
      let alreadyRefundedCents = 0;
      for (const portion of [...portions, bought.quantity]) {
        const returning = Math.min(portion, bought.quantity - alreadyReturned);
        const refund = refundForUnits({ ...bought, alreadyReturned, alreadyRefundedCents, returning });
        expect(refund).toBeGreaterThanOrEqual(0);
        alreadyReturned += returning;
        alreadyRefundedCents += refund;
      }
      expect(alreadyRefundedCents).toBe(bought.unitPriceCents * bought.quantity - bought.discountCents);
    }),
  );
});

test("with returns cancelled in between, a line is still never worth more than was paid, and all of it exactly that", () => {
  const moves = fc.array(fc.record({ cancel: fc.boolean(), pick: fc.nat(11) }), { maxLength: 40 });
  fc.assert(
    fc.property(anyLine, moves, (bought, sequence) => {
      const net = bought.unitPriceCents * bought.quantity - bought.discountCents;
      const open: { units: number; cents: number }[] = [];
      const sum = (of: "units" | "cents") => open.reduce((total, each) => total + each[of], 0);
      const giveBack = (most: number) => {
        const units = Math.min(most, bought.quantity - sum("units"));
        if (units === 0) return;
        const state = { alreadyReturned: sum("units"), alreadyRefundedCents: sum("cents") };
        open.push({ units, cents: refundForUnits({ ...bought, ...state, returning: units }) });
      };
      for (const { cancel, pick } of sequence) {
        if (cancel) open.splice(pick % (open.length + 1), 1);
        else giveBack(pick + 1);
        expect(sum("cents")).toBeLessThanOrEqual(net);
      }
      giveBack(bought.quantity);
      expect(sum("cents")).toBe(net);
    }),
  );
});

test("units returned without a record of their refund are not paid for again", () => {
  expect(refundForUnits({ ...line, alreadyReturned: 2, alreadyRefundedCents: 0, returning: 1 })).toBe(968);
});

test.each([
  ["no_longer_needed", 149],
  ["wrong_size", 149],
  ["other", 149],
  ["damaged", 0],
  ["defective", 0],
  ["wrong_item", 0],
  ["not_as_described", 0],
  [undefined, 0],
] as const)("a 15 %% fee on 9.99 for %s is %i cents", (reason, cents) => {
  expect(restockingFee(999, 15, reason)).toBe(cents);
});
