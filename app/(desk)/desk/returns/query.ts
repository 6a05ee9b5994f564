import { z } from "zod";
import { returnStatus } from "@/lib/tools/desk-returns.schema";

/** What the address of the desk's list of returns can say; anything else is left out. */
export const returnsQuery = z.object({
  status: returnStatus.optional().catch(undefined),
  find: z
    .string()
    .regex(/^[^\0]*$/)
    .trim()
    .max(20)
    .optional()
    .catch(undefined),
  cursor: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});
export type ReturnsQuery = z.infer<typeof returnsQuery>;

/** The list's address with these filters. */
export function returnsAddress({ status, find, cursor }: Partial<ReturnsQuery>): string {
  const query = new URLSearchParams({
    ...(find && { find }),
    ...(status && { status }),
    ...(cursor && { cursor: String(cursor) }),
  }).toString();
  return query ? `/desk/returns?${query}` : "/desk/returns";
}
