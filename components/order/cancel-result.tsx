import type { CancelOrderOutput } from "@/lib/tools/orders.schema";
import { Stamp } from "../ui/badge";
import { orderMarks } from "../ui/marks";
import { Money } from "../ui/money";
import { Receipt, ReceiptHead, ReceiptRow } from "../ui/receipt";

/** What came of a wish to cancel: the refund, or why it was too late. */
export function CancelResult({ result }: { result: CancelOrderOutput }) {
  return (
    <Receipt label={`Cancelling ${result.number}`} className="max-w-md">
      <ReceiptHead
        title={result.number}
        sub={result.message}
        aside={<Stamp mark={orderMarks[result.status]} />}
      />
      {result.cancelled ? (
        <>
          <ReceiptRow
            strong
            label="Refund"
            value={<Money cents={result.refundCents} currency={result.currency} />}
          />
          {result.refundTo.map((to) => (
            <ReceiptRow
              key={to.label}
              label={to.label}
              value={<Money cents={to.amountCents} currency={result.currency} />}
            />
          ))}
        </>
      ) : null}
    </Receipt>
  );
}
