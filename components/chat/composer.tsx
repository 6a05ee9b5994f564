"use client";

import { ArrowUp, Square } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";

const maxLength = 4000;

/** Where the shopper writes. Enter sends, Shift+Enter breaks the line; while an answer streams the button stops it. */
export function Composer({
  onSend,
  onStop,
  streaming,
  disabled = false,
  placeholder = "Ask for anything in the shop",
  ref,
}: {
  onSend: (text: string) => void;
  onStop: () => void;
  streaming: boolean;
  disabled?: boolean;
  placeholder?: string;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const [text, setText] = useState("");
  const ready = text.trim().length > 0 && !disabled;

  const form = useRef<HTMLFormElement>(null);
  const sendEarly = useRef(onSend);

  // What was written before the page could listen stands in the box all the same; Enter has left a line break at its end.
  useEffect(() => {
    const box = form.current?.querySelector("textarea");
    const early = box?.value ?? "";
    if (!box || !early.trim()) return;
    if (!early.endsWith("\n")) return setText(early);
    box.value = "";
    sendEarly.current(early.trim());
  }, []);

  function send() {
    if (!ready || streaming) return;
    onSend(text.trim());
    setText("");
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    send();
  }
  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className="flex items-end gap-2 rounded-2xl border border-line-strong bg-surface p-1.5 shadow-lift focus-within:border-pine focus-within:ring-2 focus-within:ring-pine/40"
    >
      <textarea
        ref={ref}
        aria-label="Message"
        rows={1}
        value={text}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
        enterKeyHint="send"
        className="max-h-48 min-h-11 flex-1 resize-none bg-transparent px-3 py-2.5 text-base leading-6 outline-none [field-sizing:content] placeholder:text-ink-soft"
      />
      {streaming ? (
        <Button variant="secondary" size="icon" aria-label="Stop" onClick={onStop} className="rounded-xl">
          <Square aria-hidden className="size-4 fill-current" />
        </Button>
      ) : (
        <Button
          type="submit"
          variant="primary"
          size="icon"
          aria-label="Send"
          disabled={!ready}
          className="rounded-xl"
        >
          <ArrowUp aria-hidden className="size-5" />
        </Button>
      )}
    </form>
  );
}
