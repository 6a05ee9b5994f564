import { z } from "zod";
import { cents, currency, options, productRef } from "./common.schema";

export const cartView = z.object({
  lines: z.array(
    z.object({
      variant: z.string(),
      productSlug: z.string(),
      name: z.string(),
      image: z.string(),
      options,
      quantity: z.number().int(),
      unitPriceCents: cents,
      lineCents: cents,
      /** Units that can be sold now; less than quantity: the shopper must lower it. */
      available: z.number().int(),
    }),
  ),
  itemCount: z.number().int(),
  subtotalCents: cents,
  currency,
});
export type CartView = z.infer<typeof cartView>;

export const getCartInput = z.object({});

export const addToCartInput = z.object({
  product: productRef,
  variant: z.uuid().optional().describe("Variant id; default: the cheapest one in stock"),
  quantity: z.number().int().min(1).max(99).default(1),
});
/** added: what went in. */
export const addToCartOutput = z.object({
  added: z.object({ name: z.string(), options, quantity: z.number().int() }),
  cart: cartView,
});
export type AddToCartOutput = z.infer<typeof addToCartOutput>;

/** Quantity 0 takes the line out. Name the line by variant id, or by product when only one of its variants is in. */
export const updateCartInput = z
  .object({
    variant: z.uuid().optional(),
    product: productRef.optional(),
    quantity: z.number().int().min(0).max(99),
  })
  .refine(
    (input) => input.variant !== undefined || input.product !== undefined,
    "Name the variant or the product",
  );
export const updateCartOutput = z.object({ cart: cartView });
