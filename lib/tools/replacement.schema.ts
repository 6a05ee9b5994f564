import { z } from "zod";
import { cents, currency, options, orderRef, region, rmaRef } from "./common.schema";

const variantRef = z.uuid().toLowerCase().describe("Variant id, as a replacement or product result gave it");
const returnRef = rmaRef;
/** The idempotency key of the call that is taken back. */
const keyRef = z.string().min(1).max(300);

export const reserveStockInput = z.object({
  return: returnRef,
  variant: variantRef,
  quantity: z.literal(1).default(1),
  /** Default: the person's own. */
  region: region.optional(),
});
export const reserveStockOutput = z.object({
  reservation: z.string(),
  variant: z.string(),
  quantity: z.number().int(),
  warehouse: z.object({ name: z.string(), region }),
});

export const takeBackInput = z.object({ key: keyRef });

export const releaseStockOutput = z.object({ released: z.boolean() });

/**
 * Highest price at which something else counts as a replacement, cents: 1.2 × the refund, rounded down so that the rule is
 * never exceeded. The same for what is offered and for what the loyalty discount counts for.
 */
export const priceLimitCents = (refundCents: number): number => Math.floor((refundCents * 12) / 10);

/** Why the loyalty discount counts: it is the returned product itself, or costs at most the limit. Or why not. */
export const discountRule = z.enum(["same_product", "within_limit", "above_limit"]);
export type DiscountRule = z.infer<typeof discountRule>;

export const priceReplacementInput = z.object({ return: returnRef, variant: variantRef });
export const priceReplacementOutput = z.object({
  return: z.string(),
  variant: z.object({
    id: z.string(),
    name: z.string(),
    productSlug: z.string(),
    image: z.string(),
    options,
  }),
  unitPriceCents: cents,
  /** Loyalty discount on this replacement, cents rounded half up; 0 when it is sold at full price. */
  discountPercent: z.number().int(),
  tierName: z.string().nullable(),
  /** What the tier takes off where the discount counts. */
  tierPercent: z.number().int(),
  discountRule,
  discountLimitCents: cents,
  discountCents: cents,
  totalCents: cents,
  /** Store credit the person has. */
  storeCreditCents: cents,
  /** Of that, what pays for the replacement. */
  creditCents: cents,
  /** What is left to charge. */
  chargeCents: cents,
  currency,
  /** What would be charged; null when the person has no card or PayPal. */
  chargeTo: z.string().nullable(),
  payments: z.object({ provider: z.string(), realMoney: z.boolean() }),
});
export type PriceReplacementOutput = z.infer<typeof priceReplacementOutput>;

export const listExchangeOptionsInput = z.object({ return: returnRef });
export const exchangeOption = z.object({
  variant: z.string(),
  product: z.object({ slug: z.string(), name: z.string(), image: z.string() }),
  options,
  priceCents: cents,
  /** After the loyalty discount. */
  yourPriceCents: cents,
  /** Units that can be had now, in all warehouses. */
  stock: z.number().int(),
});
export type ExchangeOption = z.infer<typeof exchangeOption>;
export const listExchangeOptionsOutput = z.object({
  return: z.string(),
  /** What went back, as it was bought. */
  returned: z.array(z.object({ name: z.string(), options })),
  /** The order that replaces it already; then there is nothing to choose. */
  replacedBy: z.string().nullable(),
  discountPercent: z.number().int(),
  tierName: z.string().nullable(),
  currency,
  /** The same products' other variants in stock, cheapest first. Empty: there is none. */
  variants: z.array(exchangeOption),
});
export type ListExchangeOptionsOutput = z.infer<typeof listExchangeOptionsOutput>;

export const useStoreCreditInput = z.object({ return: returnRef, amountCents: cents.min(1) });
export const useStoreCreditOutput = z.object({
  entry: z.string(),
  amountCents: cents,
  /** What is left. */
  balanceCents: cents,
});
export const restoreStoreCreditOutput = z.object({ restoredCents: cents });

export const chargePaymentInput = z.object({ amountCents: cents.min(1), currency });
export const chargePaymentOutput = z.object({
  reference: z.string(),
  amountCents: cents,
  currency,
  method: z.object({ id: z.string(), label: z.string() }),
  provider: z.string(),
  realMoney: z.boolean(),
});
export const refundPaymentOutput = z.object({ refundedCents: cents, provider: z.string() });

export const createReplacementOrderInput = z.object({
  return: returnRef,
  variant: variantRef,
  reservation: z.uuid(),
  unitPriceCents: cents.min(0),
  discountCents: cents.min(0),
  /** Store credit that was used for it. */
  credit: z.object({ entry: z.uuid(), amountCents: cents }).nullable(),
  charge: chargePaymentOutput.pick({ reference: true, amountCents: true, method: true }).nullable(),
});
export type CreateReplacementOrderInput = z.output<typeof createReplacementOrderInput>;
export const replacementOrderOutput = z.object({
  order: z.string(),
  status: z.enum(["pending", "processing", "shipped", "delivered", "cancelled"]),
  totalCents: cents,
  currency,
});
export const cancelReplacementOrderOutput = z.object({ cancelled: z.string().nullable() });
export const confirmOrderInput = z.object({ order: orderRef });
