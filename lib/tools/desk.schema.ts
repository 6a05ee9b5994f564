import { z } from "zod";
import { instant, orderRef } from "./common.schema";

export const requestHumanInput = z.object({
  topic: z.string().trim().min(1).max(120).describe("What it is about, in a few words"),
  message: z.string().trim().min(1).max(2000).describe("What the person of the desk should know"),
  order: orderRef.optional(),
});
export const requestHumanOutput = z.object({
  ticket: z.string(),
  status: z.enum(["open", "closed"]),
  topic: z.string(),
  createdAt: instant,
  message: z.string(),
});
export type RequestHumanOutput = z.infer<typeof requestHumanOutput>;
