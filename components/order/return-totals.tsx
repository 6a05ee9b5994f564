import { Money } from "../ui/money";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";

interface ReturnTotalsProps {
  view: { feeCents: number; refundCents: number; currency: string; outcome: string };
}

/** What is kept back and what goes back: the foot of a return's receipt. */
export function ReturnTotals({ view: { feeCents, refundCents, currency, outcome } }: ReturnTotalsProps) {
  return (
    <>
      {feeCents > 0 ? (
        <ReceiptRow label="Restocking fee" value={<Money cents={-feeCents} currency={currency} />} />
      ) : null}
      <ReceiptRule />
      <ReceiptRow
        strong
        label={outcome === "store_credit" ? "Store credit" : "Refund"}
        value={<Money cents={refundCents} currency={currency} />}
      />
    </>
  );
}
