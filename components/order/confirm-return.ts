import type { ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";

/** A return as the person is asked to confirm it. Null: the amount is not known yet. */
export interface ConfirmReturn {
  order: string;
  lines: { line: string; name: string; image: string | null; quantity: number; refundCents: number | null }[];
  reason: ReturnReason;
  outcome: ReturnOutcome;
  note?: string;
  currency: string;
  refundCents: number | null;
  feeCents: number;
  approvalRequired: boolean;
}

/** Where the money goes and when, in one or two sentences. */
export function refundSentence(outcome: ReturnOutcome, approvalRequired: boolean): string {
  const money =
    outcome === "store_credit"
      ? "It goes to your store credit at once, ready for the replacement."
      : "It goes back to how you paid, once the parcel has arrived.";
  return approvalRequired ? `${money} An amount this high is first looked at by the shop.` : money;
}
