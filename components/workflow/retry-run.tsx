"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "../ui/button";
import { sendJson, sentenceOf } from "../wire/json";

/** Goes on from a run that failed or was cancelled: what it finished is taken over, nothing is done twice. */
export function RetryRun({ runId, onStarted }: { runId: string; onStarted: (id: string) => void }) {
  const [busy, setBusy] = useState(false);
  async function retry() {
    setBusy(true);
    try {
      onStarted((await sendJson<{ id: string }>(`/api/runs/${runId}/retry`, {})).id);
    } catch (error) {
      toast.error(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button size="sm" variant="primary" className="justify-self-start" busy={busy} onClick={retry}>
      {busy ? null : <RotateCcw aria-hidden className="size-4" />}
      Go on from here
    </Button>
  );
}
