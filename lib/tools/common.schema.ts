import { z } from "zod";

/** An amount in the smallest unit of its currency. */
export const cents = z.number().int();
export const currency = z.string().length(3);
/** ISO 8601 with time zone. */
export const instant = z.string();
/** YYYY-MM-DD. */
export const day = z.string();
export const region = z.enum(["east", "central", "west"]);
export type Region = z.infer<typeof region>;

/** {"color": "black", "size": "M"} */
export const options = z.record(z.string(), z.string());

/** How the model names a product: its slug from an earlier result. */
export const productRef = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .describe("Product slug, as an earlier result gave it");
/** How the model names an order: A-10042. Case and a missing prefix are forgiven. */
export const orderRef = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^#?(A-)?\d{4,9}$/, "An order number looks like A-10042")
  .transform((value) => `A-${value.replace(/^#?(A-)?/, "")}`)
  .describe("Order number such as A-10042");
export const rmaRef = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^#?(R-)?\d{3,9}$/, "An RMA number looks like R-2048")
  .transform((value) => `R-${value.replace(/^#?(R-)?/, "")}`)
  .describe("RMA number such as R-2048");
