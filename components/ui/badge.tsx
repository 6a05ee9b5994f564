import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Mark, type Tone, toneSoft, toneText } from "./tone";

/** A small status mark for lists and rows. */
export function Badge({
  tone = "quiet",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 rounded-md px-2 py-0.5 font-sans text-xs font-medium whitespace-nowrap",
        toneSoft[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** The large mark of a receipt or a page head: inked at a slight angle. */
export function Stamp({ mark, className }: { mark: Mark; className?: string }) {
  return (
    <span
      className={cn(
        "lettering stamped inline-block -rotate-3 rounded-md border-[2.5px] border-current px-2.5 py-1 text-sm leading-none outline-1 outline-offset-2 outline-current/45",
        toneText[mark.tone],
        className,
      )}
    >
      {mark.label}
    </span>
  );
}
