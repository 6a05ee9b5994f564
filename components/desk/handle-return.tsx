"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import type { DeskReturn } from "@/lib/tools/desk-returns.schema";
import type { ReceiveReturnResult } from "@/workflows/receive-return.schema";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Money } from "../ui/money";
import { ReceiptRow } from "../ui/receipt";
import { ErrorState } from "../ui/states";
import { sendJson, sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { startRun } from "../wire/start-run";
import { FollowedRun } from "../workflow/followed-run";
import { RunCard } from "../workflow/run-card";
import { moneyWords, unitWords } from "./words";

/** What the desk can do next with a return: note that it travels, take the parcel in, pay what is owed. */
export function HandleReturn({ view }: { view: DeskReturn }) {
  const { status } = view;
  if (status === "refunded" || status === "cancelled") return null;
  return (
    <div className="flex flex-wrap gap-2 *:flex-1">
      {status === "requested" ? <MarkInTransit rma={view.rma} /> : null}
      <Receive view={view} />
    </div>
  );
}

function MarkInTransit({ rma }: { rma: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const key = useRef<string | null>(null);

  async function mark() {
    key.current ??= newKey();
    setBusy(true);
    try {
      await sendJson(`/api/desk/returns/${rma}/in-transit`, {}, { idempotencyKey: key.current });
      toast.success(`${rma} is on its way back: the shopper can see it`);
    } catch (error) {
      toast.error(sentenceOf(error));
    } finally {
      setBusy(false);
      router.refresh();
    }
  }

  return (
    <Button size="sm" busy={busy} onClick={mark}>
      Mark in transit
    </Button>
  );
}

function Receive({ view }: { view: DeskReturn }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const key = useRef<string | null>(null);
  const owed = view.status === "received";
  const action = owed ? "Pay the refund" : "Receive parcel";

  async function receive() {
    key.current ??= newKey();
    setBusy(true);
    setProblem(null);
    try {
      setRunId(await startRun("receive_return", { return: view.rma }, key.current));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  function change(to: boolean) {
    setOpen(to);
    if (to || runId === null) return;
    // The list stays as it is under the dialog, so that the steps are not taken away while they are read.
    setRunId(null);
    key.current = null;
    router.refresh();
  }

  return (
    <>
      <Button size="sm" variant="primary" onClick={() => setOpen(true)}>
        {action}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={`${action}: ${view.rma}`}
        description={`${view.order}, ${view.customer.name}`}
      >
        {runId ? (
          <FollowedRun startedAs={runId}>
            {(run, retryButton) => (
              <RunCard run={run}>
                {retryButton}
                {run.status === "completed" ? (
                  <Paid result={run.result as unknown as ReceiveReturnResult} />
                ) : null}
                {run.finishedAt === null ? null : (
                  <Button className="justify-self-start" onClick={() => change(false)}>
                    Close
                  </Button>
                )}
              </RunCard>
            )}
          </FollowedRun>
        ) : (
          <div className="grid gap-4">
            {problem ? <ErrorState title="Not started">{problem}</ErrorState> : null}
            <Plan view={view} owed={owed} />
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" busy={busy} onClick={receive}>
                {action}
              </Button>
              <Button onClick={() => setOpen(false)}>Not yet</Button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  );
}

/** What a yes does. */
function Plan({ view, owed }: { view: DeskReturn; owed: boolean }) {
  return (
    <div className="font-mono text-[0.8125rem]">
      {view.lines.map((line) => (
        <ReceiptRow
          key={line.line}
          label={`${line.quantity} × ${line.name}`}
          value={<Money cents={line.refundCents} currency={view.currency} />}
        />
      ))}
      {owed ? null : <ReceiptRow label="Goods" value={unitWords(view)} />}
      <ReceiptRow
        strong
        label={view.outcome === "store_credit" ? "Store credit" : "Refund"}
        value={<Money cents={view.refundCents} currency={view.currency} />}
      />
      <p className="mt-1 text-ink-soft">{moneyWords(view)}.</p>
    </div>
  );
}

/** What came of it, in one sentence. */
function Paid({ result }: { result: ReceiveReturnResult }) {
  const { refundedTo = [], currency } = result;
  if (refundedTo.length === 0) return <p className="text-sm">There was nothing to pay back.</p>;
  return (
    <ul className="text-sm">
      {refundedTo.map(({ label, amountCents }) => (
        <li key={label}>
          <Money cents={amountCents} currency={currency} /> to {label}
        </li>
      ))}
    </ul>
  );
}
