import { restoreCredit, useCredit } from "./replacement/credit";
import { listExchangeOptions as exchangeOptions } from "./replacement/exchange";
import { cancelMadeOrder, confirm, createOrder } from "./replacement/order";
import { charge, refund } from "./replacement/payment";
import { priceReplacement as price } from "./replacement/price";
import { release, reserve } from "./replacement/stock";
import {
  cancelReplacementOrderOutput,
  chargePaymentInput,
  chargePaymentOutput,
  confirmOrderInput,
  createReplacementOrderInput,
  listExchangeOptionsInput,
  listExchangeOptionsOutput,
  priceReplacementInput,
  priceReplacementOutput,
  refundPaymentOutput,
  releaseStockOutput,
  replacementOrderOutput,
  reserveStockInput,
  reserveStockOutput,
  restoreStoreCreditOutput,
  takeBackInput,
  useStoreCreditInput,
  useStoreCreditOutput,
} from "./replacement.schema";
import { defineTool } from "./tool";

export const listExchangeOptions = defineTool({
  name: "list_exchange_options",
  description:
    "The same product in its other sizes and colours that are in stock, for a return that is made, at this person's price. " +
    "Use it when the shopper wants what they returned in another size, colour or kind.",
  input: listExchangeOptionsInput,
  output: listExchangeOptionsOutput,
  run: exchangeOptions,
});

/** What the order_replacement workflow is made of. Each write has what takes it back, named by the write's own key. */
const written = { effect: "write", offeredToModel: false } as const;

export const reserveStock = defineTool({
  name: "reserve_stock",
  description: "Keeps one unit of a variant back for a return's replacement, in the nearest warehouse.",
  input: reserveStockInput,
  output: reserveStockOutput,
  ...written,
  run: reserve,
});

export const releaseStock = defineTool({
  name: "release_stock",
  description: "Gives back what was reserved with a key.",
  input: takeBackInput,
  output: releaseStockOutput,
  ...written,
  run: release,
});

export const priceReplacement = defineTool({
  name: "price_replacement",
  description:
    "What a variant costs this person in place of a return: discount, store credit, what is left to charge.",
  input: priceReplacementInput,
  output: priceReplacementOutput,
  offeredToModel: false,
  run: price,
});

export const applyStoreCredit = defineTool({
  name: "use_store_credit",
  description: "Uses store credit for a return's replacement.",
  input: useStoreCreditInput,
  output: useStoreCreditOutput,
  ...written,
  run: useCredit,
});

export const restoreStoreCredit = defineTool({
  name: "restore_store_credit",
  description: "Gives back the store credit that was used with a key.",
  input: takeBackInput,
  output: restoreStoreCreditOutput,
  ...written,
  run: restoreCredit,
});

export const chargePayment = defineTool({
  name: "charge_payment",
  description: "Charges the person's default card or PayPal through the payment provider.",
  input: chargePaymentInput,
  output: chargePaymentOutput,
  ...written,
  run: charge,
});

export const refundPayment = defineTool({
  name: "refund_payment",
  description: "Gives back what was charged with a key.",
  input: takeBackInput,
  output: refundPaymentOutput,
  ...written,
  run: refund,
});

export const createReplacementOrder = defineTool({
  name: "create_replacement_order",
  description: "Makes the order that replaces a return, from what was reserved and paid.",
  input: createReplacementOrderInput,
  output: replacementOrderOutput,
  ...written,
  run: createOrder,
});

export const cancelReplacementOrder = defineTool({
  name: "cancel_replacement_order",
  description: "Cancels the replacement order that was made with a key.",
  input: takeBackInput,
  output: cancelReplacementOrderOutput,
  ...written,
  run: cancelMadeOrder,
});

export const confirmOrder = defineTool({
  name: "confirm_order",
  description: "Confirms a pending order, so that the warehouse begins.",
  input: confirmOrderInput,
  output: replacementOrderOutput,
  ...written,
  run: confirm,
});
