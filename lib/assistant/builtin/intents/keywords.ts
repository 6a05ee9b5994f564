import type { Intent } from "../frame";

/** When no pattern of a sentence is recognised, one telling word still says what it is about. The first that fits counts. */
const keywords: readonly [Intent, RegExp][] = [
  ["return_status", /\brefund(?:ed)?\b.*\b(?:yet|when|where|status)\b|\bmy refund\b/],
  ["return_item", /\b(?:return|returning|send back|give back|exchange|replacement|refund|money back)\b/],
  ["cancel_order", /\bcancel\w*\b/],
  [
    "track",
    /\bmy\b.*\b(?:deliver\w*|arriv\w+|shipped|coming|here)\b|\b(?:package|packet|parcel|shipment|courier|dispatched)\b/,
  ],
  ["policy", /\b(?:warranty|guarantee|policy|policies)\b/],
  ["coupons", /\b(?:discounts?|coupons?|vouchers?|promo\w*|deals)\b/],
  ["loyalty", /\b(?:points|loyalty|rewards?|store credit|tier)\b/],
  ["reviews", /\b(?:reviews?|opinions?|feedback|ratings?|owners|reviewers)\b/],
  ["price_history", /\bprice (?:drop|history|trend|graph)\b|\bcheaper (?:before|later|soon)\b/],
  ["stock", /\b(?:stock|available|availability|sold out|restock)\b/],
  ["shipping", /\b(?:ship|shipping|delivery|postage|deliver|delivered)\b/],
  ["research", /\b(?:worth|legit|recommended|worthwhile|regret)\b/],
  ["compare", /\b(?:compare|comparison|versus|difference)\b/],
  ["details", /\b(?:kilos?|weigh\w*|weight|inches|dimensions?|specs?|battery|details)\b/],
  ["trending", /\b(?:popular|trending|trendy|bestsellers?|everyone|everybody)\b/],
  ["show_cart", /\b(?:cart|basket)\b/],
  ["list_orders", /\b(?:bought|buyed|ordered|purchased|purchases|orders)\b/],
  ["human", /\b(?:human|agent|representative|operator|manager)\b/],
];

export function byKeyword(text: string): Intent | undefined {
  return keywords.find(([, pattern]) => pattern.test(text))?.[0];
}
