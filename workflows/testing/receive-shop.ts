import type { HandTool } from "@/lib/engine/in-memory";

/** The tools of a return's parcel that has come back, written by hand. */
export const receiveInput = { return: "R-2048" } as const;

export const found = (over: object = {}) => ({
  ...{ rma: "R-2048", order: "A-10042", status: "in_transit", refundCents: 5_000, currency: "USD" },
  ...over,
});

export const taken = (over: object = {}) => ({
  ...{ rma: "R-2048", order: "A-10042", received: true, receivedAt: "now", receivedBy: "Sam" },
  ...{ reason: "wrong_size", restockedUnits: 2, writtenOffUnits: 0, unplacedUnits: 0 },
  ...over,
});

export const part = (label: string, amountCents: number) => ({
  ...{ label, amountCents, chargedCents: 9_000, returnedBeforeCents: 1_000 },
});

export const booked = (over: object = {}) => ({
  ...{ rma: "R-2048", outcome: "original_payment", refundCents: 5_000, currency: "USD" },
  ...{ creditedBefore: false, refundTo: [part("Visa", 4_000), part("Gift card", 1_000)] },
  ...{ providerCents: 4_000 },
  ...over,
});

export const receiveTools = (over: Record<string, HandTool> = {}): Record<string, HandTool> => ({
  get_desk_return: () => found(),
  take_in_return: () => taken(),
  book_return_refund: () => booked(),
  send_return_refund: () => ({ rma: "R-2048", refundedCents: 4_000, refunds: 1, provider: "Test" }),
  close_return: () => ({ rma: "R-2048", closed: true, status: "refunded", refundedAt: "now" }),
  ...over,
});
