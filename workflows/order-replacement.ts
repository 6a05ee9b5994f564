import { defineWorkflow } from "@/lib/engine/define";
import type { RuleApplied } from "@/lib/engine/wire";
import type { Tools } from "@/lib/tools";
import type { PriceReplacementOutput } from "@/lib/tools/replacement.schema";
import { type OrderReplacementResult, orderReplacementInput } from "./order-replacement.schema";
import { money } from "./words";

/**
 * Orders what takes a returned thing's place: another product, or the same one in another size or colour. A saga: should
 * a step fail, what the steps before it did is undone, the last one first.
 */
export const orderReplacement = defineWorkflow<Tools, OrderReplacementResult>()({
  name: "order_replacement",
  version: 3,
  title: "Order the replacement",
  description:
    "Orders the replacement for a return: reserves it, takes the loyalty discount off, uses store credit, charges the rest to " +
    "the shopper's payment method and places the order. Start it when the shopper says which replacement they want for " +
    "a return that is already made; the variant id comes from that return's replacements or from the product.",
  input: orderReplacementInput,
  requires: [
    "reserve_stock",
    "release_stock",
    "price_replacement",
    "use_store_credit",
    "restore_store_credit",
    "charge_payment",
    "refund_payment",
    "create_replacement_order",
    "cancel_replacement_order",
    "confirm_order",
  ],
  needsConfirmation: true,
  timeoutMs: 60_000,
  orderNumber: (input, orderOf) => orderOf({ return: input.return }),
  steps: {
    reserve_stock: { title: "Reserve it" },
    price: { title: "Work out your price", fresh: true },
    use_store_credit: { title: "Use store credit" },
    charge_difference: { title: "Charge the difference", timeoutMs: 20_000 },
    create_order: { title: "Place the order" },
    confirm: { title: "Confirm the order" },
  },

  async run({ input, tools, step, skip, set }) {
    const { return: rma, variant } = input;
    const reserved = await step("reserve_stock", () => tools.reserve_stock({ return: rma, variant }), {
      undo: "release_stock",
      rules: ({ warehouse }) => [{ rule: "the nearest warehouse that has one", detail: warehouse.name }],
    });

    const price = await step("price", () => tools.price_replacement({ return: rma, variant }), {
      rules: (price) => [
        discountRule(price),
        {
          rule: "loyalty discount on the replacement, cents rounded half up",
          detail: `${price.tierName ?? "no tier"}: ${price.discountPercent} %`,
        },
        {
          rule: "store credit first, then the payment method",
          detail: `${money(price.totalCents, price.currency)} = ${money(price.creditCents, price.currency)} + ${money(price.chargeCents, price.currency)}`,
        },
      ],
    });
    const { creditCents, chargeCents, currency } = price;

    const credit =
      creditCents > 0
        ? await step(
            "use_store_credit",
            () => tools.use_store_credit({ return: rma, amountCents: creditCents }),
            {
              undo: "restore_store_credit",
            },
          )
        : null;
    if (!credit) skip("use_store_credit", { rule: "store credit > 0", detail: money(0, currency) });

    const charge =
      chargeCents > 0
        ? await step(
            "charge_difference",
            () => tools.charge_payment({ amountCents: chargeCents, currency }),
            {
              undo: "refund_payment",
              rules: ({ method, provider }) => [
                { rule: "charged through", detail: `${provider}, ${method.label}` },
              ],
            },
          )
        : null;
    if (!charge) skip("charge_difference", { rule: "left to charge > 0", detail: money(0, currency) });

    const made = await step(
      "create_order",
      () =>
        tools.create_replacement_order({
          return: rma,
          variant,
          reservation: reserved.reservation,
          unitPriceCents: price.unitPriceCents,
          discountCents: price.discountCents,
          credit,
          charge,
        }),
      { undo: "cancel_replacement_order" },
    );

    await step("confirm", () => tools.confirm_order({ order: made.order }));
    set({
      order: made.order,
      totalCents: made.totalCents,
      creditUsedCents: creditCents,
      chargedCents: chargeCents,
      currency,
      paidWith: [...(credit ? ["store credit"] : []), ...(charge ? [charge.method.label] : [])],
      payments: charge ? { provider: charge.provider, realMoney: charge.realMoney } : null,
    });
  },
});

/** Whether the discount counts, with the numbers it was decided by. */
function discountRule(price: PriceReplacementOutput): RuleApplied {
  const { discountRule: by, unitPriceCents, discountLimitCents, currency } = price;
  if (by === "same_product")
    return { rule: "loyalty discount on the returned product's other variants", detail: "the same product" };
  return {
    rule: "loyalty discount up to 1.2 × refund",
    detail: `${money(discountLimitCents, currency)}; it costs ${money(unitPriceCents, currency)}${by === "above_limit" ? ", so full price" : ""}`,
  };
}
