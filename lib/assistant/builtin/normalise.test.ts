import { describe, expect, it } from "vitest";
import { correct, editDistance, normalise } from "./normalise";

describe("normalise", () => {
  it.each([
    ["Where's my STUFF??", "where is my stuff ?"],
    ["i wanna retrun my hedphones pls", "i want to return my headphones please"],
    ["under three hundred bucks", "under 300 dollars"],
    ["a hundred and fifty", "100 and 50"],
    ["max 1.5k", "max 1500"],
    ["twenty five", "25"],
    ["$1,299.00", "$1299.00"],
    ["bob's orders", "bob 's orders"],
    ["dont, cant & wont", "do not can not and will not"],
    ["the second one", "the second one"],
    ["", ""],
  ])("%s", (typed, read) => {
    expect(normalise(typed).text).toBe(read);
  });

  it("keeps what was typed beside what it is read as", () => {
    const { tokens } = normalise("Hedphones, pls");
    expect(tokens.map((token) => [token.raw, token.afterPause])).toEqual([
      ["hedphones", false],
      ["pls", true],
    ]);
  });
});

describe("correct", () => {
  it.each(["shopping", "cart", "card", "stick", "sock", "trick", "tent", "retro", "xyzzy", "nimbus"])(
    "leaves %s alone",
    (word) => {
      expect(correct(word)).toBe(word);
    },
  );
  it.each([
    ["shiping", "shipping"],
    ["cancle", "cancel"],
    ["refudn", "refund"],
    ["delievery", "delivery"],
    ["trakcing", "tracking"],
  ])("%s → %s", (slip, word) => {
    expect(correct(slip)).toBe(word);
  });
});

it("counts a swap of neighbours as one slip", () => {
  expect(editDistance("oder", "order")).toBe(1);
  expect(editDistance("retrun", "return")).toBe(1);
  expect(editDistance("", "abc")).toBe(3);
});
