import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { stock, toolCalls, variants } from "@/lib/db/schema";
import { addToCart, getCart, updateCart } from "./cart";
import { call, makePerson, makeProduct } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
let shirt: Awaited<ReturnType<typeof makeProduct>>;
const variantOf = (at: number) => shirt.variants[at]?.id ?? "";

beforeAll(async () => {
  shirt = await makeProduct({
    slug: "shirt",
    name: "Shirt",
    variants: [
      { options: { size: "S" }, priceCents: 2000, stock: 0 },
      { options: { size: "M" }, priceCents: 2100, stock: { east: 3, west: { onHand: 4, reserved: 2 } } },
      { options: { size: "L" }, priceCents: 2200, stock: 200 },
      { options: { size: "XL" }, priceCents: 1000, stock: 9, available: false },
    ],
  });
  await makeProduct({ slug: "empty", name: "Empty", variants: [{ stock: 0 }] });
  await makeProduct({ slug: "retired", name: "Retired", variants: [{ stock: 5, available: false }] });
});
beforeEach(async () => {
  shopper = await makePerson();
});

describe("get_cart", () => {
  it("is empty before anything is put in", async () => {
    expect(await call(getCart, shopper)).toEqual({
      lines: [],
      itemCount: 0,
      subtotalCents: 0,
      currency: "USD",
    });
  });
});

describe("add_to_cart", () => {
  it("takes the cheapest variant that has enough", async () => {
    const one = await call(addToCart, shopper, { product: "shirt" });
    expect(one.added).toEqual({ name: "Shirt", options: { size: "M" }, quantity: 1 });
    const many = await call(addToCart, shopper, { product: "shirt", quantity: 6 });
    expect(many.added.options).toEqual({ size: "L" });
    expect(many.cart).toMatchObject({ itemCount: 7, subtotalCents: 2100 + 6 * 2200 });
    expect(many.cart.lines[0]).toMatchObject({
      productSlug: "shirt",
      quantity: 1,
      lineCents: 2100,
      available: 5,
    });
  });

  it("adds to the line that is there", async () => {
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(1), quantity: 2 });
    const { cart } = await call(addToCart, shopper, { product: "shirt", variant: variantOf(1), quantity: 3 });
    expect(cart.lines).toMatchObject([{ quantity: 5 }]);
  });

  it("counts what is in the cart already", async () => {
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(1), quantity: 4 });
    const more = call(addToCart, shopper, { product: "shirt", variant: variantOf(1), quantity: 2 });
    await expect(more).rejects.toMatchObject({
      code: "out_of_stock",
      message: "Only 5 units of Shirt can be had now, and 4 in your cart already.",
    });
    expect((await call(getCart, shopper)).itemCount).toBe(4);
  });

  it.each([
    ["an unknown product", { product: "nope" }, "not_found"],
    [
      "an unknown variant",
      { product: "shirt", variant: "019f0000-0000-7000-8000-000000000000" },
      "not_found",
    ],
    ["what is sold out", { product: "empty" }, "out_of_stock"],
    ["what is no longer sold", { product: "retired" }, "not_available"],
    ["more than a cart holds", { product: "shirt", quantity: 100 }, "invalid_input"],
    ["nothing", { product: "shirt", quantity: 0 }, "invalid_input"],
    ["a variant that is no id", { product: "shirt", variant: "M" }, "invalid_input"],
  ])("refuses %s", async (_, input, code) => {
    await expect(call(addToCart, shopper, input)).rejects.toMatchObject({ code });
    expect((await call(getCart, shopper)).lines).toEqual([]);
  });

  it("refuses a variant of another product, a sold-out and a retired one", async () => {
    const add = (product: string, at: number) =>
      call(addToCart, shopper, { product, variant: variantOf(at) });
    await expect(add("empty", 1)).rejects.toMatchObject({ code: "not_found" });
    await expect(add("shirt", 0)).rejects.toMatchObject({ code: "out_of_stock" });
    await expect(add("shirt", 3)).rejects.toMatchObject({ code: "not_available" });
  });

  it("holds 99 of one thing at most", async () => {
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(2), quantity: 99 });
    const more = call(addToCart, shopper, { product: "shirt", variant: variantOf(2) });
    await expect(more).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("adds once per key and answers the same again, also when both come at once", async () => {
    const key = { idempotencyKey: "turn-1" };
    const input = { product: "shirt", quantity: 2 };
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(addToCart, shopper, input, key)));
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(2) });
    answers.push(await call(addToCart, shopper, input, key));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await call(getCart, shopper)).itemCount).toBe(3);
  });

  it("leaves the key free when it failed", async () => {
    const product = await makeProduct({ variants: [{ stock: 0 }] });
    const variant = product.variants[0]?.id ?? "";
    const add = () => call(addToCart, shopper, { product: product.slug }, { idempotencyKey: "again" });
    await expect(add()).rejects.toMatchObject({ code: "out_of_stock" });
    await getDatabase().update(stock).set({ onHand: 1 }).where(eq(stock.variantId, variant));
    expect((await add()).cart.itemCount).toBe(1);
  });

  it("refuses a key that stands for something else, and adds nothing", async () => {
    const key = { idempotencyKey: "taken" };
    const first = await call(addToCart, shopper, { product: "shirt", quantity: 1 }, key);
    const other = await makeProduct({ variants: [{ stock: 5 }] });
    for (const input of [{ product: other.slug }, { product: "shirt", quantity: 2 }])
      await expect(call(addToCart, shopper, input, key)).rejects.toMatchObject({
        code: "conflict",
        message: "This Idempotency-Key was already used for something else. Use a new one.",
      });
    // The same thing, said in another order and with a default spelled out.
    expect(await call(addToCart, shopper, { quantity: 1, product: "shirt" }, key)).toEqual(first);
    expect((await call(getCart, shopper)).itemCount).toBe(1);
  });

  it("leaves the key free for something else when it failed", async () => {
    const key = { idempotencyKey: "failed-first" };
    await expect(call(addToCart, shopper, { product: "empty" }, key)).rejects.toMatchObject({
      code: "out_of_stock",
    });
    expect((await call(addToCart, shopper, { product: "shirt" }, key)).cart.itemCount).toBe(1);
  });

  it("answers calls from before their input was kept as it did", async () => {
    const key = { idempotencyKey: "older" };
    const first = await call(addToCart, shopper, { product: "shirt" }, key);
    await getDatabase().update(toolCalls).set({ inputDigest: null }).where(eq(toolCalls.idemKey, "older"));
    expect(await call(addToCart, shopper, { product: "shirt", quantity: 3 }, key)).toEqual(first);
  });

  it("keeps people, and their keys, apart", async () => {
    const other = await makePerson();
    const key = { idempotencyKey: "same" };
    await call(addToCart, shopper, { product: "shirt" }, key);
    expect((await call(getCart, other)).lines).toEqual([]);
    expect((await call(addToCart, other, { product: "shirt", quantity: 2 }, key)).cart.itemCount).toBe(2);
    expect((await call(getCart, shopper)).itemCount).toBe(1);
  });

  it("adds up what comes at the same moment under different keys", async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => call(addToCart, shopper, { product: "shirt", variant: variantOf(2) })),
    );
    expect((await call(getCart, shopper)).lines).toMatchObject([{ quantity: 8 }]);
  });

  it("never lets a cart outgrow the stock, however many ask at once", async () => {
    const tries = Array.from({ length: 8 }, () =>
      call(addToCart, shopper, { product: "shirt", variant: variantOf(1) }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(5);
    expect((await call(getCart, shopper)).itemCount).toBe(5);
  });
});

describe("update_cart", () => {
  it("sets a quantity, and 0 takes the line out", async () => {
    await call(addToCart, shopper, { product: "shirt" });
    const set = await call(updateCart, shopper, { product: "shirt", quantity: 4 });
    expect(set.cart.lines).toMatchObject([{ quantity: 4, lineCents: 8400 }]);
    const removed = await call(updateCart, shopper, { variant: variantOf(1), quantity: 0 });
    expect(removed.cart.lines).toEqual([]);
  });

  it("asks which one when several variants are in", async () => {
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(1) });
    await call(addToCart, shopper, { product: "shirt", variant: variantOf(2) });
    await expect(call(updateCart, shopper, { product: "shirt", quantity: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const { cart } = await call(updateCart, shopper, { variant: variantOf(2), quantity: 2 });
    expect(cart.lines.map((line) => line.quantity)).toEqual([1, 2]);
  });

  it("refuses more than there is, and takes out what is no longer sold", async () => {
    const product = await makeProduct({ variants: [{ stock: 3 }] });
    await call(addToCart, shopper, { product: product.slug, quantity: 2 });
    const raise = call(updateCart, shopper, { product: product.slug, quantity: 4 });
    await expect(raise).rejects.toMatchObject({ code: "out_of_stock" });
    await getDatabase().update(variants).set({ available: false }).where(eq(variants.productId, product.id));
    expect((await call(getCart, shopper)).lines).toMatchObject([{ quantity: 2, available: 0 }]);
    expect((await call(updateCart, shopper, { product: product.slug, quantity: 0 })).cart.lines).toEqual([]);
  });

  it("does not reach into another person's cart", async () => {
    const other = await makePerson();
    await call(addToCart, other, { product: "shirt" });
    const reach = call(updateCart, shopper, { variant: variantOf(1), quantity: 0 });
    await expect(reach).rejects.toMatchObject({ code: "not_found" });
    expect((await call(getCart, other)).itemCount).toBe(1);
  });

  it("wants to know which line", async () => {
    await expect(call(updateCart, shopper, { quantity: 1 })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is never called without a key", async () => {
    const keyless = call(updateCart, shopper, { product: "shirt", quantity: 1 }, { idempotencyKey: "" });
    await expect(keyless).rejects.toThrow(/idempotency key/);
  });
});
