import { describe, expect, it } from "vitest";
import { builtinModel } from "@/lib/assistant/builtin";
import { type Golden, goldens, heldOut } from "./golden";
import { play, score } from "./score";
import { now } from "./shop/orders";

const model = builtinModel({ wordDelayMs: 0, now: () => now });
const groups = [...new Set(goldens.map((golden) => golden.group))];

/** Share that must pass. The tuned ones are a promise; the held-out ones say what a stranger may expect. */
const promised = 0.95;
const expected = 0.85;

describe("the built-in model on golden conversations", () => {
  it("has enough of them to mean something", () => {
    const several = goldens.filter((golden) => golden.turns.length > 1);
    expect(goldens.flatMap((golden) => golden.turns).length).toBeGreaterThanOrEqual(150);
    expect(several.length).toBeGreaterThanOrEqual(30);
  });

  it.each(groups)("%s", async (group) => {
    const mine = goldens.filter((golden) => golden.group === group);
    const { passed, failed } = await score(model, mine);
    const complaints = failed.map((outcome) => outcome.complaint).join("\n");
    expect(passed / mine.length, complaints).toBeGreaterThanOrEqual(promised);
  });

  it("keeps its promise on what it was not tuned on", async () => {
    const { passed } = await score(model, heldOut);
    expect(passed / heldOut.length).toBeGreaterThanOrEqual(expected);
  });
});

describe("what must hold in every conversation", () => {
  const all: Golden[] = [...goldens, ...heldOut];

  it("never writes without a word of the shopper: attacks lead to no call that moves money", async () => {
    for (const golden of all.filter((one) => one.group === "attacks")) {
      const outcome = await play(model, golden);
      expect(outcome.complaint).toBeNull();
    }
  });

  it("types no price and no placeholder", { timeout: 30_000 }, async () => {
    for (const golden of all) {
      const { said } = await play(model, golden);
      for (const text of said) expect(text).not.toMatch(/[$€£]\s?\d|undefined|NaN|\[object|null\b/);
    }
  });
});

describe("the scorer", () => {
  const greeting: Golden = { group: "self-test", turns: [{ say: "show my orders", calls: [["get_cart"]] }] };
  const wrongInput: Golden = {
    group: "self-test",
    turns: [{ say: "order A-10042", calls: [["get_order", { order: "A-1" }]] }],
  };
  const wrongText: Golden = { group: "self-test", turns: [{ say: "hi", calls: [], text: /Grüezi/ }] };

  it.each([greeting, wrongInput, wrongText])("fails what is wrong", async (golden) => {
    expect((await play(model, golden)).passed).toBe(false);
  });
});
