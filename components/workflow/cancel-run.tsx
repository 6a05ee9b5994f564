"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "../ui/button";
import { sendJson, sentenceOf } from "../wire/json";

/** Stops a run that has not ended. Asks once more on the same button. */
export function CancelRun({ runId, onCancelled }: { runId: string; onCancelled: () => void }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  async function cancel() {
    if (!asked) {
      setAsked(true);
      return;
    }
    setBusy(true);
    try {
      await sendJson(`/api/runs/${runId}/cancel`, {});
      onCancelled();
    } catch (error) {
      toast.error(sentenceOf(error));
    } finally {
      setBusy(false);
      setAsked(false);
    }
  }
  return (
    <Button
      size="sm"
      variant={asked ? "danger" : "secondary"}
      busy={busy}
      onClick={cancel}
      onBlur={() => setAsked(false)}
    >
      {asked ? "Yes, cancel this run" : "Cancel this run"}
    </Button>
  );
}
