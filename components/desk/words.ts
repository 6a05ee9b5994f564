import type { DeskReturn, ReturnStatus } from "@/lib/tools/desk-returns.schema";
import { formatMoney } from "../ui/money";
import type { Mark } from "../ui/tone";

/** A return's status as the desk reads it: what is to be done next. */
export const deskReturnMarks: Record<ReturnStatus, Mark> = {
  requested: { label: "Requested", tone: "marigold" },
  in_transit: { label: "In transit", tone: "sea" },
  received: { label: "Refund owed", tone: "tomato" },
  refunded: { label: "Refunded", tone: "pine" },
  cancelled: { label: "Cancelled", tone: "quiet" },
};

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Where the money goes, or went: "Back to Visa and Gift card", "Granted already". */
export function moneyWords(view: DeskReturn): string {
  const { status, outcome, currency, paidWith, refundedTo } = view;
  if (status === "cancelled") return "Nothing, it was cancelled";
  if (outcome === "exchange" || view.refundCents === 0) return "Nothing to pay back";
  if (outcome === "store_credit")
    return view.creditGrantedCents > 0 ? "Granted already" : "Granted when the parcel is received";
  if (refundedTo.length > 1)
    return list.format(
      refundedTo.map(({ label, amountCents }) => `${formatMoney(amountCents, currency)} ${label}`),
    );
  const [only] = refundedTo;
  if (only) return `Back to ${only.label}`;
  return `Back to ${paidWith.length > 0 ? list.format(paidWith) : "the original payment method"}`;
}

/** What becomes of the units. */
export function unitWords({ lines, resellable }: DeskReturn): string {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const counted = units === 1 ? "1 unit" : `${units} units`;
  return resellable ? `${counted} back on sale` : `${counted} written off`;
}
