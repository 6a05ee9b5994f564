import { z } from "zod";
import { cents, currency, day, instant, options, orderRef } from "./common.schema";

export const orderStatus = z.enum(["pending", "processing", "shipped", "delivered", "cancelled"]);
export type OrderStatus = z.infer<typeof orderStatus>;

export const orderLineView = z.object({
  id: z.string(),
  productSlug: z.string(),
  name: z.string(),
  category: z.string(),
  image: z.string(),
  options,
  quantity: z.number().int(),
  unitPriceCents: cents,
  /** The line's whole share of the order's discount. */
  discountCents: cents,
  /** Units in a return that was not cancelled. */
  returnedQuantity: z.number().int(),
});
export type OrderLineView = z.infer<typeof orderLineView>;

/** Where money goes back to, and how much of it. */
const refundTo = z.array(z.object({ label: z.string(), amountCents: cents }));

/** What the payment provider has still to give back of a cancelled order. */
export const refundOwed = z.object({
  /** False: the provider could not be asked. The amounts are then what it was charged, whether it is back or not. */
  checked: z.boolean(),
  amountCents: cents,
  to: refundTo,
});
export type RefundOwed = z.infer<typeof refundOwed>;

export const orderSummary = z.object({
  number: z.string(),
  status: orderStatus,
  placedAt: instant,
  deliveredAt: instant.nullable(),
  estimatedDelivery: day.nullable(),
  currency,
  totalCents: cents,
  lines: z.array(orderLineView),
  /** Null: nothing is owed. */
  refundOwed: refundOwed.nullable(),
});
export type OrderSummary = z.infer<typeof orderSummary>;

export const orderDetail = orderSummary.extend({
  subtotalCents: cents,
  discountCents: cents,
  shippingCents: cents,
  shippedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  shipTo: z.object({
    name: z.string(),
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
  paymentLabel: z.string().nullable(),
  /** Its returns, newest first. */
  returns: z.array(z.object({ rma: z.string(), status: z.string(), refundCents: cents })),
  canCancel: z.boolean(),
});
export type OrderDetail = z.infer<typeof orderDetail>;

export const listOrdersInput = z.object({
  status: orderStatus.optional(),
  /** Words in a line's name, or a category: "headphones". */
  query: z.string().trim().max(100).optional().describe("Only orders with a line like this, e.g. headphones"),
  placedFrom: z.iso.date().optional().describe("YYYY-MM-DD, inclusive"),
  placedTo: z.iso.date().optional().describe("YYYY-MM-DD, inclusive"),
  limit: z.number().int().min(1).max(50).default(10),
  /** From an earlier answer's nextCursor. */
  cursor: z.string().max(40).optional(),
});
export const listOrdersOutput = z.object({
  /** Newest first. */
  orders: z.array(orderSummary),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
});
export type ListOrdersOutput = z.infer<typeof listOrdersOutput>;

export const getOrderInput = z.object({ order: orderRef });

export const trackOrderInput = z.object({ order: orderRef });
export const trackOrderOutput = z.object({
  number: z.string(),
  status: orderStatus,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  estimatedDelivery: day.nullable(),
  deliveredAt: instant.nullable(),
  /** Oldest first. */
  events: z.array(
    z.object({ kind: z.string(), message: z.string(), location: z.string().nullable(), at: instant }),
  ),
});
export type TrackOrderOutput = z.infer<typeof trackOrderOutput>;

export const cancelOrderInput = z.object({
  order: orderRef,
  reason: z.enum(["no_longer_needed", "ordered_by_mistake", "other"]).default("no_longer_needed"),
});
/** "Already shipped" is a fact, not an error: cancelled is false and the message says why. */
export const cancelOrderOutput = z.object({
  number: z.string(),
  cancelled: z.boolean(),
  status: orderStatus,
  message: z.string(),
  refundCents: cents,
  currency,
  refundTo,
});
export type CancelOrderOutput = z.infer<typeof cancelOrderOutput>;

export const checkCancellationInput = z.object({ order: orderRef });
export const checkCancellationOutput = z.object({
  number: z.string(),
  status: orderStatus,
  /** It has left; the message says what can be done instead. */
  tooLate: z.boolean(),
  message: z.string(),
});

/** As `cancel_order` answers, before the provider was asked: the message says what goes back, not that it has. */
export const closeOrderOutput = cancelOrderOutput.extend({
  /** Units that are for sale again. */
  unitsBack: z.number().int(),
});

export const refundOrderInput = z.object({ order: orderRef });
export const refundOrderOutput = z.object({
  number: z.string(),
  refundCents: cents,
  currency,
  refundTo: z.array(
    z.object({
      label: z.string(),
      amountCents: cents,
      /** False: the shop holds it itself, as store credit or a gift card, or it was paid before there was a provider. */
      throughProvider: z.boolean(),
    }),
  ),
  /** Who gave back what went through the provider; null when nothing did. */
  payments: z.object({ provider: z.string(), realMoney: z.boolean() }).nullable(),
});
export type RefundOrderOutput = z.infer<typeof refundOrderOutput>;
