import { describe, expect, it } from "vitest";
import { buildReviews } from "@/lib/db/seed/build/reviews";
import { Calendar } from "@/lib/db/seed/calendar";
import { catalogProducts } from "@/lib/db/seed/catalog";
import { voices } from "@/lib/db/seed/voices";
import { opinionsOf } from "./opinions";
import { prosAndCons } from "./sentiment";

const heard = (body: string, rating = 3) =>
  opinionsOf({ body, rating }).map(({ aspect, positive }) => `${positive ? "+" : "-"} ${aspect}`);

describe("opinionsOf", () => {
  it.each([
    ["The battery lasts for weeks and is excellent.", ["+ battery"]],
    ["Battery life is not good.", ["- battery"]],
    ["Great noise cancelling, but the microphone is terrible.", ["+ noise cancelling", "- microphone"]],
    ["It never feels uncomfortable.", ["+ comfort"]],
    ["The screen is too dim outdoors.", ["- screen"]],
    ["The noise is low.", ["+ noise"]],
    ["The battery is low by noon.", ["- battery"]],
    ["However, the case came apart.", ["- case"]],
    ["The price is hard to beat.", ["+ price"]],
    ["The build is solid without any rattle.", ["+ build"]],
    ["I gave it to my brother.", []],
  ])("reads %s", (body, expected) => {
    expect(heard(body)).toEqual(expected);
  });

  it("follows clear stars where the words do not tell, and guesses nothing at three", () => {
    const body = "Battery life is what the box says.";
    expect(heard(body, 5)).toEqual(["+ battery"]);
    expect(heard(body, 1)).toEqual(["- battery"]);
    expect(heard(body, 3)).toEqual([]);
  });

  it("does not take a story for an opinion", () => {
    expect(heard("I listen to a lot of string music.", 5)).toEqual([]);
    expect(heard("Bought for an office with a loud coffee machine.", 5)).toEqual([]);
  });

  it("quotes the sentence that says it, cut at a word when it is long", () => {
    const [one] = opinionsOf({ rating: 5, body: "Hello there. The sound is wonderful. Bye." });
    expect(one?.excerpt).toBe("The sound is wonderful.");
    const [long] = opinionsOf({ rating: 5, body: `The sound is wonderful ${"and so on ".repeat(40)}.` });
    expect(long?.excerpt.length).toBeLessThanOrEqual(181);
    expect(long?.excerpt).toMatch(/\w…$/);
  });

  it("agrees with the authors of a thousand reviews in more than nineteen of twenty cases", () => {
    const known = new Map<string, boolean>();
    const key = (text: string) => text.replace(/\W/g, "").toLowerCase().slice(-45);
    const learn = (texts: readonly string[], positive: boolean) => {
      for (const text of texts) known.set(key(text), positive);
    };
    for (const { pros, cons } of Object.values(voices).flatMap((voice) => Object.values(voice.aspects))) {
      learn(pros, true);
      learn(cons, false);
    }
    for (const { praise, gripes } of catalogProducts) {
      learn(praise, true);
      learn(gripes, false);
    }
    const reviews = [...buildReviews(new Calendar(new Date("2026-06-01"))).values()].flat();
    const judged = reviews
      .flatMap((review) => opinionsOf(review))
      .filter((opinion) => known.has(key(opinion.excerpt)));
    const right = judged.filter((opinion) => known.get(key(opinion.excerpt)) === opinion.positive);
    expect(judged.length).toBeGreaterThan(1000);
    expect(right.length / judged.length).toBeGreaterThan(0.95);
  });
});

describe("prosAndCons", () => {
  const review = (id: string, rating: number, body: string) => ({
    id,
    rating,
    body,
    title: "My view",
    authorName: "A. B.",
    helpfulCount: 0,
    createdAt: new Date("2026-01-01"),
  });

  it("says nothing without reviews", () => {
    expect(prosAndCons([])).toEqual({ pros: [], cons: [] });
  });

  it("leaves a lone voice against many out, and shows both sides of a divided crowd", () => {
    const many = [1, 2, 3, 4].map((n) => review(`p${n}`, 5, "The sound is great."));
    const one = review("c1", 2, "The sound is bad.");
    expect(prosAndCons([...many, one])).toMatchObject({ pros: [{ aspect: "sound", mentions: 4 }], cons: [] });
    const two = prosAndCons([...many, one, review("c2", 1, "The sound is awful.")]);
    expect(two.cons).toMatchObject([{ aspect: "sound", mentions: 2 }]);
    expect(two.pros[0]?.quotes).toHaveLength(3);
  });
});
