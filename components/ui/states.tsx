import { CircleAlert, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** An empty shelf: what is missing and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  className,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn("flex flex-col items-center px-4 py-10 text-center", className)}>
      <EmptyShelf />
      <h3 className="mt-4 font-display text-lg font-semibold">{title}</h3>
      {children ? <p className="mt-1 max-w-prose text-sm text-ink-soft">{children}</p> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

function EmptyShelf() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 132 64"
      className="h-16 text-line-strong"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M6 4v56M126 4v56" />
      <path d="M6 46h120" strokeWidth="5" className="text-line" />
      <path d="M24 40V24h16v16M50 40V14h13v26" strokeDasharray="3 4" />
      <path d="M84 50l5-5h18v13H89l-5-5z" fill="var(--marigold)" stroke="none" transform="translate(0 -1)" />
    </svg>
  );
}

interface NoteProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** What went wrong in plain words, and the next thing to press. */
export function ErrorState({ className, ...note }: NoteProps) {
  return (
    <div role="alert" className={cn(noteFrame, "border-tomato/35 bg-tomato-soft", className)}>
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-tomato-text" />
      <NoteText {...note} titleClass="text-tomato-text" />
    </div>
  );
}

/** What is under way and needs nobody: the same frame as an error, without its alarm. */
export function PendingState({ className, ...note }: NoteProps) {
  return (
    <div role="status" className={cn(noteFrame, "border-sea/35 bg-sea-soft", className)}>
      <Hourglass aria-hidden className="mt-0.5 size-5 shrink-0 text-sea-text" />
      <NoteText {...note} titleClass="text-sea-text" />
    </div>
  );
}

const noteFrame = "flex gap-3 rounded-xl border px-4 py-3";

function NoteText({
  title,
  children,
  action,
  titleClass,
}: Omit<NoteProps, "className"> & { titleClass: string }) {
  return (
    <div className="min-w-0 text-sm">
      <p className={cn("font-semibold", titleClass)}>{title}</p>
      {children ? <div className="mt-0.5 text-ink">{children}</div> : null}
      {action ? <div className="mt-2.5 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
