import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { products } from "@/lib/db/schema";
import { searchProducts } from "./catalog";
import type { SearchProductsInput } from "./catalog.schema";
import { call, makePerson, makeProduct } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
const search = (input: SearchProductsInput | string) =>
  call(searchProducts, shopper, typeof input === "string" ? { query: input } : input);
const slugs = async (input: SearchProductsInput | string) =>
  (await search(input)).products.map((product) => product.slug);

beforeAll(async () => {
  shopper = await makePerson();
  const headphones = { category: "headphones", keywords: "noise cancelling, anc, bluetooth, over ear, cans" };
  await makeProduct({
    slug: "hush",
    name: "Hush Wireless Headphones",
    brand: "Murmur",
    rating: 4.6,
    reviewCount: 20,
    ...headphones,
    variants: [
      { priceCents: 24_900, options: { color: "black" } },
      { priceCents: 26_900, options: { color: "sand" }, stock: 0 },
    ],
  });
  await makeProduct({
    slug: "hush-pro",
    name: "Hush Pro Headphones",
    brand: "Murmur",
    rating: 4.8,
    reviewCount: 9,
    ...headphones,
    variants: [
      { priceCents: 34_900, options: { color: "silver" }, stock: { east: { onHand: 3, reserved: 3 } } },
    ],
  });
  await makeProduct({
    slug: "corvid-studio",
    name: "Studio Headphones",
    brand: "Corvid",
    rating: 3.9,
    reviewCount: 4,
    category: "headphones",
    keywords: "wired, monitor",
    variants: [{ priceCents: 9900, options: { colour: "grey" } }],
  });
  await makeProduct({
    slug: "tote",
    name: "Day Tote",
    brand: "Fell",
    category: "bags",
    description: "A pocket for your headphones, and room for a folded jacket.",
    specs: { Material: "Waxed canvas" },
    variants: [{ priceCents: 6500, options: { color: "grey" } }],
  });
  await makeProduct({
    slug: "trail-shoe",
    name: "Trail Running Shoe",
    brand: "Fell",
    category: "shoes",
    keywords: "sneakers, trainers",
    variants: [
      { priceCents: 11_900, options: { size: "42" } },
      { priceCents: 11_900, options: { size: "43" }, available: false, stock: 5 },
    ],
  });
  await makeProduct({
    slug: "table-lamp",
    name: "Table Lamp",
    category: "home",
    variants: [{ priceCents: 4000 }],
  });
  await makeProduct({
    slug: "espresso",
    name: "Espresso Machine",
    category: "kitchen",
    variants: [{ priceCents: 45_000 }],
  });
});

describe("search_products", () => {
  it("finds what a misspelt sentence with a price is about", async () => {
    const result = await search("noise canceling hedphones under $300");
    expect(result.products.map((product) => product.slug)).toEqual(["hush"]);
    expect(result).toMatchObject({ total: 1, correctedQuery: "noise canceling headphones" });
    expect(result.products[0]).toMatchObject({
      priceCents: 24_900,
      rating: 4.6,
      inStock: true,
      currency: "USD",
    });
  });

  it("gives the same when the price comes as a field, which wins over the words", async () => {
    expect(await slugs({ query: "noise canceling hedphones", maxPrice: 300 })).toEqual(["hush"]);
    expect(await slugs({ query: "noise canceling headphones under $300", maxPrice: 400 })).toEqual([
      "hush-pro",
      "hush",
    ]);
  });

  it("ranks equally good matches by rating", async () => {
    expect(await slugs("headphones")).toEqual(["hush-pro", "hush", "corvid-studio"]);
  });

  it.each([
    ["singular for plural", "headphone", 3],
    ["two words for one", "head phones", 3],
    ["two misspelt words for one", "hed phones", 3],
    ["British for American", "gray headphones", 1],
    ["a keyword", "anc cans", 2],
    ["a brand", "murmur", 2],
    ["a misspelt brand", "mumur headphones", 2],
    ["a category", "shoes", 1],
    ["a variant's option", "black headphones", 1],
    ["a size", "running shoes size 42", 1],
    ["a spec", "canvas tote", 1],
    ["filler words", "please show me some good headphones i could buy", 3],
  ])("understands %s: %s", async (_, query, total) => {
    expect((await search(query)).total).toBe(total);
  });

  it("does not take a thing for what its description mentions", async () => {
    expect(await slugs("headphones")).not.toContain("tote");
    expect(await slugs("jacket")).toEqual([]);
    expect(await slugs("grey headphones")).toEqual(["corvid-studio"]);
    expect(await slugs("canvas")).toEqual(["tote"]);
    expect(await slugs("tote with a pocket")).toEqual(["tote"]);
  });

  it("leaves out what it is for when nothing says so, and tells; never what it is", async () => {
    const found = await search("headphones for trail running");
    expect(found).toMatchObject({ total: 3, unknownWords: ["trail", "running"] });
    expect(await search("trail headphones")).toMatchObject({ total: 0 });
    expect(await search("pocket for headphones")).toMatchObject({ total: 0 });
    expect(await search("lamp for headphones")).toMatchObject({ total: 0 });
  });

  it.each([
    ["nothing like it", "unicorn saddle"],
    ["one word that is not there", "quantum headphones"],
    ["the second half of another thing's name", "time machine"],
    ["nearly another thing", "tablet"],
    ["words of two different things", "espresso headphones"],
    ["signs only", "?!*"],
    ["a query-language injection", "headphones' | !zzz:* & ((("],
    ["like wildcards", "%%%___"],
    ["another script", "良い靴"],
  ])("pads nothing for %s: %s", async (_, query) => {
    const result = await search(query);
    expect(result.total).toBe(0);
    expect(result.products).toEqual([]);
    expect(result.correctedQuery).toBeUndefined();
    expect(result.categories).toEqual(["bags", "headphones", "home", "kitchen", "shoes"]);
  });

  it("says which words it does not know", async () => {
    expect((await search("unicorn saddle")).unknownWords).toEqual(["unicorn", "saddle"]);
    const found = await search("headphones for my aunt");
    expect(found).toMatchObject({ total: 3, unknownWords: ["aunt"] });
    expect(found.categories).toBeUndefined();
  });

  it("filters by category, brand, price, rating and stock", async () => {
    expect(await slugs({ category: "Headphone" })).toHaveLength(3);
    expect(await slugs({ category: "headphones", brand: "CORVID" })).toEqual(["corvid-studio"]);
    expect(await slugs({ brand: "murmr" })).toHaveLength(2);
    expect(await slugs({ brand: "Nobody" })).toEqual([]);
    expect(await slugs({ query: "headphones", minPrice: 99, maxPrice: 249 })).toEqual([
      "hush",
      "corvid-studio",
    ]);
    expect(await slugs({ query: "headphones", minRating: 4.7 })).toEqual(["hush-pro"]);
    expect(await slugs({ query: "headphones", inStock: true })).toEqual(["hush", "corvid-studio"]);
    expect(await slugs("headphones in stock rated 4+ below 300")).toEqual(["hush"]);
  });

  it("looks for a category it does not have as for any other word", async () => {
    expect(await slugs({ category: "sneakers" })).toEqual(["trail-shoe"]);
    expect(await slugs({ category: "submarines", query: "headphones" })).toEqual([]);
  });

  it("counts a variant that is no longer sold as out of stock", async () => {
    const db = getDatabase();
    await makeProduct({ slug: "gone", name: "Gone Kettle", variants: [{ available: false, stock: 9 }] });
    const { products: found } = await search("gone kettle");
    expect(found[0]).toMatchObject({ slug: "gone", inStock: false });
    await db.delete(products).where(sql`slug = 'gone'`);
  });

  it("sorts and limits, and counts all that match", async () => {
    expect(await slugs({ query: "headphones", sort: "price_asc" })).toEqual([
      "corvid-studio",
      "hush",
      "hush-pro",
    ]);
    expect(await slugs({ query: "headphones", sort: "price_desc" })).toEqual([
      "hush-pro",
      "hush",
      "corvid-studio",
    ]);
    const limited = await search({ query: "headphones", limit: 1 });
    expect([limited.products.length, limited.total]).toEqual([1, 3]);
  });

  it("shows the shelf when asked for nothing in particular", async () => {
    expect((await search("")).total).toBe(7);
    expect((await search("show me your products")).total).toBe(7);
  });

  it.each([
    ["a limit above 20", { limit: 21 }],
    ["a negative price", { maxPrice: -1 }],
    ["six stars", { minRating: 6 }],
    ["a very long query", { query: "x".repeat(201) }],
    ["a lowest price above the highest", { minPrice: 10, maxPrice: 5 }],
  ])("refuses %s", async (_, input) => {
    await expect(search(input)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("learns and forgets with the catalog", async () => {
    expect(await slugs("zither")).toEqual([]);
    const zither = await makeProduct({ slug: "zither", name: "Alpine Zither", category: "music" });
    expect(await slugs("zyther")).toEqual(["zither"]);
    await getDatabase().update(products).set({ name: "Alpine Dulcimer" }).where(sql`id = ${zither.id}`);
    expect(await slugs("zither")).toEqual([]);
    expect(await slugs("dulcimr")).toEqual(["zither"]);
    await getDatabase().delete(products).where(sql`id = ${zither.id}`);
    expect(await search("dulcimer")).toMatchObject({ total: 0, products: [] });
  });
});
