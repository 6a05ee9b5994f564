import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const box =
  "w-full rounded-lg border border-line-strong bg-surface px-3 text-base sm:text-[0.9375rem] text-ink placeholder:text-ink-soft " +
  "focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:rounded-lg aria-invalid:border-tomato disabled:opacity-60";

/** A labelled control with its hint and its error, tied together for screen readers by `id`. */
export function Field({
  id,
  label,
  hint,
  error,
  children,
  className,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn("grid gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm text-tomato-text">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A single-line text box. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(box, "h-11", className)} {...props} />;
}

/** A text box of several lines. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(box, "min-h-20 py-2.5", className)} {...props} />;
}

/** The platform's own select: the best picker a phone has. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <select className={cn(box, "select-arrow h-11 appearance-none pr-9", className)} {...props}>
      {children}
    </select>
  );
}
