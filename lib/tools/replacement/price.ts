import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { products, storeCreditEntries, users, variants } from "@/lib/db/schema";
import { paymentProvider } from "@/lib/payments";
import type { PriceReplacementOutput, priceReplacementInput } from "../replacement.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";
import { discountOn, replacementDiscount } from "./discount";
import { replaceableReturn } from "./find-return";
import { chargedMethod } from "./payment";

/**
 * What a variant costs this person in place of what they return: the loyalty discount, what their store credit covers,
 * what is left to charge and to which method. The discount counts for the returned product's own variants, and for what else costs
 * at most 1.2 × the refund; what is dearer is sold at full price.
 * @throws ToolError `not_found` · `conflict` (the return was cancelled or replaced) · `not_available`
 */
export async function priceReplacement(
  { db, person }: ToolContext,
  input: z.output<typeof priceReplacementInput>,
): Promise<PriceReplacementOutput> {
  const credit = sql<number>`(
    select coalesce(sum(${storeCreditEntries.amountCents}), 0)::int from ${storeCreditEntries}
    where ${storeCreditEntries.userId} = ${person.id})`;
  const [replaced, [found], [buyer], method] = await Promise.all([
    replaceableReturn(db, person, input.return),
    db
      .select({ variant: variants, product: products })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .where(eq(variants.id, input.variant)),
    db.select({ credit }).from(users).where(eq(users.id, person.id)),
    chargedMethod(db, person),
  ]);
  if (!found)
    throw new ToolError("not_found", "There is no such variant. Look at the product's variants first.");
  const { variant, product } = found;
  if (!variant.available)
    throw new ToolError("not_available", `${product.name} is no longer sold like this. Choose another.`);
  if (product.currency !== replaced.currency)
    throw new ToolError(
      "conflict",
      `${product.name} is sold in ${product.currency}, the return is in ${replaced.currency}.`,
    );

  const discount = await replacementDiscount(db, person, replaced);
  const { rule, percent, discountCents } = discountOn(discount, {
    id: product.id,
    priceCents: variant.priceCents,
  });
  const totalCents = variant.priceCents - discountCents;
  const storeCreditCents = buyer?.credit ?? 0;
  const creditCents = Math.max(0, Math.min(storeCreditCents, totalCents));
  return {
    return: replaced.rma,
    variant: {
      id: variant.id,
      name: product.name,
      productSlug: product.slug,
      image: product.image,
      options: variant.options,
    },
    unitPriceCents: variant.priceCents,
    discountPercent: percent,
    tierName: discount.tierName,
    tierPercent: discount.tierPercent,
    discountRule: rule,
    discountLimitCents: discount.limitCents,
    discountCents,
    totalCents,
    storeCreditCents,
    creditCents,
    chargeCents: totalCents - creditCents,
    currency: product.currency,
    chargeTo: method?.label ?? null,
    payments: { provider: paymentProvider.name, realMoney: paymentProvider.realMoney },
  };
}
