import { Random } from "../random";
import type { Trend } from "../types";

export const PRICE_DAYS = 180;

/** Prices as factors of today's, from the oldest day to today; the last one is always 1. */
type Shape = (age: number, random: Random) => number;

/** A step function: from `age` days ago on (counting down) the factor holds until the next step. */
const steps = (table: readonly (readonly [from: number, factor: number])[]): Shape => {
  return (age) => table.find(([from]) => age >= from)?.[1] ?? 1;
};

const shapes: Readonly<Record<Trend, (random: Random) => Shape>> = {
  steady: (random) => {
    const first = 0.98 + random.next() * 0.05;
    const second = 0.985 + random.next() * 0.03;
    const dip = random.between(100, 130);
    return steps([
      [dip + 6, first],
      [dip, 0.92],
      [random.between(55, 85), second],
      [0, 1],
    ]);
  },
  seasonal: (random) => {
    const offset = random.between(12, 26);
    const regular = 0.99 + random.next() * 0.03;
    return (age) => {
      const inCycle = (age - offset + 45 * 8) % 45;
      if (inCycle < 5 && age >= offset) return 0.86;
      return age > 95 ? regular : 1;
    };
  },
  sale: (random) => {
    const since = random.between(6, 12);
    const before = 1.16 + random.next() * 0.06;
    return steps([
      [random.between(115, 150), before + 0.03],
      [since, before],
      [0, 1],
    ]);
  },
  falling: (random) => {
    const start = 1.24 + random.next() * 0.05;
    const stairs = [150, 118, 92, 64, 41, 22];
    return (age) => {
      const done = stairs.filter((edge) => age < edge).length;
      return start - ((start - 1) * done) / stairs.length;
    };
  },
  rising: (random) => {
    const start = 0.8 + random.next() * 0.04;
    const stairs = [140, 104, 77, 50, 29, 11];
    return (age) => {
      const done = stairs.filter((edge) => age < edge).length;
      return start + ((1 - start) * done) / stairs.length;
    };
  },
  raised: (random) => {
    const since = random.between(9, 17);
    const before = 0.85 + random.next() * 0.03;
    return steps([
      [random.between(110, 140), before + 0.02],
      [since, before],
      [0, 1],
    ]);
  },
};

/** Shops like whole dollars: a price keeps the ending of today's price. */
const rounded = (cents: number, today: number) =>
  Math.max(100, Math.round((cents - (today % 100)) / 100) * 100 + (today % 100));

/**
 * Daily prices in cents, oldest first, ending today at exactly `todayCents`.
 * @param name seeds the movement, so that each product has its own
 */
export function priceSeries(name: string, todayCents: number, trend: Trend): number[] {
  const random = new Random(`price:${name}`);
  const shape = shapes[trend](random);
  return Array.from({ length: PRICE_DAYS }, (_, i) => {
    const age = PRICE_DAYS - 1 - i;
    return age === 0 ? todayCents : rounded(todayCents * shape(age, random), todayCents);
  });
}
