"use client";

import { useState } from "react";
import type { LineEligibility } from "@/lib/tools/returns.schema";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { openOnce } from "../wire/opening";
import { LiveRun } from "../workflow/live-run";
import { useStartedRun } from "../workflow/use-started-run";
import { ReturnRequest, type ReturnWish } from "./return-request";

/** Return or replace one line, with no model in between: the question, then the run as it happens. */
export function ReturnDialog({
  order,
  line,
  onClose,
  onStarted,
}: {
  order: string;
  line: LineEligibility;
  onClose: () => void;
  onStarted: (runId: string) => void;
}) {
  const [opening] = useState(() => openOnce(`return:${order}:${line.line}`));
  const { run, busy, problem, start } = useStartedRun("return_and_replace", (id) => {
    opening.forget();
    onStarted(id);
  });

  function request({ note, ...rest }: ReturnWish) {
    const input = { order, ...rest, ...(note?.trim() ? { note: note.trim() } : {}) };
    void start(input, opening.keyFor(input));
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={run ? line.name : "Return or replace"}
      description={run ? undefined : `Order ${order}`}
      className={run ? "sm:w-[min(42rem,calc(100vw-2rem))]" : undefined}
    >
      {problem ? (
        <ErrorState title="The return was not started" className="mb-4">
          {problem}
        </ErrorState>
      ) : null}
      {run ? (
        <LiveRun id={run} />
      ) : (
        <ReturnRequest
          order={order}
          wish={{
            lines: [{ line: line.line, quantity: 1 }],
            reason: "no_longer_needed",
            outcome: "store_credit",
          }}
          state={busy ? "submitting" : "pending"}
          editableQuantity
          onConfirm={request}
          onDecline={onClose}
        />
      )}
    </Dialog>
  );
}
