"use client";

import { useState } from "react";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { openOnce } from "../wire/opening";
import { LiveRun } from "../workflow/live-run";
import { useStartedRun } from "../workflow/use-started-run";
import { type CancelReason, ConfirmCancel } from "./confirm-cancel";

/** Cancel an order that has not shipped, with no model in between: the question, then the run as it happens. */
export function CancelOrder({
  number,
  onClose,
  onStarted,
}: {
  number: string;
  onClose: () => void;
  onStarted: (runId: string) => void;
}) {
  const [opening] = useState(() => openOnce(`cancel:${number}`));
  const { run, busy, problem, start } = useStartedRun("cancel_order", (id) => {
    opening.forget();
    onStarted(id);
  });

  function request(reason: CancelReason) {
    const input = { order: number, reason };
    void start(input, opening.keyFor(input));
  }

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={`Cancel ${number}`}>
      {problem ? (
        <ErrorState title="The order was not cancelled" className="mb-4">
          {problem}
        </ErrorState>
      ) : null}
      {run ? (
        <LiveRun id={run} />
      ) : (
        <ConfirmCancel
          bare
          number={number}
          state={busy ? "submitting" : "pending"}
          onConfirm={request}
          onDecline={onClose}
        />
      )}
    </Dialog>
  );
}
