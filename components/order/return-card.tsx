import { Printer } from "lucide-react";
import Link from "next/link";
import type { ReturnView } from "@/lib/tools/returns.schema";
import { Stamp } from "../ui/badge";
import { Barcode } from "../ui/barcode";
import { Button } from "../ui/button";
import { fullDay } from "../ui/dates";
import { outcomeLabels, reasonLabels, returnMarks } from "../ui/marks";
import { Money } from "../ui/money";
import { QrCode } from "../ui/qr-code";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import { ReturnStations } from "./return-stations";
import { ReturnTotals } from "./return-totals";

/** A return as a till receipt: RMA, what goes back, the money, and the label to hand over with the parcel. */
export function ReturnCard({
  view,
  labelHref,
  className,
}: {
  view: ReturnView /** The printable label. */;
  labelHref?: string;
  className?: string;
}) {
  // Once the parcel has arrived there is nothing to put a label on.
  const closed = view.status !== "requested" && view.status !== "in_transit";
  return (
    <Receipt label={`Return ${view.rma}`} className={className}>
      <ReceiptHead
        title={view.rma}
        sub={
          <>
            <Link href={`/orders/${view.order}`} className="underline underline-offset-2">
              {view.order}
            </Link>
            {`, ${fullDay(view.createdAt)}`}
          </>
        }
        aside={<Stamp mark={returnMarks[view.status]} />}
      />
      {view.lines.map((line) => (
        <ReceiptRow
          key={line.line}
          label={`${line.quantity} × ${line.name}`}
          value={<Money cents={line.refundCents} currency={view.currency} />}
        />
      ))}
      <ReturnTotals view={view} />
      {view.outcome === "original_payment" ? (
        <ReceiptRow label="Money to" value={outcomeLabels.original_payment} />
      ) : null}
      <ReceiptRow label="Reason" value={reasonLabels[view.reason]} />
      {view.status === "refunded" && view.refundedTo.length > 1
        ? view.refundedTo.map(({ label, amountCents }) => (
            <ReceiptRow
              key={label}
              label={`Back to ${label}`}
              value={<Money cents={amountCents} currency={view.currency} />}
            />
          ))
        : null}
      <p className="mt-1 text-ink-soft">{view.refundMessage}</p>
      <ReturnStations view={view} />
      {closed ? null : (
        <>
          <ReceiptRule />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <QrCode value={view.rma} label={`Return label ${view.rma}`} className="size-24" />
            <div className="min-w-48 flex-1">
              <p className="lettering text-xs text-ink-soft">Return label</p>
              <p>
                {view.label.carrier} <span className="tabular-nums">{view.label.trackingNumber}</span>
              </p>
              <Barcode value={view.rma} className="mt-2 h-10 max-w-52" />
              {labelHref ? (
                <Button asChild size="sm" className="mt-2 font-sans" data-print="hide">
                  <Link href={labelHref}>
                    <Printer aria-hidden className="size-4" />
                    Print the label
                  </Link>
                </Button>
              ) : null}
            </div>
          </div>
        </>
      )}
      <p className="mt-3 text-xs text-ink-soft">
        Judged by {view.policy.name}, version {view.policy.version}.
      </p>
    </Receipt>
  );
}
