import type { HandTool } from "@/lib/engine/in-memory";

/** The tools of a replacement, written by hand: each notes that it was called, and answers. */
const VARIANT = "019a0000-0000-7000-8000-00000000000a";
export const replacementInput = { return: "R-2048", variant: VARIANT } as const;

export const priced = (over: Record<string, unknown> = {}) => ({
  return: "R-2048",
  unitPriceCents: 24_999,
  discountPercent: 15,
  tierName: "Gold",
  tierPercent: 15,
  discountRule: "within_limit",
  discountLimitCents: 35_998,
  discountCents: 3_750,
  totalCents: 21_249,
  storeCreditCents: 9_900,
  creditCents: 9_900,
  chargeCents: 11_349,
  currency: "USD",
  ...over,
});

const method = { id: "019a0000-0000-7000-8000-00000000000c", label: "Visa •••• 4242" };
const made = { order: "A-10065", status: "pending", totalCents: 21_249, currency: "USD" };

const answers: Record<string, HandTool> = {
  reserve_stock: () => ({
    reservation: "held",
    variant: VARIANT,
    quantity: 1,
    warehouse: { name: "East hall", region: "east" },
  }),
  price_replacement: () => priced(),
  use_store_credit: ({ amountCents }) => ({ entry: "used", amountCents, balanceCents: 0 }),
  charge_payment: ({ amountCents, currency }) => ({
    ...{ reference: "test_1", amountCents, currency, method },
    ...{ provider: "Aisle test payments (no real money)", realMoney: false },
  }),
  create_replacement_order: () => made,
  confirm_order: () => ({ ...made, status: "processing" }),
  release_stock: () => ({ released: true }),
  restore_store_credit: () => ({ restoredCents: 9_900 }),
  refund_payment: () => ({ refundedCents: 11_349, provider: "Aisle test payments (no real money)" }),
  cancel_replacement_order: () => ({ cancelled: "A-10065" }),
};

export function replacementShop(over: Record<string, HandTool> = {}) {
  const called: string[] = [];
  const asked = new Map<string, unknown>();
  const tools = Object.fromEntries(
    Object.keys(answers).map((name): [string, HandTool] => [
      name,
      (input, context) => {
        called.push(name);
        asked.set(name, input);
        return (over[name] ?? (answers[name] as HandTool))(input, context);
      },
    ]),
  );
  return { called, asked, tools };
}
