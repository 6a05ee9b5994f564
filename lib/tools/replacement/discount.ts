import { eq, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { loyaltyTiers, orderLines, returnLines, type returns, users } from "@/lib/db/schema";
import { priceFor } from "../loyalty.schema";
import { type DiscountRule, priceLimitCents } from "../replacement.schema";
import type { Person } from "../tool";

/** What the person's membership takes off in place of one return, and by which rule. */
export interface ReplacementDiscount {
  tierName: string | null;
  /** Of the tier; what counts for one product is {@link discountOn}. */
  tierPercent: number;
  /** 1.2 × the refund: what is dearer is sold at full price, unless it is the returned product itself. */
  limitCents: number;
  /** Ids of the products that were returned. */
  returned: readonly string[];
}

type Returned = Pick<typeof returns.$inferSelect, "id" | "refundCents">;

export async function replacementDiscount(
  db: Queryable,
  person: Person,
  { id, refundCents }: Returned,
): Promise<ReplacementDiscount> {
  const [row] = await db
    .select({
      tierName: loyaltyTiers.name,
      tierPercent: sql<number>`coalesce(${loyaltyTiers.discountPercent}, 0)`,
      returned: sql<string[]>`array(
        select distinct ${orderLines.productId} from ${returnLines}
        join ${orderLines} on ${orderLines.id} = ${returnLines.orderLineId}
        where ${returnLines.returnId} = ${id})`,
    })
    .from(users)
    .leftJoin(loyaltyTiers, eq(loyaltyTiers.id, users.loyaltyTierId))
    .where(eq(users.id, person.id));
  const { tierName = null, tierPercent = 0, returned = [] } = row ?? {};
  return { tierName, tierPercent, limitCents: priceLimitCents(refundCents), returned };
}

/** What is taken off one unit of a product, cents, at which percentage and by which rule; 0 where the discount does not count. */
export function discountOn(
  { limitCents, returned, tierPercent }: ReplacementDiscount,
  product: { id: string; priceCents: number },
): { rule: DiscountRule; percent: number; discountCents: number } {
  const { id, priceCents } = product;
  const cheap = priceCents <= limitCents ? "within_limit" : "above_limit";
  const rule = returned.includes(id) ? "same_product" : cheap;
  const percent = rule === "above_limit" ? 0 : tierPercent;
  return { rule, percent, discountCents: priceCents - priceFor(priceCents, percent) };
}
