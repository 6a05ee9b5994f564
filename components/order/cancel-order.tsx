"use client";

import { useRef, useState } from "react";
import { toast } from "sonner";
import type { CancelOrderOutput } from "@/lib/tools/orders.schema";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorState } from "../ui/states";
import { sendJson, sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";

/** Cancels an order that has not shipped, after asking once. */
export function CancelOrder({ number, onCancelled }: { number: string; onCancelled: () => void }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef<string | null>(null);

  async function cancel() {
    key.current ??= newKey();
    setBusy(true);
    setProblem(null);
    try {
      const result = await sendJson<CancelOrderOutput>(
        `/api/orders/${number}/cancel`,
        { reason: "no_longer_needed" },
        { idempotencyKey: key.current },
      );
      if (result.cancelled) toast.success(result.message);
      else toast.error(result.message);
      setOpen(false);
      onCancelled();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Cancel order
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Cancel ${number}?`}
        description="You get your money back the way you paid."
      >
        <div className="grid gap-3">
          {problem ? <ErrorState title="Not cancelled">{problem}</ErrorState> : null}
          <div className="flex gap-2">
            <Button variant="danger" busy={busy} onClick={cancel}>
              Cancel order
            </Button>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
