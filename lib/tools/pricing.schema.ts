import { z } from "zod";
import { cents, currency, day, productRef } from "./common.schema";

export const getPriceHistoryInput = z.object({
  product: productRef,
  days: z.number().int().min(1).max(365).default(90),
});
export const getPriceHistoryOutput = z.object({
  product: z.object({ slug: z.string(), name: z.string() }),
  days: z.number().int(),
  currency,
  currentCents: cents,
  averageCents: cents,
  minCents: cents,
  maxCents: cents,
  /** Last quarter of the period against the quarter before it: beyond ±2 % it is rising or falling. */
  trend: z.enum(["rising", "falling", "stable"]),
  /** current ≤ 0.95 × average. */
  isGoodDeal: z.boolean(),
  points: z.array(z.object({ day, priceCents: cents })),
});
export type GetPriceHistoryOutput = z.infer<typeof getPriceHistoryOutput>;

export const couponView = z.object({
  code: z.string(),
  description: z.string(),
  kind: z.enum(["percent", "amount"]),
  /** Whole percent, or cents, by kind. */
  value: z.number().int(),
  minSpendCents: cents,
  category: z.string().nullable(),
  endsOn: day,
});
export type CouponView = z.infer<typeof couponView>;

/** Only coupons this person can use today. */
export const listCouponsInput = z.object({ category: z.string().trim().max(60).optional() });
export const listCouponsOutput = z.object({ coupons: z.array(couponView) });
export type ListCouponsOutput = z.infer<typeof listCouponsOutput>;

export const validateCouponInput = z.object({
  code: z.string().trim().toUpperCase().min(1).max(40),
  /** Judged against the person's cart when no amount is given. In currency units. */
  amount: z
    .number()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe("Order amount in currency units; default: the cart"),
});
export const validateCouponOutput = z.object({
  code: z.string(),
  valid: z.boolean(),
  /** Why not, when it is not valid. */
  reason: z
    .enum(["unknown", "not_started", "expired", "used_up", "min_spend", "wrong_category", "wrong_tier"])
    .nullable(),
  message: z.string(),
  discountCents: cents,
  coupon: couponView.nullable(),
});
export type ValidateCouponOutput = z.infer<typeof validateCouponOutput>;
