import { z } from "zod";
import { day } from "./common.schema";

export const getPolicyInput = z.object({
  topic: z
    .enum(["returns", "refunds", "shipping", "exchanges", "warranty", "privacy", "loyalty"])
    .default("returns"),
  category: z.string().trim().max(60).optional().describe("For returns: the rules of this category"),
});
export const getPolicyOutput = z.object({
  topic: z.string(),
  title: z.string(),
  /** Markdown. */
  body: z.string(),
  /** Numbers behind it, e.g. {"Return window": "30 days"}. */
  facts: z.record(z.string(), z.string()),
  version: z.number().int().nullable(),
  effectiveFrom: day.nullable(),
});
export type GetPolicyOutput = z.infer<typeof getPolicyOutput>;
