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

/** Where the money goes, or went, in one sentence without the amount of the whole. */
export function moneyWords(view: DeskReturn): string {
  if (view.status === "cancelled") return "nothing, it was cancelled";
  if (view.outcome === "exchange" || view.refundCents === 0) return "nothing to pay back";
  if (view.outcome === "store_credit")
    return view.creditGrantedCents > 0
      ? "store credit, granted already"
      : "store credit, when the parcel is received";
  if (view.refundedTo.length > 0)
    return list.format(
      view.refundedTo.map(({ label, amountCents }) => `${formatMoney(amountCents, view.currency)} ${label}`),
    );
  return view.paidWith.length > 0 ? list.format(view.paidWith) : "original payment method";
}

/** What becomes of the units. */
export function unitWords({ lines, resellable }: DeskReturn): string {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const counted = units === 1 ? "1 unit" : `${units} units`;
  return resellable ? `${counted} back on sale` : `${counted} written off`;
}
