import { z } from "zod";
import { cents, currency, day, options, productRef, region } from "./common.schema";

export const checkStockInput = z.object({
  product: productRef,
  variant: z.uuid().optional().describe("Variant id; default: all variants together"),
});
export const checkStockOutput = z.object({
  product: z.object({ slug: z.string(), name: z.string() }),
  inStock: z.boolean(),
  /** Units that can be sold now: on hand − reserved, over all warehouses. */
  totalAvailable: z.number().int(),
  warehouses: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      region,
      available: z.number().int(),
      restockOn: day.nullable(),
    }),
  ),
  variants: z.array(z.object({ id: z.string(), options, available: z.number().int() })),
  /** Earliest restock date, when nothing is available. */
  restockOn: day.nullable(),
});
export type CheckStockOutput = z.infer<typeof checkStockOutput>;

export const estimateShippingInput = z.object({
  product: productRef,
  region: region.optional().describe("Where to; default: the shopper's own region"),
});
export const estimateShippingOutput = z.object({
  product: z.object({ slug: z.string(), name: z.string() }),
  toRegion: region,
  currency,
  /** Cheapest first; from the warehouses that hold the product. Empty when none does. */
  options: z.array(
    z.object({
      service: z.enum(["standard", "express", "overnight"]),
      fromRegion: region,
      priceCents: cents,
      minDays: z.number().int(),
      maxDays: z.number().int(),
    }),
  ),
  /** The shopper's loyalty tier ships orders for free; the prices above are without it. */
  memberFreeShipping: z.boolean().optional(),
});
export type EstimateShippingOutput = z.infer<typeof estimateShippingOutput>;
