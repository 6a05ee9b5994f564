import "@/tests/setup/demo";
import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { products } from "@/lib/db/schema";
import { searchProducts } from "./catalog";
import { checkStock, estimateShipping } from "./inventory";
import { getPriceHistory } from "./pricing";
import { analyzeSentiment } from "./reviews";
import { call, makePerson } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
beforeAll(async () => {
  shopper = await makePerson();
});

describe("the demo shop", () => {
  it("answers the search its makers promise", async () => {
    const result = await call(searchProducts, shopper, { query: "noise canceling hedphones under $300" });
    expect(result.correctedQuery).toBe("noise canceling headphones");
    expect(result.total).toBeGreaterThanOrEqual(3);
    for (const product of result.products) {
      expect(product.category).toBe("headphones");
      expect(product.priceCents).toBeLessThanOrEqual(30_000);
    }
  });

  it.each([
    ["running shoes", "shoes"],
    ["waterproof jacket", "jackets"],
    ["bluetoth speaker", "speakers"],
    ["lap top", "laptops"],
    ["mechanical keybord", undefined],
    ["espresso machine", "kitchen"],
    ["earbuds", "headphones"],
    ["tablet for kids", "tablets"],
    ["comfortable headphones for long flights", "headphones"],
    ["wireless earbuds for running", "headphones"],
  ])("finds %s", async (query, category) => {
    const { products: found } = await call(searchProducts, shopper, { query });
    expect(found.length).toBeGreaterThan(0);
    if (category) expect(found[0]?.category).toBe(category);
  });

  it.each([
    "purple unicorn saddle",
    "lawn mower",
    "time machine",
    "car tyres",
    "black jacket for dogs with wings",
    "charger for a boat",
    "diamond ring",
    "asdfghjkl",
  ])("pads nothing for %s", async (query) => {
    expect(await call(searchProducts, shopper, { query })).toMatchObject({ total: 0, products: [] });
  });

  it("has prices, reviews, stock and shipping for every product that can be bought", async () => {
    for (const { slug } of await getDatabase().select({ slug: products.slug }).from(products)) {
      const history = await call(getPriceHistory, shopper, { product: slug });
      expect(history.points).toHaveLength(90);
      expect(history.currentCents).toBe(history.points.at(-1)?.priceCents);
      const said = await call(analyzeSentiment, shopper, { product: slug });
      if (said.total >= 10) expect([slug, said.pros.length + said.cons.length > 1]).toEqual([slug, true]);
      const { inStock } = await call(checkStock, shopper, { product: slug });
      const { options } = await call(estimateShipping, shopper, { product: slug });
      expect([slug, options.length > 0]).toEqual([slug, inStock]);
    }
  });
});
