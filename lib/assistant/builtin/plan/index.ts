import type { Intent } from "../frame";
import { talkText } from "../speak/talk";
import { addToCart, changeCart, removeFromCart, showCart } from "./cart";
import { type Context, say } from "./context";
import { cancelOrder, listOrders, orderDetails, track } from "./orders";
import { aspect, research } from "./product";
import { replaceWith } from "./replacement";
import { eligibility, problemItem, returnItem, returnStatus } from "./returns";
import { compare, moreResults, search, trending } from "./search";
import { couponCheck, coupons, human, loyalty, policy } from "./shop";
import type { Plan } from "./types";

type Planner = (context: Context) => Plan;

/** What has no plan of its own is only talk. */
const plans: Partial<Record<Intent, Planner>> = {
  search,
  more_results: moreResults,
  details: aspect,
  compare,
  reviews: aspect,
  stock: aspect,
  shipping: aspect,
  price_history: aspect,
  research,
  trending,
  list_orders: listOrders,
  order_details: orderDetails,
  track,
  cancel_order: cancelOrder,
  return_item: returnItem,
  problem_item: problemItem,
  eligibility,
  return_status: returnStatus,
  replace_with: replaceWith,
  coupons,
  coupon_check: couponCheck,
  loyalty,
  show_cart: showCart,
  add_to_cart: addToCart,
  remove_from_cart: removeFromCart,
  change_cart: changeCart,
  policy,
  human,
};

// biome-ignore lint/correctness/useYield: talk needs no tool.
function* talk({ frame, seed, memory }: Context): Plan {
  if (frame.intent === "unknown" && memory.pending?.kind === "choose") {
    const text = "I didn’t catch which one. A name, a month or “the first one” is enough.";
    return { say: text, pending: memory.pending };
  }
  return say(talkText(frame.intent, seed, memory.turns));
}

export function planFor(intent: Intent): Planner {
  return plans[intent] ?? talk;
}
