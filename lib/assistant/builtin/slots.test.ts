import { describe, expect, it } from "vitest";
import { normalise } from "./normalise";
import { readSlots } from "./slots";

const now = new Date("2026-11-15T12:00:00Z");
const read = (text: string) => readSlots(normalise(text), now);
/** What was read of the expected fields; a field that must be absent is expected as undefined. */
const only = (text: string, fields: object) => {
  const slots: object = read(text);
  return Object.fromEntries(Object.keys(fields).map((key) => [key, Reflect.get(slots, key)]));
};

describe("money", () => {
  it.each([
    ["headphones under $300", { maxPrice: 300 }],
    ["not more than 80 dollars", { maxPrice: 80 }],
    ["100 or less", { maxPrice: 100 }],
    ["over 200", { minPrice: 200 }],
    ["200+", { minPrice: 200 }],
    ["between 50 and 100", { minPrice: 50, maxPrice: 100 }],
    ["$50-$100", { minPrice: 50, maxPrice: 100 }],
    ["around $100", { minPrice: 80, maxPrice: 120 }],
    ["at least 4 stars", { minRating: 4, minPrice: undefined }],
    ["rated 4.5 or higher", { minRating: 4.5, minPrice: undefined }],
    ["under 300 with 4+ stars", { maxPrice: 300, minRating: 4 }],
    ["ships in under 3 days", { maxPrice: undefined }],
  ])("%s", (text, slots) => {
    expect(only(text, slots)).toEqual(slots);
  });
});

describe("numbers", () => {
  it.each([
    ["a-10042", { order: "A-10042" }],
    ["order number 10042", { order: "A-10042" }],
    ["#10042 please", { order: "A-10042" }],
    ["cancel 10042", { order: "A-10042" }],
    ["r-2048", { rma: "R-2048", order: undefined }],
    ["rma 2048", { rma: "R-2048" }],
    ["is SAVE10 valid", { coupon: "SAVE10" }],
    ["the code is welcome5", { coupon: "WELCOME5" }],
    ["IS MY ORDER VALID", { coupon: undefined }],
  ])("%s", (text, slots) => {
    expect(only(text, slots)).toEqual(slots);
  });
});

describe("days", () => {
  it.each([
    ["the one from march", { month: 2, placedFrom: "2026-03-01", placedTo: "2026-03-31" }],
    ["orders in december", { month: 11, placedFrom: "2025-12-01" }],
    ["last month", { placedFrom: "2026-10-01", placedTo: "2026-10-31" }],
    ["the last 30 days", { days: 30, placedTo: "2026-11-15" }],
    ["march ahead", { month: undefined }],
    ["may i ask", { month: undefined }],
  ])("%s", (text, slots) => {
    expect(only(text, slots)).toEqual(slots);
  });
});

describe("returns", () => {
  it.each([
    ["they arrived cracked", { reason: "damaged" }],
    ["it wont turn on anymore", { reason: "defective" }],
    ["too small for me", { reason: "wrong_size" }],
    ["you sent me the wrong one", { reason: "wrong_item" }],
    ["not as described", { reason: "not_as_described" }],
    ["i changed my mind", { reason: "no_longer_needed" }],
    ["refund to my card", { outcome: "original_payment" }],
    ["as store credit please", { outcome: "store_credit" }],
    ["and get a replacement", { wantsReplacement: true }],
    ["just return it", { reason: undefined, outcome: undefined }],
  ])("%s", (text, slots) => {
    expect(only(text, slots)).toEqual(slots);
  });
});

describe("pointing", () => {
  it.each([
    ["the second one", { ordinals: [2] }],
    ["the first and the third", { ordinals: [1, 3] }],
    ["compare the first two", { ordinals: [1, 2] }],
    ["the last one", { ordinals: [-1] }],
    ["number 3", { ordinals: [3] }],
    ["no, the other one", { other: true }],
    ["the cheaper one", { superlative: "cheapest" }],
    ["both of them", { pronoun: "many", all: true }],
    ["add 2 of those", { quantity: 2 }],
    ["how long to california", { region: "west" }],
    ["size us 9 in black", { options: ["black", "us 9"] }],
  ])("%s", (text, slots) => {
    expect(only(text, slots)).toEqual(slots);
  });
});

it("leaves the product's own words, clause by clause", () => {
  expect(read("pls find me a noise cancelling hedphone under 300, thanks").words).toBe(
    "noise cancelling hedphone",
  );
  expect(read("return the aurora x2, the left side is silent").clauses?.[0]).toBe("aurora x2");
});
