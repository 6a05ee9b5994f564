import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A plain sheet that things lie on. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return (
    <section className={cn("rounded-xl border border-line bg-surface shadow-shelf", className)} {...props} />
  );
}

/** The card's title line; what stands at its right goes in as children after the title. */
export function CardHead({
  title,
  children,
  className,
}: {
  title: React.ReactNode;
  children?: React.ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-3",
        className,
      )}
    >
      <h3 className="font-display text-base font-semibold">{title}</h3>
      {children}
    </div>
  );
}
