import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { carts } from "@/lib/db/schema";
import { addToCart } from "./cart";
import { getPriceHistory, listCoupons, validateCoupon } from "./pricing";
import { call, dayAgo, makeCoupon, makePerson, makePrices, makeProduct, makeTiers } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
beforeAll(async () => {
  await makeTiers();
  shopper = await makePerson({ loyaltyTierId: "silver" });
});

describe("get_price_history", () => {
  it("covers the days asked for, today included, in cents", async () => {
    const product = await makeProduct({ slug: "priced", priceCents: 9000 });
    await makePrices(product.id, [99_999, 10_000, 10_000, 9001, 9000]);
    const history = await call(getPriceHistory, shopper, { product: "priced", days: 4 });
    expect(history).toMatchObject({
      days: 4,
      currency: "USD",
      currentCents: 9000,
      averageCents: 9500,
      minCents: 9000,
      maxCents: 10_000,
      trend: "stable",
      isGoodDeal: true,
    });
    expect(history.points).toHaveLength(4);
    expect(history.points.at(-1)).toEqual({ day: dayAgo(0), priceCents: 9000 });
  });

  it("takes today's price from the shelf while the day has no point yet", async () => {
    const product = await makeProduct({ slug: "not-yet", priceCents: 5000 });
    await makePrices(product.id, [7000, 7000], new Date(Date.now() - 86_400_000));
    const history = await call(getPriceHistory, shopper, { product: "not-yet" });
    expect(history.points.map((point) => point.priceCents)).toEqual([7000, 7000, 5000]);
    expect(history).toMatchObject({ averageCents: 6333, currentCents: 5000, isGoodDeal: true });
  });

  it("answers with today alone for a product without a past", async () => {
    await makeProduct({ slug: "brand-new", priceCents: 1234 });
    const history = await call(getPriceHistory, shopper, { product: "brand-new", days: 1 });
    expect(history).toMatchObject({ averageCents: 1234, trend: "stable", isGoodDeal: false });
  });

  it("refuses what it cannot answer", async () => {
    await expect(call(getPriceHistory, shopper, { product: "nothing" })).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining("“nothing”"),
    });
    for (const days of [0, 366, 1.5]) {
      const refused = call(getPriceHistory, shopper, { product: "priced", days });
      await expect(refused).rejects.toMatchObject({ code: "invalid_input" });
    }
  });
});

describe("coupons", () => {
  let mug: Awaited<ReturnType<typeof makeProduct>>;

  beforeAll(async () => {
    mug = await makeProduct({ slug: "mug", category: "kitchen", variants: [{ priceCents: 2000 }] });
    await makeProduct({ slug: "sofa", category: "home", variants: [{ priceCents: 99_000 }] });
    await makeCoupon({ code: "TEN" });
    await makeCoupon({ code: "FIVER", kind: "amount", value: 500, minSpendCents: 4000 });
    await makeCoupon({ code: "KITCHEN", category: "kitchen", value: 50 });
    await makeCoupon({ code: "BRONZE", loyaltyTierId: "bronze" });
    await makeCoupon({ code: "GOLD", loyaltyTierId: "gold" });
    await makeCoupon({ code: "SOON", startsOn: dayAgo(-2), endsOn: dayAgo(-9) });
    await makeCoupon({ code: "OVER", startsOn: dayAgo(9), endsOn: dayAgo(1) });
    await makeCoupon({ code: "LASTDAY", startsOn: dayAgo(9), endsOn: dayAgo(0) });
    await makeCoupon({ code: "GONE", maxRedemptions: 3, redemptions: 3 });
  });

  const codes = async (person: Person, input = {}) =>
    (await call(listCoupons, person, input)).coupons.map((coupon) => coupon.code);
  const validate = (code: string, amount?: number, person = shopper) =>
    call(validateCoupon, person, { code, amount });

  it("lists what this person can use today, ending soonest first", async () => {
    expect(await codes(shopper)).toEqual(["LASTDAY", "BRONZE", "FIVER", "KITCHEN", "TEN"]);
    expect(await codes(await makePerson())).toEqual(["LASTDAY", "FIVER", "KITCHEN", "TEN"]);
    expect(await codes(await makePerson({ loyaltyTierId: "gold" }))).toContain("GOLD");
    expect(await codes(shopper, { category: "Home" })).not.toContain("KITCHEN");
    await expect(codes(shopper, { category: "submarines" })).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["nope", undefined, "unknown"],
    ["SOON", undefined, "not_started"],
    ["OVER", undefined, "expired"],
    ["GONE", undefined, "used_up"],
    ["GOLD", undefined, "wrong_tier"],
    ["FIVER", 39.99, "min_spend"],
  ] as const)("says why %s (%s) does not count: %s", async (code, amount, reason) => {
    const result = await validate(code, amount);
    expect(result).toMatchObject({ code: code.toUpperCase(), valid: false, reason, discountCents: 0 });
    expect(result.message).toContain(code.toUpperCase());
  });

  it("works out what it takes off an amount", async () => {
    expect(await validate(" ten ", 19.99)).toMatchObject({ valid: true, reason: null, discountCents: 200 });
    expect(await validate("FIVER", 40)).toMatchObject({ valid: true, discountCents: 500 });
    expect(await validate("LASTDAY", 10)).toMatchObject({ valid: true });
    await makeCoupon({ code: "HUGE", kind: "amount", value: 100_000 });
    expect(await validate("HUGE", 10)).toMatchObject({ discountCents: 1000 });
  });

  it("judges the person's own cart when no amount is given", async () => {
    const person = await makePerson();
    expect(await validate("TEN", undefined, person)).toMatchObject({ valid: true, discountCents: 0 });
    expect(await validate("FIVER", undefined, person)).toMatchObject({ reason: "min_spend" });
    await call(addToCart, person, { product: "sofa" });
    expect(await validate("TEN", undefined, person)).toMatchObject({ discountCents: 9900 });
    expect(await validate("KITCHEN", undefined, person)).toMatchObject({ reason: "wrong_category" });
    await call(addToCart, person, { product: mug.slug, quantity: 2 });
    expect(await validate("KITCHEN", undefined, person)).toMatchObject({ valid: true, discountCents: 2000 });
    expect(await validate("TEN", undefined, await makePerson())).toMatchObject({ discountCents: 0 });
    expect(await getDatabase().$count(carts)).toBe(1);
  });

  it("refuses an empty code", async () => {
    await expect(validate(" ")).rejects.toMatchObject({ code: "invalid_input" });
  });
});
