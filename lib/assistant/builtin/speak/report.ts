import type { KnownTool, Result } from "../plan/types";
import { type Exchange, isRecord } from "../transcript";
import { historyText, researchText, reviewsText, shippingText, stockText } from "./aspects";
import { cancelRunText, ordersText, orderText, trackText } from "./orders";
import { comparisonText, detailsText, foundText, trendingText } from "./products";
import { exchangeChoiceText, noExchangeText, replacementRunText } from "./replacement";
import { eligibleText, returnRunText, returnStatusText } from "./returns";
import { cartText, couponsText, couponText, loyaltyText, policyText } from "./shop";
import { strong } from "./wording";

type Reports = { [Name in KnownTool]?: (result: Result<Name>) => string };

const reports: Reports = {
  search_products: (result) =>
    result.products.length > 0 ? foundText(result, { query: "" }, "") : "I found nothing that fits.",
  get_product: (result) => detailsText(result, ""),
  compare_products: comparisonText,
  get_trending_products: (result) => trendingText(result, undefined, ""),
  get_price_history: (result) => historyText(result, ""),
  list_coupons: (result) => couponsText(result.coupons),
  validate_coupon: couponText,
  analyze_sentiment: reviewsText,
  check_stock: (result) => stockText(result),
  estimate_shipping: shippingText,
  list_orders: (result) => ordersText(result.orders, result.total, "", "") || "You have no orders like that.",
  get_order: orderText,
  track_order: trackText,
  cancel_order: (result) => cancelRunText(result.run),
  check_return_eligibility: (result) => eligibleText(result, result.lines),
  get_return_status: (result) => returnStatusText(result.returns) || "I see no returns of yours.",
  get_loyalty_tier: (result) => loyaltyText(result, ""),
  get_cart: cartText,
  add_to_cart: (result) => `${strong(result.added.name)} is in your cart.`,
  update_cart: (result) => cartText(result.cart),
  get_policy: policyText,
  request_human: (result) => `A person from our support desk has your request (${result.ticket}).`,
  list_exchange_options: (result) =>
    result.variants.length > 0
      ? exchangeChoiceText(result, result.variants, [])
      : noExchangeText(result, false),
  order_replacement: (result) => replacementRunText(result.run),
  return_and_replace: (result) => returnRunText(result.run),
  pre_purchase_research: (result) => researchText(result.run, "it"),
};

/**
 * A result in words without the plan that asked for it: a call that the shopper confirmed in words, or one of another
 * model. Nothing for what is unknown.
 */
export function reportText({ tool, outcome }: Exchange): string | undefined {
  if (outcome.kind !== "ok" || !isRecord(outcome.value)) return undefined;
  return reports[tool as KnownTool]?.(outcome.value as never);
}
