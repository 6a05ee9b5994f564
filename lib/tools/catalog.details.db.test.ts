import { beforeAll, describe, expect, it } from "vitest";
import { compareProducts, getProduct, getTrendingProducts } from "./catalog";
import { analyzeSentiment } from "./reviews";
import { call, makePerson, makeProduct, makeReviews } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
let hush: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  shopper = await makePerson();
  hush = await makeProduct({
    slug: "hush-2",
    name: "Hush 2 Headphones",
    category: "headphones",
    specs: { Weight: "250 g", Battery: "40 h" },
    rating: 4.5,
    reviewCount: 12,
    recentSales: 40,
    variants: [
      {
        options: { color: "black" },
        priceCents: 20_000,
        stock: { east: { onHand: 5, reserved: 1 }, west: 2 },
      },
      { options: { color: "red" }, priceCents: 22_000, stock: 9, available: false },
    ],
  });
  await makeProduct({
    slug: "wren",
    name: "Wren Buds",
    category: "headphones",
    specs: { Weight: "5 g", Case: "Yes" },
    rating: 4.5,
    reviewCount: 30,
    recentSales: 90,
    variants: [{ priceCents: 9000, stock: 0 }],
  });
  await makeProduct({
    slug: "pan",
    name: "Pan",
    category: "kitchen",
    recentSales: 60,
    variants: [{ priceCents: 5000 }],
  });
  await makeProduct({ slug: "dust", name: "Dust", category: "kitchen" });
});

describe("get_product", () => {
  it("gives everything, with stock only for variants still sold", async () => {
    const product = await call(getProduct, shopper, { product: "hush-2" });
    expect(product).toMatchObject({
      slug: "hush-2",
      priceCents: 20_000,
      inStock: true,
      specs: { Battery: "40 h" },
    });
    expect(product.variants).toMatchObject([
      { options: { color: "black" }, stock: 6, available: true },
      { options: { color: "red" }, priceCents: 22_000, stock: 0, available: false },
    ]);
  });

  it.each(["hush-2", "Hush 2 Headphones", "HUSH-2", "  hush-2 "])("goes by %j", async (product) => {
    expect((await call(getProduct, shopper, { product })).slug).toBe("hush-2");
  });

  it("goes by id", async () => {
    expect((await call(getProduct, shopper, { product: hush.id })).slug).toBe("hush-2");
  });

  it.each(["hush", "%", "hush_", "' or true --"])("does not take %j for one", async (product) => {
    await expect(call(getProduct, shopper, { product })).rejects.toMatchObject({
      code: "not_found",
      message: `There is no product called “${product}”. Search for it first.`,
    });
  });
});

describe("compare_products", () => {
  it("puts specs side by side, in the order asked", async () => {
    const compared = await call(compareProducts, shopper, { products: ["wren", "hush-2", "pan"] });
    expect(compared.products.map((product) => product.slug)).toEqual(["wren", "hush-2", "pan"]);
    expect(compared.specs).toEqual([
      { name: "Case", values: ["Yes", null, null] },
      { name: "Weight", values: ["5 g", "250 g", null] },
      { name: "Battery", values: [null, "40 h", null] },
    ]);
    expect(compared).toMatchObject({ cheapest: "pan", bestRated: "wren" });
  });

  it("names no best rated without reviews", async () => {
    expect((await call(compareProducts, shopper, { products: ["pan", "dust"] })).bestRated).toBeNull();
  });

  it.each([
    ["the same product twice", ["wren", "Wren Buds"], "invalid_input"],
    ["one that does not exist", ["wren", "nope"], "not_found"],
    ["a single one", ["wren"], "invalid_input"],
    ["five", ["wren", "pan", "dust", "hush-2", "nope"], "invalid_input"],
  ])("refuses %s", async (_, products, code) => {
    await expect(call(compareProducts, shopper, { products })).rejects.toMatchObject({ code });
  });
});

describe("get_trending_products", () => {
  const trending = async (input = {}) =>
    (await call(getTrendingProducts, shopper, input)).products.map((product) => product.slug);

  it("gives what sells best and leaves out what nobody bought", async () => {
    expect(await trending()).toEqual(["wren", "pan", "hush-2"]);
    expect(await trending({ category: "Headphone" })).toEqual(["wren", "hush-2"]);
    expect(await trending({ limit: 1 })).toEqual(["wren"]);
  });

  it("names the categories there are when asked for another", async () => {
    await expect(trending({ category: "boats" })).rejects.toMatchObject({
      code: "not_found",
      message: "There is no category “boats”. There are: headphones, kitchen.",
    });
  });
});

describe("analyze_sentiment", () => {
  it("counts the stars and quotes the reviews it read", async () => {
    const made = await makeReviews(hush.id, [
      {
        rating: 5,
        body: "The battery is excellent. Very comfortable.",
        authorName: "Priya S.",
        helpfulCount: 3,
      },
      { rating: 4, body: "Battery lasts for days. However, the microphone is weak." },
      { rating: 2, body: "The microphone is terrible." },
    ]);
    const said = await call(analyzeSentiment, shopper, { product: "hush-2" });
    expect(said).toMatchObject({
      sentiment: "mixed",
      total: 3,
      averageRating: 3.67,
      distribution: [0, 1, 0, 1, 1],
    });
    expect(said.pros.map(({ aspect, mentions }) => [aspect, mentions])).toEqual([
      ["battery", 2],
      ["comfort", 1],
    ]);
    expect(said.pros[0]?.quotes[0]).toEqual({
      id: made[0]?.id,
      author: "Priya S.",
      rating: 5,
      title: "My view",
      excerpt: "The battery is excellent.",
      createdAt: made[0]?.createdAt.toISOString(),
    });
    expect(said.cons).toMatchObject([
      { aspect: "microphone", mentions: 2, quotes: [{ id: made[2]?.id }, { id: made[1]?.id }] },
    ]);
    expect(await call(analyzeSentiment, shopper, { product: "hush-2" })).toEqual(said);
  });

  it.each([
    [[4, 4], "positive"],
    [[4, 4, 4, 3], "mixed"],
    [[3, 3], "mixed"],
    [[3, 3, 2], "negative"],
    [[], "none"],
  ] as const)("reads %j stars as %s", async (ratings, sentiment) => {
    const product = await makeProduct();
    if (ratings.length > 0)
      await makeReviews(
        product.id,
        ratings.map((rating) => ({ rating, body: "It is here." })),
      );
    const said = await call(analyzeSentiment, shopper, { product: product.slug });
    expect(said).toMatchObject({ sentiment, total: ratings.length, pros: [], cons: [] });
  });

  it("refuses an unknown product", async () => {
    await expect(call(analyzeSentiment, shopper, { product: "nope" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
