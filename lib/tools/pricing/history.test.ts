import { describe, expect, it } from "vitest";
import { addDays } from "../days";
import { isGoodDeal, trendOf } from "./history";

const today = "2026-03-10";
/** One price per day up to today. */
const points = (...cents: number[]) =>
  cents.map((priceCents, at) => ({ day: addDays(today, at - cents.length + 1), priceCents }));

describe("isGoodDeal", () => {
  it("draws the line at exactly 95 % of the average", () => {
    expect(isGoodDeal(9500, 10_000)).toBe(true);
    expect(isGoodDeal(9501, 10_000)).toBe(false);
    expect(isGoodDeal(114, 121)).toBe(true);
    expect(isGoodDeal(115, 121)).toBe(false);
  });
});

describe("trendOf", () => {
  it.each([
    ["rising", [100, 100, 100, 100, 100, 100, 103, 103]],
    ["falling", [100, 100, 100, 100, 100, 100, 97, 97]],
    ["stable", [100, 100, 100, 100, 100, 100, 102, 102]],
    ["stable", [100, 100, 100, 100, 100, 100, 98, 98]],
    ["stable", [10, 10, 500, 500, 100, 100, 100, 100]],
  ] as const)("is %s for %j", (trend, prices) => {
    expect(trendOf(points(...prices), 8, today)).toBe(trend);
  });

  it("goes by the days, not by the number of points", () => {
    const sparse = [
      { day: addDays(today, -3), priceCents: 100 },
      { day: today, priceCents: 200 },
    ];
    expect(trendOf(sparse, 8, today)).toBe("rising");
    expect(trendOf(sparse, 90, today)).toBe("stable");
    expect(trendOf(points(100), 1, today)).toBe("stable");
  });
});
