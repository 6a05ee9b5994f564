import type { z } from "zod";
import { addToCart, getCart, updateCart } from "./cart";
import { compareProducts, getProduct, getTrendingProducts, searchProducts } from "./catalog";
import { requestHuman } from "./desk";
import {
  bookReturnRefund,
  closeReturn,
  getDeskReturn,
  listDeskReturns,
  markReturnInTransit,
  sendReturnRefund,
  takeInReturn,
} from "./desk-returns";
import { checkStock, estimateShipping } from "./inventory";
import { getLoyaltyTier } from "./loyalty";
import {
  cancelOrder,
  checkCancellation,
  closeOrder,
  getOrder,
  listOrders,
  refundOrder,
  trackOrder,
} from "./orders";
import { getPolicy } from "./policies";
import { getPriceHistory, listCoupons, validateCoupon } from "./pricing";
import {
  applyStoreCredit,
  cancelReplacementOrder,
  chargePayment,
  confirmOrder,
  createReplacementOrder,
  listExchangeOptions,
  priceReplacement,
  refundPayment,
  releaseStock,
  reserveStock,
  restoreStoreCredit,
} from "./replacement";
import { checkReturnEligibility, getReturnStatus, initiateReturn } from "./returns";
import { analyzeSentiment } from "./reviews";

/** Every tool there is, by name. A new tool is one new function in one file and one line here. */
export const toolRegistry = {
  search_products: searchProducts,
  get_product: getProduct,
  compare_products: compareProducts,
  get_trending_products: getTrendingProducts,
  get_price_history: getPriceHistory,
  list_coupons: listCoupons,
  validate_coupon: validateCoupon,
  analyze_sentiment: analyzeSentiment,
  check_stock: checkStock,
  estimate_shipping: estimateShipping,
  list_orders: listOrders,
  get_order: getOrder,
  track_order: trackOrder,
  cancel_order: cancelOrder,
  check_cancellation: checkCancellation,
  close_order: closeOrder,
  refund_order: refundOrder,
  check_return_eligibility: checkReturnEligibility,
  initiate_return: initiateReturn,
  get_return_status: getReturnStatus,
  list_exchange_options: listExchangeOptions,
  list_desk_returns: listDeskReturns,
  get_desk_return: getDeskReturn,
  mark_return_in_transit: markReturnInTransit,
  take_in_return: takeInReturn,
  book_return_refund: bookReturnRefund,
  send_return_refund: sendReturnRefund,
  close_return: closeReturn,
  reserve_stock: reserveStock,
  release_stock: releaseStock,
  price_replacement: priceReplacement,
  use_store_credit: applyStoreCredit,
  restore_store_credit: restoreStoreCredit,
  charge_payment: chargePayment,
  refund_payment: refundPayment,
  create_replacement_order: createReplacementOrder,
  cancel_replacement_order: cancelReplacementOrder,
  confirm_order: confirmOrder,
  get_loyalty_tier: getLoyaltyTier,
  get_cart: getCart,
  add_to_cart: addToCart,
  update_cart: updateCart,
  get_policy: getPolicy,
  request_human: requestHuman,
};

export type ToolRegistry = typeof toolRegistry;
export type ToolName = keyof ToolRegistry;

/** The tools as functions, bound to a person: what workflows call. */
export type Tools = {
  [Name in ToolName]: (
    input: z.input<ToolRegistry[Name]["input"]>,
  ) => Promise<z.output<ToolRegistry[Name]["output"]>>;
};
