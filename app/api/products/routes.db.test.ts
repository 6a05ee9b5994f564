import { beforeAll, describe, expect, it } from "vitest";
import { makeProduct } from "@/lib/tools/testing/fixtures";
import { GET as detail } from "./[slug]/route";
import { GET as list } from "./route";

const ask = async (query: string) => {
  const response = await list(new Request(`http://shop.test/api/products${query}`), {
    params: Promise.resolve({}),
  });
  return { status: response.status, body: await response.json() };
};
const open = async (slug: string) => {
  const response = await detail(new Request(`http://shop.test/api/products/${slug}`), {
    params: Promise.resolve({ slug }),
  });
  return { status: response.status, body: await response.json() };
};

beforeAll(async () => {
  for (const n of [1, 2, 3, 4, 5]) {
    await makeProduct({ slug: `lamp-${n}`, name: `Lamp ${n}`, category: "home", priceCents: n * 1000 });
  }
});

describe("GET /api/products", () => {
  it("pages through everything once", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 9; page++) {
      const { body } = await ask(`?q=lamps&limit=2&sort=price_asc${cursor && `&cursor=${cursor}`}`);
      expect(body.total).toBe(5);
      seen.push(...body.products.map((product: { slug: string }) => product.slug));
      cursor = body.nextCursor;
      if (!cursor) break;
    }
    expect(seen).toEqual(["lamp-1", "lamp-2", "lamp-3", "lamp-4", "lamp-5"]);
  });

  it("takes filters from the address", async () => {
    const { body } = await ask("?category=home&minPrice=20&maxPrice=40&inStock=true&sort=price_desc");
    expect(body.products.map((product: { slug: string }) => product.slug)).toEqual([
      "lamp-4",
      "lamp-3",
      "lamp-2",
    ]);
  });

  it("says so when nothing matches", async () => {
    expect(await ask("?q=submarine")).toMatchObject({
      status: 200,
      body: { products: [], total: 0, nextCursor: null, categories: ["home"] },
    });
  });

  it.each([
    ["limit=0", "limit"],
    ["limit=21", "limit"],
    ["maxPrice=cheap", "maxPrice"],
    ["sort=luck", "sort"],
    ["inStock=perhaps", "inStock"],
  ])("refuses %s, naming the field", async (query, field) => {
    expect(await ask(`?${query}`)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid_input", field } },
    });
  });

  it("refuses a cursor it never gave", async () => {
    for (const cursor of ["x", "YWZ0ZXI6OTk5OTk", "YWZ0ZXI6LTE"]) {
      expect((await ask(`?cursor=${cursor}`)).status).toBe(400);
    }
  });
});

describe("GET /api/products/:slug", () => {
  it("gives one product", async () => {
    expect(await open("lamp-3")).toMatchObject({
      status: 200,
      body: { slug: "lamp-3", variants: [{ stock: 10 }] },
    });
  });

  it("answers 404 for one that does not exist and 400 for no name at all", async () => {
    expect(await open("nope")).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    expect((await open(" ")).status).toBe(400);
  });
});
