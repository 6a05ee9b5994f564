import { describe, expect, it } from "vitest";
import { correct } from "./spelling";
import { spellings, tokenize } from "./tokens";

const meant = (word: string, ...known: string[]) =>
  correct(
    word,
    known.map((one) => ({ word: one, similarity: 0.5, prominent: true })),
  );

describe("correct", () => {
  it.each([
    ["hedphones", "headphones"],
    ["headfones", "headphones"],
    ["hedfones", "headphones"],
    ["headphnoes", "headphones"],
    ["keybord", "keyboard"],
    ["blutooth", "bluetooth"],
    ["wireles", "wireless"],
    ["bagpack", "backpack"],
    ["vaccum", "vacuum"],
    ["kettel", "kettle"],
    ["shose", "shoes"],
    ["moniter", "monitor"],
    ["headpho", "headphones"],
  ])("reads %s as %s", (word, expected) => {
    expect(meant(word, expected, "kitchen", "leather")).toBe(expected);
  });

  it.each([
    ["tablet", "table"],
    ["horse", "house"],
    ["boat", "coat"],
    ["elephant", "element"],
    ["bear", "beard"],
    ["car", "cat"],
    ["xm4", "xm5"],
    ["blender", "blend"],
  ])("does not take %s for %s", (word, other) => {
    expect(meant(word, other)).toBeUndefined();
  });

  it("takes the nearest of several", () => {
    expect(meant("speker", "spoke", "speaker", "sneaker")).toBe("speaker");
  });
});

describe("tokenize", () => {
  const meaningful = (text: string) => tokenize(text).filter((token) => !token.filler);
  const words = (text: string) => meaningful(text).map((token) => token.word);

  it("keeps what the thing is", () => {
    expect(words("Please show me some good noise-cancelling headphones!")).toEqual([
      "noise",
      "cancelling",
      "headphones",
    ]);
    expect(words("a gift for my mother's kitchen")).toEqual(["gift", "mother", "kitchen"]);
    expect(words("show me your best products")).toEqual([]);
  });

  it("knows what tells more about the thing", () => {
    expect(meaningful("headphones for running").map((token) => token.adjunct)).toEqual([false, true]);
    expect(meaningful("for running shoes").map((token) => token.adjunct)).toEqual([false, false]);
  });

  it("counts twelve words at most", () => {
    expect(tokenize("word ".repeat(100))).toHaveLength(12);
  });
});

describe("spellings", () => {
  it.each([
    ["color", "colour"],
    ["grey", "gray"],
    ["moisturizer", "moisturiser"],
    ["organiser", "organizer"],
    ["theater", "theatre"],
    ["traveler", "traveller"],
    ["aluminium", "aluminum"],
  ])("knows %s as %s", (word, other) => {
    expect(spellings(word)).toContain(other);
  });
});
