import { describe, expect, it } from "vitest";
import { type Sources, synthesize } from "./pre-purchase-research.synthesize";
import { researchTools } from "./testing/shop";

type Known = Required<Sources>;
const answer = (name: string) => researchTools()[name]?.({}, {} as never);
const all = {
  reviews: answer("analyze_sentiment"),
  stock: answer("check_stock"),
  price_history: answer("get_price_history"),
  shipping: answer("estimate_shipping"),
} as Known;

const reviews = (over: Partial<Known["reviews"]>) => ({ reviews: { ...all.reviews, ...over } });
const stock = (over: Partial<Known["stock"]>) => ({ stock: { ...all.stock, ...over } });
const price = (over: Partial<Known["price_history"]>) => ({
  price_history: {
    ...all.price_history,
    isGoodDeal: false,
    trend: "stable" as const,
    currentCents: 12_000,
    ...over,
  },
});
const soldOut = stock({ inStock: false, totalAvailable: 0 });

describe("verdict", () => {
  it.each<[string, Partial<Sources>, string]>([
    ["everything speaks for it", {}, "buy"],
    ["a usual price will do", price({}), "buy"],
    ["negative reviews outweigh a good deal", reviews({ sentiment: "negative" }), "skip"],
    [
      "negative reviews decide alone",
      { ...reviews({ sentiment: "negative" }), stock: undefined, price_history: undefined },
      "skip",
    ],
    ["negative reviews and sold out", { ...reviews({ sentiment: "negative" }), ...soldOut }, "skip"],
    ["sold out", soldOut, "wait"],
    ["the price is high", price({ currentCents: 13_000 }), "wait"],
    ["the price is exactly 5 % above", price({ averageCents: 10_000, currentCents: 10_500 }), "buy"],
    ["the price is falling", price({ trend: "falling" }), "wait"],
    ["mixed reviews, a good deal", reviews({ sentiment: "mixed" }), "buy"],
    ["mixed reviews, a usual price", { ...reviews({ sentiment: "mixed" }), ...price({}) }, "wait"],
    ["no reviews yet", reviews({ sentiment: "none", total: 0 }), "unclear"],
    [
      "only reviews are known",
      { stock: undefined, price_history: undefined, shipping: undefined },
      "unclear",
    ],
  ])("%s", (_, over, verdict) => {
    const advice = synthesize({ ...all, ...over });
    expect(advice.verdict).toBe(verdict);
    expect(advice.reasons.length).toBeGreaterThan(0);
  });
});

describe("summary line", () => {
  it.each<[string, Partial<Sources>, string]>([
    [
      "one of each",
      { ...reviews({ total: 1 }), ...stock({ totalAvailable: 1 }) },
      "Reviews: positive (1 review) | Stock: 1 unit available",
    ],
    ["no reviews", reviews({ sentiment: "none", total: 0 }), "Reviews: none yet |"],
    ["a high price", price({ currentCents: 13_000 }), "Price: High (above 121 avg)"],
    ["a usual price", price({}), "Price: Usual (around 121 avg)"],
    ["a cheap thing", price({ averageCents: 450, currentCents: 450 }), "Price: Usual (around 4.50 avg)"],
    [
      "free shipping over days",
      {
        shipping: {
          ...all.shipping,
          options: [{ service: "standard", fromRegion: "east", priceCents: 0, minDays: 1, maxDays: 3 }],
        },
      },
      "Shipping: free, 1–3 days",
    ],
    ["nothing shipped there", { shipping: { ...all.shipping, options: [] } }, "Shipping: none offered"],
  ])("%s", (_, over, expected) => {
    expect(synthesize({ ...all, ...over }).recommendation).toContain(expected);
  });
});
