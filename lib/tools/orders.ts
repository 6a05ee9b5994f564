import { cancelOwnOrder } from "./orders/cancel";
import { getOwnOrder, trackOwnOrder } from "./orders/detail";
import { listOwnOrders } from "./orders/list";
import {
  cancelOrderInput,
  cancelOrderOutput,
  getOrderInput,
  listOrdersInput,
  listOrdersOutput,
  orderDetail,
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

export const cancelOrder = defineTool({
  name: "cancel_order",
  description:
    "Cancels an order that has not shipped, puts the stock back and refunds what was paid to where it came from. The shopper confirms first.",
  input: cancelOrderInput,
  output: cancelOrderOutput,
  effect: "write",
  needsConfirmation: true,
  run: cancelOwnOrder,
});
