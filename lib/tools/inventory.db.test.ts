import { beforeAll, describe, expect, it } from "vitest";
import { checkStock, estimateShipping } from "./inventory";
import { call, dayAgo, makePerson, makeProduct, makeShippingRates, makeTiers } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
let lamp: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  await makeTiers();
  shopper = await makePerson({ region: "west" });
  lamp = await makeProduct({
    slug: "lamp",
    variants: [
      { options: { color: "red" }, stock: { east: { onHand: 5, reserved: 2 }, west: 1 } },
      { options: { color: "blue" }, stock: { east: { onHand: 2, reserved: 2, restockOn: dayAgo(-7) } } },
      { options: { color: "old" }, stock: { central: 50 }, available: false },
    ],
  });
  await makeProduct({
    slug: "sold-out",
    variants: [
      {
        stock: {
          east: { onHand: 0, restockOn: dayAgo(-9) },
          west: { onHand: 1, reserved: 1, restockOn: dayAgo(-4) },
          central: { onHand: 0, restockOn: dayAgo(3) },
        },
      },
    ],
  });
  const rate = (
    fromRegion: "east" | "central" | "west",
    service: "standard" | "express" | "overnight",
    priceCents: number,
    minDays: number,
    maxDays: number,
  ) => ({ fromRegion, toRegion: "west" as const, service, priceCents, minDays, maxDays });
  await makeShippingRates([
    rate("west", "standard", 499, 2, 3),
    rate("east", "standard", 899, 4, 6),
    rate("east", "express", 1499, 2, 2),
    rate("west", "express", 1499, 1, 1),
    rate("central", "overnight", 1999, 1, 1),
  ]);
});

describe("check_stock", () => {
  it("counts what is on hand, not reserved, and still sold", async () => {
    const stock = await call(checkStock, shopper, { product: "lamp" });
    expect(stock).toMatchObject({ inStock: true, totalAvailable: 4, restockOn: null });
    expect(stock.warehouses).toEqual([
      { code: "CENTRAL", name: "central warehouse", region: "central", available: 0, restockOn: null },
      { code: "EAST", name: "east warehouse", region: "east", available: 3, restockOn: dayAgo(-7) },
      { code: "WEST", name: "west warehouse", region: "west", available: 1, restockOn: null },
    ]);
    expect(stock.variants.map((variant) => variant.available)).toEqual([4, 0, 0]);
  });

  it("looks at one variant when asked", async () => {
    const stock = await call(checkStock, shopper, { product: "lamp", variant: lamp.variants[1]?.id });
    expect(stock).toMatchObject({ inStock: false, totalAvailable: 0, restockOn: dayAgo(-7) });
    expect(stock.variants).toHaveLength(1);
  });

  it("gives the earliest restock date that has not passed", async () => {
    expect(await call(checkStock, shopper, { product: "sold-out" })).toMatchObject({
      inStock: false,
      restockOn: dayAgo(-4),
    });
  });

  it("refuses unknown products and another product's variant", async () => {
    await expect(call(checkStock, shopper, { product: "nope" })).rejects.toMatchObject({ code: "not_found" });
    const variant = lamp.variants[0]?.id;
    const refused = call(checkStock, shopper, { product: "sold-out", variant });
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
    await expect(call(checkStock, shopper, { product: "lamp", variant: "x" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("estimate_shipping", () => {
  it("offers what the warehouses that hold it offer, cheapest first", async () => {
    const shipping = await call(estimateShipping, shopper, { product: "lamp" });
    expect(shipping).toMatchObject({ toRegion: "west", currency: "USD", memberFreeShipping: false });
    expect(shipping.options).toEqual([
      { service: "standard", fromRegion: "west", priceCents: 499, minDays: 2, maxDays: 3 },
      { service: "express", fromRegion: "west", priceCents: 1499, minDays: 1, maxDays: 1 },
    ]);
  });

  it("offers a dearer route of a service only when it is quicker", async () => {
    await makeProduct({ slug: "far", variants: [{ stock: { east: 1, central: 1 } }] });
    const { options } = await call(estimateShipping, shopper, { product: "far" });
    expect(options.map((option) => [option.service, option.fromRegion])).toEqual([
      ["standard", "east"],
      ["express", "east"],
      ["overnight", "central"],
    ]);
  });

  it("offers nothing when nobody holds it or the region has no rates", async () => {
    expect((await call(estimateShipping, shopper, { product: "sold-out" })).options).toEqual([]);
    const east = await call(estimateShipping, shopper, { product: "lamp", region: "east" });
    expect(east).toMatchObject({ toRegion: "east", options: [] });
  });

  it("says when the person's tier ships for free", async () => {
    const gold = await makePerson({ loyaltyTierId: "gold" });
    const shipping = await call(estimateShipping, gold, { product: "lamp", region: "west" });
    expect(shipping.memberFreeShipping).toBe(true);
  });

  it("refuses unknown products and regions", async () => {
    await expect(call(estimateShipping, shopper, { product: "nope" })).rejects.toMatchObject({
      code: "not_found",
    });
    const refused = call(estimateShipping, shopper, { product: "lamp", region: "moon" });
    await expect(refused).rejects.toMatchObject({ code: "invalid_input" });
  });
});
