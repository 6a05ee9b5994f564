"use client";

import type { ReactNode } from "react";
import { Stamp } from "../ui/badge";
import { Button } from "../ui/button";
import { reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import type { Mark } from "../ui/tone";
import { type ConfirmReturn, refundSentence } from "./confirm-return";

export type ConfirmState = "pending" | "submitting" | "approved" | "declined";

const answered: Record<"approved" | "declined", Mark> = {
  approved: { label: "Confirmed", tone: "pine" },
  declined: { label: "Not now", tone: "quiet" },
};

/** What is about to happen, and a yes or no before it does. `children` is what it is about, line by line. */
export function ConfirmCard({
  title,
  sub,
  children,
  state,
  onConfirm,
  onDecline,
  note,
}: {
  title: string;
  sub?: ReactNode;
  children?: ReactNode;
  state: ConfirmState;
  onConfirm: () => void;
  onDecline: () => void;
  /** What confirming leads to. */
  note?: ReactNode;
}) {
  const open = state === "pending" || state === "submitting";
  return (
    <Receipt label={title} className="max-w-lg">
      <ReceiptHead title={title} sub={sub} aside={open ? null : <Stamp mark={answered[state]} />} />
      {children}
      {note && open ? <p className="mt-3 font-sans text-sm text-ink-soft">{note}</p> : null}
      {open ? (
        <div className="mt-4 flex gap-2 font-sans">
          <Button
            variant="primary"
            className="flex-1 sm:flex-none sm:px-7"
            busy={state === "submitting"}
            onClick={onConfirm}
          >
            Confirm
          </Button>
          <Button className="flex-1 sm:flex-none" disabled={state === "submitting"} onClick={onDecline}>
            Not now
          </Button>
        </div>
      ) : null}
    </Receipt>
  );
}

/** The lines, the refund and where the money goes, as printed inside a confirm card. */
export function ConfirmReturnLines({ request }: { request: ConfirmReturn }) {
  const { lines, currency, refundCents, feeCents, reason, outcome, note } = request;
  return (
    <>
      <ul className="grid gap-2">
        {lines.map((line) => (
          <li key={line.line} className="flex items-center gap-3">
            <Picture src={line.image} size={40} />
            <ReceiptRow
              className="min-w-0 flex-1"
              label={`${line.quantity} × ${line.name}`}
              value={line.refundCents === null ? "…" : <Money cents={line.refundCents} currency={currency} />}
            />
          </li>
        ))}
      </ul>
      <ReceiptRule />
      {feeCents > 0 ? (
        <ReceiptRow label="Restocking fee" value={<Money cents={-feeCents} currency={currency} />} />
      ) : null}
      <ReceiptRow
        strong
        label="You get"
        value={refundCents === null ? "…" : <Money cents={refundCents} currency={currency} />}
      />
      <ReceiptRow label="Reason" value={reasonLabels[reason]} />
      {note ? <p className="text-ink-soft">“{note}”</p> : null}
      <p className="mt-2 font-sans text-sm">{refundSentence(outcome, request.approvalRequired)}</p>
    </>
  );
}
