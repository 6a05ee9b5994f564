"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "../ui/button";
import { Card, CardHead } from "../ui/card";
import { Field, Textarea } from "../ui/field";
import { sendJson, sentenceOf } from "../wire/json";

/** The desk's yes or no to what a run waits for, with a note that the shopper reads when it is a no. */
export function DecisionForm({
  runId,
  onDecided,
  bare = false,
}: {
  runId: string;
  onDecided: () => void /** Without a card around it. */;
  bare?: boolean;
}) {
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState<"approve" | "decline" | null>(null);

  async function decide(approved: boolean) {
    setBusy(approved ? "approve" : "decline");
    try {
      await sendJson(`/api/runs/${runId}/decision`, {
        approved,
        ...(note.trim() ? { note: note.trim() } : {}),
      });
      toast.success(approved ? "Approved: the run goes on" : "Declined: the shopper is told");
    } catch (error) {
      toast.error(sentenceOf(error));
    } finally {
      setBusy(null);
      onDecided();
    }
  }

  const form = (
    <div className="grid gap-3">
      <Field id={`note-${runId}`} label="Note" hint="The shopper reads it when you decline.">
        <Textarea
          id={`note-${runId}`}
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={busy === "approve"}
          disabled={busy !== null}
          onClick={() => void decide(true)}
        >
          Approve
        </Button>
        <Button
          variant="danger"
          busy={busy === "decline"}
          disabled={busy !== null}
          onClick={() => void decide(false)}
        >
          Decline
        </Button>
      </div>
    </div>
  );
  if (bare) return form;
  return (
    <Card aria-label="Decision">
      <CardHead title="This run waits for the desk" />
      <div className="px-4 py-4">{form}</div>
    </Card>
  );
}
