import type { z } from "zod";
import type { RunView } from "@/lib/engine/wire";
import type {
  AddToCartOutput,
  addToCartInput,
  CartView,
  getCartInput,
  updateCartInput,
} from "@/lib/tools/cart.schema";
import type {
  CompareProductsOutput,
  compareProductsInput,
  GetTrendingProductsOutput,
  getProductInput,
  getTrendingProductsInput,
  ProductDetail,
  SearchProductsOutput,
  searchProductsInput,
} from "@/lib/tools/catalog.schema";
import type { RequestHumanOutput, requestHumanInput } from "@/lib/tools/desk.schema";
import type {
  CheckStockOutput,
  checkStockInput,
  EstimateShippingOutput,
  estimateShippingInput,
} from "@/lib/tools/inventory.schema";
import type { GetLoyaltyTierOutput, getLoyaltyTierInput } from "@/lib/tools/loyalty.schema";
import type {
  cancelOrderInput,
  getOrderInput,
  ListOrdersOutput,
  listOrdersInput,
  OrderDetail,
  TrackOrderOutput,
  trackOrderInput,
} from "@/lib/tools/orders.schema";
import type { GetPolicyOutput, getPolicyInput } from "@/lib/tools/policies.schema";
import type {
  GetPriceHistoryOutput,
  getPriceHistoryInput,
  ListCouponsOutput,
  listCouponsInput,
  ValidateCouponOutput,
  validateCouponInput,
} from "@/lib/tools/pricing.schema";
import type { ListExchangeOptionsOutput, listExchangeOptionsInput } from "@/lib/tools/replacement.schema";
import type {
  CheckReturnEligibilityOutput,
  checkReturnEligibilityInput,
  GetReturnStatusOutput,
  getReturnStatusInput,
} from "@/lib/tools/returns.schema";
import type { AnalyzeSentimentOutput, analyzeSentimentInput } from "@/lib/tools/reviews.schema";
import type { orderReplacementInput } from "@/workflows/order-replacement.schema";
import type { prePurchaseResearchInput } from "@/workflows/pre-purchase-research.schema";
import type { returnAndReplaceInput } from "@/workflows/return-and-replace.schema";
import type { Frame, Pending } from "../frame";
import type { Outcome } from "../transcript";

/** What the chat tells of a run: without steps; without `run` while it goes on. */
export interface RunOutput {
  runId: string;
  run?: RunOutcome;
}
export type RunOutcome = Pick<RunView, "status" | "result" | "exitMessage" | "error">;

type Of<Schema extends z.ZodType, Output> = { input: z.input<Schema>; output: Output };

/** Every tool the built-in model knows how to use. It uses only those that it is offered. */
export interface KnownTools {
  search_products: Of<typeof searchProductsInput, SearchProductsOutput>;
  get_product: Of<typeof getProductInput, ProductDetail>;
  compare_products: Of<typeof compareProductsInput, CompareProductsOutput>;
  get_trending_products: Of<typeof getTrendingProductsInput, GetTrendingProductsOutput>;
  get_price_history: Of<typeof getPriceHistoryInput, GetPriceHistoryOutput>;
  list_coupons: Of<typeof listCouponsInput, ListCouponsOutput>;
  validate_coupon: Of<typeof validateCouponInput, ValidateCouponOutput>;
  analyze_sentiment: Of<typeof analyzeSentimentInput, AnalyzeSentimentOutput>;
  check_stock: Of<typeof checkStockInput, CheckStockOutput>;
  estimate_shipping: Of<typeof estimateShippingInput, EstimateShippingOutput>;
  list_orders: Of<typeof listOrdersInput, ListOrdersOutput>;
  get_order: Of<typeof getOrderInput, OrderDetail>;
  track_order: Of<typeof trackOrderInput, TrackOrderOutput>;
  cancel_order: Of<typeof cancelOrderInput, RunOutput>;
  check_return_eligibility: Of<typeof checkReturnEligibilityInput, CheckReturnEligibilityOutput>;
  get_return_status: Of<typeof getReturnStatusInput, GetReturnStatusOutput>;
  list_exchange_options: Of<typeof listExchangeOptionsInput, ListExchangeOptionsOutput>;
  get_loyalty_tier: Of<typeof getLoyaltyTierInput, GetLoyaltyTierOutput>;
  get_cart: Of<typeof getCartInput, CartView>;
  add_to_cart: Of<typeof addToCartInput, AddToCartOutput>;
  update_cart: Of<typeof updateCartInput, { cart: CartView }>;
  get_policy: Of<typeof getPolicyInput, GetPolicyOutput>;
  request_human: Of<typeof requestHumanInput, RequestHumanOutput>;
  return_and_replace: Of<typeof returnAndReplaceInput, RunOutput>;
  order_replacement: Of<typeof orderReplacementInput, RunOutput>;
  pre_purchase_research: Of<typeof prePurchaseResearchInput, RunOutput>;
}
export type KnownTool = keyof KnownTools;
export type Result<Name extends KnownTool> = KnownTools[Name]["output"];

export interface Call {
  tool: KnownTool;
  input: Record<string, unknown>;
}

/** How a turn ends: what is said, and what a following "yes" or "the second one" would answer. */
export interface Ending {
  say: string;
  pending?: Pending;
  /** The frame as the plan filled it in, when it knows more than the message said. */
  frame?: Frame;
}

/**
 * A turn as a story: it yields the tool calls it needs, is given what came of each, and returns what to say.
 * It is replayed from the start on every step, so it must depend on nothing but its arguments.
 */
export type Plan = Generator<Call, Ending, Outcome>;

/** Ends a plan at once, from any depth. */
export class Stop extends Error {
  constructor(readonly ending: Ending) {
    super("stop");
  }
}

/** A call that did not work, where the plan has nothing better to do about it. */
export class CallFailed extends Error {
  constructor(
    readonly tool: KnownTool,
    readonly outcome: Exclude<Outcome, { kind: "ok" }>,
  ) {
    super(`${tool}: ${outcome.kind}`);
  }
}

/**
 * Calls a tool and returns its result.
 * @throws CallFailed when it failed, was declined, or waits; the runner then says so
 */
export function* use<Name extends KnownTool>(
  tool: Name,
  input: KnownTools[Name]["input"],
): Generator<Call, Result<Name>, Outcome> {
  const outcome = yield { tool, input: compact(input) };
  if (outcome.kind !== "ok") throw new CallFailed(tool, outcome);
  return outcome.value as Result<Name>;
}

/** Drops what is undefined, so that equal wishes are equal inputs. */
function compact(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
