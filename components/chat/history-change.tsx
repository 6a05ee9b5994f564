"use client";

import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field, Input } from "../ui/field";
import { sendJson, sentenceOf } from "../wire/json";
import type { HistoryEntry } from "./history-list";

export type ChangeKind = "rename" | "delete";

/** Renames a chat, or deletes it after asking. */
export function HistoryChange({
  entry,
  kind,
  onClose,
  onDone,
}: {
  entry: HistoryEntry;
  kind: ChangeKind;
  onClose: () => void;
  onDone: () => void;
}) {
  const [title, setTitle] = useState(entry.title);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await sendJson(`/api/conversations/${entry.id}`, kind === "rename" ? { title: title.trim() } : {}, {
        method: kind === "rename" ? "PATCH" : "DELETE",
      });
      onDone();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={kind === "rename" ? "Rename the chat" : "Delete the chat?"}
      description={
        kind === "delete" ? `“${entry.title}” goes for good. Returns and runs it started stay.` : undefined
      }
    >
      <form onSubmit={submit} className="grid gap-4">
        {kind === "rename" ? (
          <Field id="chat-title" label="Name" error={problem}>
            <Input
              id="chat-title"
              value={title}
              maxLength={120}
              required
              onChange={(event) => setTitle(event.target.value)}
            />
          </Field>
        ) : problem ? (
          <p role="alert" className="text-sm text-tomato-text">
            {problem}
          </p>
        ) : null}
        <div className="flex gap-2">
          <Button
            type="submit"
            variant={kind === "rename" ? "primary" : "danger"}
            busy={busy}
            disabled={!title.trim()}
          >
            {kind === "rename" ? "Save" : "Delete"}
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </div>
      </form>
    </Dialog>
  );
}
