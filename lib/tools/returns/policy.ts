import { and, desc, eq, inArray, lte, or } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { returnPolicies } from "@/lib/db/schema";
import type { PolicyApplied } from "../returns.schema";

export type Policy = typeof returnPolicies.$inferSelect;

/** Every policy in force at `now` that could bear on these products, newest version first. */
export function loadPolicies(
  db: Queryable,
  goods: { productId: string; category: string }[],
  now: Date,
): Promise<Policy[]> {
  const { scope, category, productId } = returnPolicies;
  const categories = [...new Set(goods.map((good) => good.category))];
  const products = [...new Set(goods.map((good) => good.productId))];
  return db
    .select()
    .from(returnPolicies)
    .where(
      and(
        lte(returnPolicies.effectiveFrom, now),
        or(
          eq(scope, "shop"),
          and(eq(scope, "category"), inArray(category, categories)),
          and(eq(scope, "product"), inArray(productId, products)),
        ),
      ),
    )
    .orderBy(desc(returnPolicies.version));
}

/**
 * The one that counts for a product: the narrowest scope, then the newest version.
 * @param policies as {@link loadPolicies} gives them, newest first
 */
export function choosePolicy(
  policies: Policy[],
  good: { productId: string; category: string },
): Policy | undefined {
  return (
    policies.find((policy) => policy.scope === "product" && policy.productId === good.productId) ??
    policies.find((policy) => policy.scope === "category" && policy.category === good.category) ??
    policies.find((policy) => policy.scope === "shop")
  );
}

export const toPolicyApplied = (policy: Policy): PolicyApplied => ({
  id: policy.id,
  name: policy.name,
  version: policy.version,
  windowDays: policy.windowDays,
  approvalThresholdCents: policy.approvalThresholdCents,
  restockingFeePercent: policy.restockingFeePercent,
  creditAt: policy.creditAt,
});
