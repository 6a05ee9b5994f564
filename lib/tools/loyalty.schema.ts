import { z } from "zod";
import { cents } from "./common.schema";

export const getLoyaltyTierInput = z.object({});
export const getLoyaltyTierOutput = z.object({
  tier: z.string(),
  name: z.string(),
  /** Whole percent off a replacement; 0 for a person without a tier. */
  discountPercent: z.number().int(),
  freeShipping: z.boolean(),
  perks: z.array(z.string()),
  /** What the person spent on orders that were not cancelled, all time. */
  spentCents: cents,
  next: z.object({ name: z.string(), missingCents: cents }).nullable(),
  storeCreditCents: cents,
});
export type GetLoyaltyTierOutput = z.infer<typeof getLoyaltyTierOutput>;

/** The price after `percent` off, in cents, rounded half up: half a cent is the shopper's to pay. */
export const priceFor = (priceCents: number, percent: number): number =>
  Math.floor((priceCents * (100 - percent) + 50) / 100);
