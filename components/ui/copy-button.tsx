"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

/** Copies `value`, and says so for two seconds. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }
  return (
    <Button variant="ghost" size="icon" aria-label={copied ? "Copied" : label} onClick={copy}>
      {copied ? <Check aria-hidden className="size-4 text-pine" /> : <Copy aria-hidden className="size-4" />}
    </Button>
  );
}
