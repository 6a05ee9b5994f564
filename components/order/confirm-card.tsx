"use client";

import type { ReactNode } from "react";
import { Stamp } from "../ui/badge";
import { Button } from "../ui/button";
import { Receipt, ReceiptHead } from "../ui/receipt";
import type { Mark } from "../ui/tone";

export type ConfirmState = "pending" | "submitting" | "approved" | "declined";

const answered: Record<"approved" | "declined", Mark> = {
  approved: { label: "Confirmed", tone: "pine" },
  declined: { label: "Not now", tone: "quiet" },
};

/** What is about to happen, and a yes or no before it does. `children` says what it is about. */
export function ConfirmCard({
  title,
  sub,
  children,
  state,
  disabled = false,
  bare = false,
  onConfirm,
  onDecline,
}: {
  title: string;
  sub?: ReactNode;
  children?: ReactNode;
  state: ConfirmState;
  /** Cannot be confirmed as it stands; declining always works. */
  disabled?: boolean;
  /** The dialog around it says what it is about. */
  bare?: boolean;
  onConfirm: () => void;
  onDecline: () => void;
}) {
  const open = state === "pending" || state === "submitting";
  return (
    <Receipt label={title} className="max-w-lg">
      {bare ? null : (
        <ReceiptHead title={title} sub={sub} aside={open ? null : <Stamp mark={answered[state]} />} />
      )}
      {children}
      {open ? (
        <div className="mt-4 flex gap-2 font-sans">
          <Button
            variant="primary"
            className="flex-1 sm:flex-none sm:px-7"
            busy={state === "submitting"}
            disabled={disabled}
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
