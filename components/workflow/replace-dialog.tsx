"use client";

import { useState } from "react";
import { ReplacementRequest } from "../order/replacement-request";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { openOnce } from "../wire/opening";
import { ReplacementRun } from "./replacement-run";
import { useStartedRun } from "./use-started-run";

/** *Replace with this*: what it costs and how it is paid, then the run as it happens. */
export function ReplaceDialog({
  rma,
  name,
  variant,
  onClose,
  onStarted,
}: {
  rma: string;
  /** Of the product. */
  name: string;
  variant: string;
  onClose: () => void;
  onStarted: (runId: string) => void;
}) {
  const [opening] = useState(() => openOnce(`replace:${rma}`));
  const { run, busy, problem, start } = useStartedRun("order_replacement", (id) => {
    opening.forget();
    onStarted(id);
  });

  function request(chosen: string) {
    const input = { return: rma, variant: chosen };
    void start(input, opening.keyFor(input));
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Replace with this"
      description={run ? name : `For return ${rma}`}
    >
      {problem ? (
        <ErrorState title="The replacement was not ordered" className="mb-4">
          {problem}
        </ErrorState>
      ) : null}
      {run ? (
        <ReplacementRun startedAs={run} />
      ) : (
        <ReplacementRequest
          rma={rma}
          variant={variant}
          editable
          state={busy ? "submitting" : "pending"}
          onConfirm={request}
          onDecline={onClose}
        />
      )}
    </Dialog>
  );
}
