import { cancelOwnOrder, checkOwnCancellation, closeOwnOrder } from "./orders/cancel";
import { getOwnOrder, trackOwnOrder } from "./orders/detail";
import { listOwnOrders } from "./orders/list";
import { refundCancelledOrder } from "./orders/refund";
import {
  cancelOrderInput,
  cancelOrderOutput,
  checkCancellationInput,
  checkCancellationOutput,
  closeOrderOutput,
  getOrderInput,
  listOrdersInput,
  listOrdersOutput,
  orderDetail,
  refundOrderInput,
  refundOrderOutput,
  trackOrderInput,
  trackOrderOutput,
} from "./orders.schema";
import { defineTool } from "./tool";

export const listOrders = defineTool({
  name: "list_orders",
  description:
    "The shopper's own orders, newest first; can be narrowed by status, by what is in them and by date.",
  input: listOrdersInput,
  output: listOrdersOutput,
  run: listOwnOrders,
});

export const getOrder = defineTool({
  name: "get_order",
  description: "One order of the shopper: lines, amounts, address, returns.",
  input: getOrderInput,
  output: orderDetail,
  run: (context, input) => getOwnOrder(context, input.order),
});

export const trackOrder = defineTool({
  name: "track_order",
  description: "Where an order is: status, carrier, tracking events, promised day.",
  input: trackOrderInput,
  output: trackOrderOutput,
  run: (context, input) => trackOwnOrder(context, input.order),
});

/** The model is offered the workflow of this name; this is for callers that want no run. */
export const cancelOrder = defineTool({
  name: "cancel_order",
  description:
    "Cancels an order that has not shipped, puts the stock back and refunds what was paid to where it came from.",
  input: cancelOrderInput,
  output: cancelOrderOutput,
  effect: "write",
  offeredToModel: false,
  run: cancelOwnOrder,
});

export const checkCancellation = defineTool({
  name: "check_cancellation",
  description: "Whether an order of the shopper can still be cancelled.",
  input: checkCancellationInput,
  output: checkCancellationOutput,
  offeredToModel: false,
  run: (context, input) => checkOwnCancellation(context, input.order),
});

export const closeOrder = defineTool({
  name: "close_order",
  description: "Cancels an order in the shop's books: status, stock and what is to be refunded.",
  input: cancelOrderInput,
  output: closeOrderOutput,
  effect: "write",
  offeredToModel: false,
  run: closeOwnOrder,
});

export const refundOrder = defineTool({
  name: "refund_order",
  description: "Has the payment provider give back what a cancelled order was charged.",
  input: refundOrderInput,
  output: refundOrderOutput,
  effect: "write",
  offeredToModel: false,
  run: (context, input) => refundCancelledOrder(context, input.order),
});
