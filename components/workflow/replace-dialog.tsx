"use client";

import { useRef, useState } from "react";
import { ReplacementRequest } from "../order/replacement-request";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { startRun } from "../wire/start-run";
import { ReplacementRun } from "./replacement-run";

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
  const [run, setRun] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // One key for this opening and choice: a second click, or a try after a lost answer, meets the same run.
  const keys = useRef(new Map<string, string>());

  async function start(chosen: string) {
    setBusy(true);
    setProblem(null);
    const key = keys.current.get(chosen) ?? newKey();
    keys.current.set(chosen, key);
    try {
      const started = await startRun("order_replacement", { return: rma, variant: chosen }, key);
      setRun(started);
      onStarted(started);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Replace with this"
      description={name}
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
          onConfirm={start}
          onDecline={onClose}
        />
      )}
    </Dialog>
  );
}
