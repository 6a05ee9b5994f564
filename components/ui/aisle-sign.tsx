import type { ReactNode } from "react";
import { cn } from "./cn";

/** A page head that hangs from the ceiling: the aisle's number in marigold, its name in shop lettering. */
export function AisleSign({
  number,
  title,
  sub,
  children,
  className,
}: {
  /** A short number or letter; decoration only. */
  number?: string | number;
  title: ReactNode;
  sub?: ReactNode;
  /** What can be done on this page, at the right. */
  children?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn("mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3", className)}>
      <div className="relative min-w-0 pt-5 sm:pt-7">
        <span aria-hidden className="absolute left-6 top-0 h-5 w-0.5 bg-line-strong/60 sm:h-7" />
        <span aria-hidden className="absolute left-32 top-0 h-5 w-0.5 bg-line-strong/60 sm:h-7" />
        <div className="flex min-w-44 items-stretch overflow-hidden rounded-lg bg-sign text-on-sign shadow-shelf">
          {number === undefined ? null : (
            <span
              aria-hidden
              className="lettering grid min-w-13 place-items-center bg-marigold px-3 text-2xl text-on-marigold"
            >
              {number}
            </span>
          )}
          <div className="min-w-0 px-4 py-2.5">
            <h1 className="lettering text-xl leading-tight sm:text-2xl">{title}</h1>
            {sub ? <p className="text-sm text-on-sign-soft">{sub}</p> : null}
          </div>
        </div>
      </div>
      {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
    </header>
  );
}
