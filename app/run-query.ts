import { z } from "zod";
import { runStatus } from "@/lib/engine/wire";

/** What the address of a list of runs can say; anything else is left out. */
export const runQuery = z.object({
  status: runStatus.optional().catch(undefined),
  cursor: z.coerce.number().int().positive().optional().catch(undefined),
  order: z.string().trim().toUpperCase().max(20).optional().catch(undefined),
  person: z.string().trim().toLowerCase().max(200).optional().catch(undefined),
});
