import { describe, expect, it } from "vitest";
import { readQuery } from "./read-query";

describe("readQuery", () => {
  it.each([
    ["noise canceling hedphones under $300", { text: "noise canceling hedphones", maxPriceCents: 30_000 }],
    ["shoes below 120", { text: "shoes", maxPriceCents: 12_000 }],
    ["a laptop for less than 1,500 dollars", { text: "a laptop", maxPriceCents: 150_000 }],
    ["laptop up to 1.5k", { text: "laptop", maxPriceCents: 150_000 }],
    ["tablet $400 or less", { text: "tablet", maxPriceCents: 40_000 }],
    ["tablet max $400", { text: "tablet", maxPriceCents: 40_000 }],
    ["kettle for $50", { text: "kettle", maxPriceCents: 5000 }],
    ["watch over $200", { text: "watch", minPriceCents: 20_000 }],
    ["watch 200 dollars and up", { text: "watch", minPriceCents: 20_000 }],
    ["jacket between $80 and $150", { text: "jacket", minPriceCents: 8000, maxPriceCents: 15_000 }],
    ["jacket between 150 and 80", { text: "jacket", minPriceCents: 8000, maxPriceCents: 15_000 }],
    ["jacket $80-$150", { text: "jacket", minPriceCents: 8000, maxPriceCents: 15_000 }],
    ["jacket 80 to 150 dollars", { text: "jacket", minPriceCents: 8000, maxPriceCents: 15_000 }],
    ["camera around $500", { text: "camera", minPriceCents: 40_000, maxPriceCents: 60_000 }],
    ["speaker with at least 4 stars", { text: "speaker with", minRating: 4 }],
    ["speaker 4.5+ stars", { text: "speaker", minRating: 4.5 }],
    ["speaker rated above 4", { text: "speaker", minRating: 4 }],
    ["4 star phones and under $900", { text: "phones and", minRating: 4, maxPriceCents: 90_000 }],
    ["headphones in stock", { text: "headphones", inStock: true }],
    ["socks under $9.99", { text: "socks", maxPriceCents: 999 }],
  ])("reads %s", (query, expected) => {
    expect(readQuery(query)).toEqual(expected);
  });

  it.each([
    "laptop under 2 kg",
    "monitor over 27 inch",
    "headphones with more than 40 hours battery",
    "4k tv",
    "running shoes 42",
    "under desk treadmill",
  ])("leaves %s alone", (query) => {
    expect(readQuery(query)).toEqual({ text: query });
  });
});
