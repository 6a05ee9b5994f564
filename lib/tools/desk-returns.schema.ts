import { z } from "zod";
import { cents, currency, instant, options, rmaRef } from "./common.schema";
import { returnReason } from "./returns.schema";

export const returnStatus = z.enum(["requested", "in_transit", "received", "refunded", "cancelled"]);
export type ReturnStatus = z.infer<typeof returnStatus>;

export const deskReturnRef = z.object({ return: rmaRef });

/** A place money goes back to, as the desk may see it: "Visa", without the number. */
const refundPart = z.object({ label: z.string(), amountCents: cents });

/** A return as the desk handles it. */
export const deskReturn = z.object({
  rma: z.string(),
  order: z.string(),
  status: returnStatus,
  customer: z.object({ name: z.string(), email: z.string() }),
  /** It is the desk member's own: somebody else must handle it. */
  own: z.boolean(),
  reason: returnReason,
  note: z.string().nullable(),
  outcome: z.enum(["store_credit", "original_payment", "exchange"]),
  refundCents: cents,
  feeCents: cents,
  currency,
  /** Store credit that was granted for it so far. */
  creditGrantedCents: cents,
  /** What went back, or is booked to, of the original payment. */
  refundedTo: z.array(refundPart),
  /** Labels of what the order was paid with. */
  paidWith: z.array(z.string()),
  /** Whether its units can be sold again, by the reason. */
  resellable: z.boolean(),
  lines: z.array(
    z.object({
      line: z.string(),
      name: z.string(),
      image: z.string(),
      options,
      quantity: z.number().int(),
      refundCents: cents,
    }),
  ),
  createdAt: instant,
  inTransitAt: instant.nullable(),
  receivedAt: instant.nullable(),
  /** Name of who took the parcel in. */
  receivedBy: z.string().nullable(),
  refundedAt: instant.nullable(),
});
export type DeskReturn = z.infer<typeof deskReturn>;

export const listDeskReturnsInput = z.object({
  status: returnStatus.optional(),
  /** An RMA (R-2048) or an order number (A-10042); case and a missing "#" are forgiven. */
  find: z.string().trim().max(20).optional(),
  /** From an earlier answer's nextCursor. */
  cursor: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
/** 1,000 means that many or more. */
export const returnCounts = z.record(returnStatus, z.number().int());
export type ReturnCounts = z.infer<typeof returnCounts>;
export const listDeskReturnsOutput = z.object({
  /** Newest first. */
  returns: z.array(deskReturn),
  nextCursor: z.number().int().nullable(),
  /** By status, under the same search. */
  counts: returnCounts,
});
export type ListDeskReturnsOutput = z.infer<typeof listDeskReturnsOutput>;

export const markInTransitOutput = z.object({
  rma: z.string(),
  status: z.literal("in_transit"),
  inTransitAt: instant,
});

export const takeInReturnOutput = z.object({
  rma: z.string(),
  order: z.string(),
  /** False: it had been received before. */
  received: z.boolean(),
  receivedAt: instant,
  receivedBy: z.string().nullable(),
  reason: returnReason,
  /** Units put back on sale, written off, and of which nobody knows where they were sent from. */
  restockedUnits: z.number().int(),
  writtenOffUnits: z.number().int(),
  unplacedUnits: z.number().int(),
});
export type TakeInReturnOutput = z.infer<typeof takeInReturnOutput>;

export const bookReturnRefundOutput = z.object({
  rma: z.string(),
  outcome: z.enum(["store_credit", "original_payment", "exchange"]),
  refundCents: cents,
  currency,
  /** Store credit for the return was granted when it was made. */
  creditedBefore: z.boolean(),
  refundTo: z.array(
    refundPart.extend({
      /** What was paid there, and had gone back before. */
      chargedCents: cents.nullable(),
      returnedBeforeCents: cents.nullable(),
    }),
  ),
  /** Of it, what a payment provider has still to give back. */
  providerCents: cents,
});
export type BookReturnRefundOutput = z.infer<typeof bookReturnRefundOutput>;

export const sendReturnRefundOutput = z.object({
  rma: z.string(),
  refundedCents: cents,
  refunds: z.number().int(),
  provider: z.string(),
});

export const closeReturnOutput = z.object({
  rma: z.string(),
  /** False: it had been closed before. */
  closed: z.boolean(),
  status: z.literal("refunded"),
  refundedAt: instant,
});

/** What somebody has sent back so far. */
export interface ReturnHistory {
  /** Returns that were not cancelled. */
  returns: number;
  /** Orders that were delivered, and those of them that something came back of. */
  deliveredOrders: number;
  returnedOrders: number;
  /** What those returns gave back, and what the delivered orders cost. */
  refundCents: number;
  spentCents: number;
  currency: string;
  /** The newest, newest first; cancelled ones too. */
  latest: {
    rma: string;
    order: string;
    status: ReturnStatus;
    reason: z.infer<typeof returnReason>;
    refundCents: number;
    createdAt: string;
  }[];
}
