"use client";

import { useRef, useState } from "react";
import type { LineEligibility } from "@/lib/tools/returns.schema";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { startRun } from "../wire/start-run";
import { LiveRun } from "../workflow/live-run";
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
  const [run, setRun] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // One key for this opening of the dialog: a second click, or a try after a lost answer, meets the same run.
  const key = useRef(newKey());

  async function start(wish: ReturnWish) {
    setBusy(true);
    setProblem(null);
    try {
      const { note, ...rest } = wish;
      const input = { order, ...rest, ...(note?.trim() ? { note: note.trim() } : {}) };
      const started = await startRun("return_and_replace", input, key.current);
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
      title={run ? line.name : "Return or replace"}
      description={run ? undefined : line.name}
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
          onConfirm={start}
          onDecline={onClose}
        />
      )}
    </Dialog>
  );
}
