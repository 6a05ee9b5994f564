import type { ReactNode } from "react";
import { cn } from "./cn";

/** Till paper with serrated ends, set in mono. */
export function Receipt({
  children,
  className,
  label,
}: {
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  return (
    <section aria-label={label} className={cn("paper-shadow", className)}>
      <div className="torn-paper bg-surface">
        <div className="px-4 py-4 font-mono text-[0.8125rem] leading-relaxed sm:px-5">{children}</div>
      </div>
    </section>
  );
}

/** The printed head of a receipt: shop line, title and what stands beside it. */
export function ReceiptHead({ title, sub, aside }: { title: ReactNode; sub?: ReactNode; aside?: ReactNode }) {
  return (
    <header className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-40">
        <h3 className="lettering text-lg leading-tight">{title}</h3>
        {sub ? <p className="mt-0.5 text-ink-soft">{sub}</p> : null}
      </div>
      {aside}
    </header>
  );
}

/** A line with dotted leaders between what and how much. */
export function ReceiptRow({
  label,
  value,
  strong = false,
  className,
}: {
  label: ReactNode;
  value: ReactNode;
  strong?: boolean;
  className?: string;
}) {
  return (
    <div className={cn("flex items-baseline py-0.5", strong && "text-[0.9375rem] font-semibold", className)}>
      <span className="min-w-0">{label}</span>
      <span aria-hidden className="leader" />
      <span className="shrink-0 text-right tabular-nums">{value}</span>
    </div>
  );
}

/** A dashed rule across the paper. */
export function ReceiptRule({ className }: { className?: string }) {
  return <hr className={cn("my-3 border-0 border-t border-dashed border-line-strong/70", className)} />;
}
