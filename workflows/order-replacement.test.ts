import { describe, expect, it } from "vitest";
import { type HandTool, runInMemory } from "@/lib/engine/in-memory";
import { stepsOf } from "@/lib/engine/view";
import { orderReplacement } from "./order-replacement";
import { priced, replacementInput, replacementShop } from "./testing/replacement-shop";
import { broken } from "./testing/shop";

async function order(over: Record<string, HandTool> = {}, input: object = replacementInput) {
  const shop = replacementShop(over);
  const result = await runInMemory(orderReplacement, { input, tools: shop.tools });
  return { ...shop, result };
}

const statuses = (result: Awaited<ReturnType<typeof order>>["result"]) =>
  Object.fromEntries(
    stepsOf(orderReplacement, result.events, result.status).map((step) => [step.name, step.status]),
  );

const forward = [
  "reserve_stock",
  "price_replacement",
  "use_store_credit",
  "charge_payment",
  "create_replacement_order",
  "confirm_order",
];

describe("the whole way", () => {
  it("reserves, prices, uses credit, charges the rest, orders, confirms", async () => {
    const { called, asked, result } = await order();
    expect(called).toEqual(forward);
    expect(result).toMatchObject({
      status: "completed",
      state: {
        order: "A-10065",
        totalCents: 21_249,
        creditUsedCents: 9_900,
        chargedCents: 11_349,
        paidWith: ["store credit", "Visa •••• 4242"],
        payments: { provider: "Aisle test payments (no real money)", realMoney: false },
        errors: [],
      },
    });
    expect(asked.get("use_store_credit")).toEqual({ return: "R-2048", amountCents: 9_900 });
    expect(asked.get("charge_payment")).toEqual({ amountCents: 11_349, currency: "USD" });
    expect(asked.get("create_replacement_order")).toMatchObject({
      reservation: "held",
      unitPriceCents: 24_999,
      discountCents: 3_750,
      credit: { entry: "used", amountCents: 9_900 },
      charge: { reference: "test_1", amountCents: 11_349 },
    });
  });

  it("takes an RMA as people write it", async () => {
    const { asked } = await order({}, { ...replacementInput, return: " r-2048 " });
    expect(asked.get("reserve_stock")).toMatchObject({ return: "R-2048" });
  });

  it("skips what is not needed, and says by which rule", async () => {
    const none = { price_replacement: () => priced({ creditCents: 0, chargeCents: 21_249 }) };
    const charged = await order(none);
    expect(charged.called).not.toContain("use_store_credit");
    expect(statuses(charged.result)).toMatchObject({
      use_store_credit: "skipped",
      charge_difference: "completed",
    });
    expect(charged.result.state).toMatchObject({ creditUsedCents: 0, paidWith: ["Visa •••• 4242"] });

    const all = { price_replacement: () => priced({ creditCents: 21_249, chargeCents: 0 }) };
    const credited = await order(all);
    expect(credited.called).not.toContain("charge_payment");
    expect(statuses(credited.result)).toMatchObject({
      use_store_credit: "completed",
      charge_difference: "skipped",
    });
    expect(credited.result.state).toMatchObject({ paidWith: ["store credit"], payments: null });
  });
});

describe("a failing step undoes what was done, in reverse", () => {
  it("all of it, when the order cannot be confirmed", async () => {
    const { called, result } = await order({ confirm_order: broken });
    expect(called).toEqual([
      ...forward,
      ...["cancel_replacement_order", "refund_payment", "restore_store_credit", "release_stock"],
    ]);
    expect(result).toMatchObject({ status: "failed", error: { code: "not_available" } });
    expect(result.state.order).toBeUndefined();
  });

  it("names each effect by the key it was made with", async () => {
    const { asked } = await order({ confirm_order: broken });
    expect(asked.get("release_stock")).toEqual({ key: "in-memory:reserve_stock" });
    expect(asked.get("restore_store_credit")).toEqual({ key: "in-memory:use_store_credit" });
    expect(asked.get("refund_payment")).toEqual({ key: "in-memory:charge_difference" });
    expect(asked.get("cancel_replacement_order")).toEqual({ key: "in-memory:create_order" });
  });
});
