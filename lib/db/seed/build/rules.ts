import type { coupons, loyaltyTiers, returnPolicies } from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";

type Policy = typeof returnPolicies.$inferInsert & { id: string };

export const tiers: readonly (typeof loyaltyTiers.$inferInsert)[] = [
  {
    id: "bronze",
    name: "Bronze",
    discountPercent: 5,
    freeShipping: false,
    minSpendCents: 0,
    perks: ["5% off replacements", "Birthday coupon", "Early word of sales"],
  },
  {
    id: "silver",
    name: "Silver",
    discountPercent: 10,
    freeShipping: false,
    minSpendCents: 75_000,
    perks: ["10% off replacements", "Sales open a day earlier", "Free gift wrapping"],
  },
  {
    id: "gold",
    name: "Gold",
    discountPercent: 15,
    freeShipping: true,
    minSpendCents: 200_000,
    perks: [
      "15% off replacements",
      "Free shipping on every order",
      "Sales open two days earlier",
      "A line of your own at the desk",
    ],
  },
];

const everyOutcome: Policy["allowedOutcomes"] = ["store_credit", "original_payment", "exchange"];

const electronics = (category: string, what: string) => ({
  category,
  name: `${what}: 14 days`,
  body: `${what} can be returned within 14 days of delivery, complete and reset to factory settings. If it simply is not for you we keep a restocking fee of 10% because it can no longer be sold as new. If it is damaged, defective or not what you ordered there is no fee. Refunds above $500 are looked at by a person first, usually the same day.`,
  windowDays: 14,
  restockingFeePercent: 10,
});

/** What is dear is looked at before it is paid for. */
const creditOnceSeen = {
  body: "Laptops can be returned within 14 days of delivery, complete and reset to factory settings. If it simply is not for you we keep a restocking fee of 10% because it can no longer be sold as new. If it is damaged, defective or not what you ordered there is no fee. Store credit is yours once the parcel has arrived and we have looked at it. Refunds above $500 are looked at by a person first, usually the same day.",
  creditAt: "received" as const,
};

const wearables = (category: string, what: string) => ({
  category,
  name: `${what}: 60 days`,
  body: `Try ${what.toLowerCase()} at home for 60 days after delivery. As long as they have not been worn outside we take them back without a fee, and exchanges for another size are free both ways. Refunds above $500 are looked at by a person first.`,
  windowDays: 60,
});

/** Return policies: the shop's own (an old version and the present one), by category, and one final sale. */
export function buildPolicies(calendar: Calendar, finalSaleProductId: string): Policy[] {
  const base = {
    version: 1,
    windowDays: 30,
    approvalThresholdCents: 50_000,
    allowedOutcomes: everyOutcome,
    restockingFeePercent: 0,
    finalSale: false,
    creditAt: "initiated" as const,
    effectiveFrom: calendar.ago(400, "00:00"),
  };
  const since = calendar.ago(150, "00:00");
  const scoped = [
    { ...electronics("laptops", "Laptops"), ...creditOnceSeen },
    electronics("tablets", "Tablets"),
    electronics("phones", "Phones"),
    electronics("cameras", "Cameras"),
    wearables("shoes", "Shoes"),
    wearables("jackets", "Jackets"),
  ].map((policy) => ({ ...base, ...policy, scope: "category" as const }));
  const rows: Omit<Policy, "id">[] = [
    {
      ...base,
      scope: "shop",
      name: "Returns within 21 days",
      body: "Most things can be returned within 21 days of delivery, unused and in their packaging. Refunds above $500 are looked at by a person first.",
      windowDays: 21,
      creditAt: "received",
    },
    {
      ...base,
      scope: "shop",
      version: 2,
      name: "Returns within 30 days",
      body: "Changed your mind? Send it back within 30 days of delivery, in a state that lets someone else enjoy it. The label is on us. Store credit is yours as soon as the return is set up, so a replacement can leave at once; a refund to your original payment follows when the parcel has arrived. Refunds above $500 are looked at by a person first, usually the same day.",
      effectiveFrom: since,
    },
    ...scoped,
    {
      ...base,
      scope: "product",
      productId: finalSaleProductId,
      name: "Made for you: final sale",
      body: "This article is engraved with a name to order and cannot be returned or exchanged. If it arrives damaged or with the wrong engraving talk to the desk: we make it again at no cost.",
      windowDays: 0,
      finalSale: true,
    },
  ];
  return rows.map((row) => ({
    ...row,
    id: idFor(
      `policy:${row.scope}:${row.category ?? row.productId ?? ""}:${row.version}`,
      row.effectiveFrom ?? since,
    ),
  }));
}

/** Coupons of every kind: for everyone, with a minimum, for one category, for one tier, over, used up, to come. */
export function buildCoupons(calendar: Calendar): (typeof coupons.$inferInsert)[] {
  const from = (starts: number, ends: number) => ({
    startsOn: calendar.day(starts),
    endsOn: calendar.day(-ends),
  });
  const rows: Omit<typeof coupons.$inferInsert, "id">[] = [
    {
      code: "HELLO10",
      description: "10% off your order",
      kind: "percent",
      value: 10,
      redemptions: 214,
      ...from(90, 120),
    },
    {
      code: "TAKE25",
      description: "$25 off orders of $150 or more",
      kind: "amount",
      value: 2500,
      minSpendCents: 15_000,
      redemptions: 87,
      ...from(30, 45),
    },
    {
      code: "QUIET15",
      description: "15% off headphones",
      kind: "percent",
      value: 15,
      category: "headphones",
      redemptions: 41,
      ...from(14, 21),
    },
    {
      code: "COOK12",
      description: "$12 off kitchen orders of $60 or more",
      kind: "amount",
      value: 1200,
      minSpendCents: 6000,
      category: "kitchen",
      redemptions: 19,
      ...from(21, 30),
    },
    {
      code: "GOLD20",
      description: "20% off for Gold members",
      kind: "percent",
      value: 20,
      loyaltyTierId: "gold",
      maxRedemptions: 500,
      redemptions: 122,
      ...from(10, 20),
    },
    {
      code: "LASTCALL30",
      description: "30% off the season's last",
      kind: "percent",
      value: 30,
      redemptions: 903,
      ...from(60, -12),
    },
    {
      code: "FIRST100",
      description: "$40 off for the first hundred orders of $200 or more",
      kind: "amount",
      value: 4000,
      minSpendCents: 20_000,
      maxRedemptions: 100,
      redemptions: 100,
      ...from(25, 60),
    },
    {
      code: "NEXTWEEK15",
      description: "15% off jackets from next week",
      kind: "percent",
      value: 15,
      category: "jackets",
      ...from(-7, 35),
    },
  ];
  return rows.map((row) => ({ ...row, id: idFor(`coupon:${row.code}`, calendar.ago(100)) }));
}
