import type { HandTool } from "@/lib/engine/in-memory";

/** The tools of a cancellation, written by hand. */
export const cancelInput = { order: "A-10049", reason: "no_longer_needed" } as const;

export const refundTo = [
  { label: "Visa •••• 4242", amountCents: 5_000 },
  { label: "store credit", amountCents: 2_000 },
];

export const closed = (over: Record<string, unknown> = {}) => ({
  ...{ number: "A-10049", cancelled: true, status: "cancelled", message: "" },
  ...{ refundCents: 7_000, currency: "USD", refundTo, unitsBack: 3 },
  ...over,
});

export const provider = { provider: "Aisle test payments (no real money)", realMoney: false };

export const cancelTools = (over: Record<string, HandTool> = {}): Record<string, HandTool> => ({
  check_cancellation: () => ({ number: "A-10049", status: "processing", tooLate: false, message: "" }),
  close_order: () => closed(),
  refund_order: () => ({
    ...{ number: "A-10049", refundCents: 7_000, currency: "USD", payments: provider },
    refundTo: refundTo.map((to, at) => ({ ...to, throughProvider: at === 0 })),
  }),
  ...over,
});
