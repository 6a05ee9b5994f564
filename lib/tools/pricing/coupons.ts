import { and, eq, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { cartLines, carts, coupons, loyaltyTiers, products, users, variants } from "@/lib/db/schema";
import { requireCategory } from "../catalog/trending";
import { dayOf } from "../days";
import type { CouponView, ValidateCouponOutput } from "../pricing.schema";
import type { Person } from "../tool";
import { formatCents } from "../words";

/** Coupons are in the shop's own currency. */
const money = (cents: number) => formatCents(cents, "USD");

type Coupon = typeof coupons.$inferSelect;

const view = (coupon: Coupon): CouponView => ({
  code: coupon.code,
  description: coupon.description,
  kind: coupon.kind,
  value: coupon.value,
  minSpendCents: coupon.minSpendCents,
  category: coupon.category,
  endsOn: coupon.endsOn,
});

/** Whether the person's tier is the coupon's or a higher one. */
const tierAllows = (person: Person) => sql<boolean>`(${coupons.loyaltyTierId} is null or exists (
  select from ${loyaltyTiers} wanted, ${users} someone join ${loyaltyTiers} own on own.id = someone.loyalty_tier_id
  where wanted.id = ${coupons.loyaltyTierId} and someone.id = ${person.id} and own.min_spend_cents >= wanted.min_spend_cents
))`;

/**
 * Coupons the person can use today, those that end soonest first.
 * @throws ToolError `not_found` when the shop does not have the category
 */
export async function listCoupons(
  db: Queryable,
  person: Person,
  input: { category?: string | undefined },
  now: Date,
): Promise<CouponView[]> {
  const category = input.category ? await requireCategory(db, input.category) : undefined;
  const today = dayOf(now);
  const rows = await db
    .select()
    .from(coupons)
    .where(
      and(
        lte(coupons.startsOn, today),
        gte(coupons.endsOn, today),
        or(isNull(coupons.maxRedemptions), lt(coupons.redemptions, coupons.maxRedemptions)),
        tierAllows(person),
        category ? or(isNull(coupons.category), eq(coupons.category, category)) : undefined,
      ),
    )
    .orderBy(coupons.endsOn, coupons.code);
  return rows.map(view);
}

/** What a coupon is judged against. */
interface Basis {
  /** What counts for this coupon: of its category only, when it has one. */
  qualifyingCents: number;
  cartEmpty: boolean;
  fromCart: boolean;
}

/**
 * What a coupon would take off, or why it does not count: judged against `amountCents`, else the person's cart. A
 * coupon for one category counts that category's lines only, for its minimum spend too.
 */
export async function validateCoupon(
  db: Queryable,
  person: Person,
  input: { code: string; amountCents?: number | undefined },
  now: Date,
): Promise<ValidateCouponOutput> {
  const [row] = await db
    .select({ coupon: coupons, tierOk: tierAllows(person), tierName: loyaltyTiers.name })
    .from(coupons)
    .leftJoin(loyaltyTiers, eq(loyaltyTiers.id, coupons.loyaltyTierId))
    .where(eq(coupons.code, input.code));
  const refuse = (reason: ValidateCouponOutput["reason"], message: string): ValidateCouponOutput => ({
    code: input.code,
    valid: false,
    reason,
    message,
    discountCents: 0,
    coupon: row ? view(row.coupon) : null,
  });
  if (!row) return refuse("unknown", `There is no coupon ${input.code}. Check the spelling.`);
  const { coupon } = row;
  const today = dayOf(now);
  if (today < coupon.startsOn) return refuse("not_started", `${coupon.code} starts on ${coupon.startsOn}.`);
  if (today > coupon.endsOn) return refuse("expired", `${coupon.code} ended on ${coupon.endsOn}.`);
  if (coupon.maxRedemptions !== null && coupon.redemptions >= coupon.maxRedemptions) {
    return refuse("used_up", `${coupon.code} has been used as often as it could be.`);
  }
  if (!row.tierOk) {
    return refuse(
      "wrong_tier",
      `${coupon.code} is for ${row.tierName ?? coupon.loyaltyTierId} members and above.`,
    );
  }
  const basis =
    input.amountCents === undefined
      ? await cartBasis(db, person, coupon.category)
      : { qualifyingCents: input.amountCents, cartEmpty: false, fromCart: false };
  return judge(coupon, basis, refuse);
}

function judge(
  coupon: Coupon,
  { qualifyingCents, cartEmpty, fromCart }: Basis,
  refuse: (reason: ValidateCouponOutput["reason"], message: string) => ValidateCouponOutput,
): ValidateCouponOutput {
  const kind = coupon.category ? `${coupon.category} ` : "";
  if (coupon.category && fromCart && !cartEmpty && qualifyingCents === 0) {
    return refuse("wrong_category", `${coupon.code} is for ${coupon.category}, and none are in your cart.`);
  }
  if (qualifyingCents < coupon.minSpendCents) {
    const missing = coupon.minSpendCents - qualifyingCents;
    return refuse(
      "min_spend",
      `${coupon.code} needs ${kind}items worth ${money(coupon.minSpendCents)}; ${money(missing)} to go.`,
    );
  }
  const discountCents =
    coupon.kind === "percent"
      ? Math.round((qualifyingCents * coupon.value) / 100)
      : Math.min(coupon.value, qualifyingCents);
  return {
    code: coupon.code,
    valid: true,
    reason: null,
    message: cartEmpty
      ? `${coupon.code} is good until ${coupon.endsOn}. Your cart is empty, so there is nothing to take off yet.`
      : `${coupon.code} takes ${money(discountCents)} off.`,
    discountCents,
    coupon: view(coupon),
  };
}

async function cartBasis(db: Queryable, person: Person, category: string | null): Promise<Basis> {
  const price = sql`${cartLines.quantity} * ${variants.priceCents}`;
  const [row] = await db
    .select({
      lines: sql<number>`count(*)::int`,
      qualifyingCents: category
        ? sql<number>`coalesce(sum(${price}) filter (where ${products.category} = ${category}), 0)::int`
        : sql<number>`coalesce(sum(${price}), 0)::int`,
    })
    .from(carts)
    .innerJoin(cartLines, eq(cartLines.cartId, carts.id))
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(carts.userId, person.id));
  return { qualifyingCents: row?.qualifyingCents ?? 0, cartEmpty: !row?.lines, fromCart: true };
}
