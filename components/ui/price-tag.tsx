import { cn } from "./cn";
import { formatMoney } from "./money";

const sizes = { sm: "text-base h-8", md: "text-xl h-10", lg: "text-3xl h-14" } as const;

/**
 * A shelf price tag: notched, eyeletted, cents set small and high. `wasCents` is struck through beside it
 * when it is higher than the price.
 */
export function PriceTag({
  cents,
  currency = "USD",
  wasCents,
  size = "md",
  muted = false,
  className,
}: {
  cents: number;
  currency?: string;
  wasCents?: number | null;
  size?: keyof typeof sizes;
  /** For what cannot be bought now. */
  muted?: boolean;
  className?: string;
}) {
  const text = formatMoney(cents, currency);
  const dot = text.lastIndexOf(".");
  const whole = dot < 0 ? text : text.slice(0, dot);
  const fraction = dot < 0 ? "" : text.slice(dot);
  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <span
        className={cn(
          "tag-shape inline-flex items-center font-mono font-semibold tabular-nums tracking-tight",
          sizes[size],
          muted ? "bg-line text-ink-soft" : "bg-marigold text-on-marigold",
        )}
      >
        <span>
          {whole}
          <span className="relative -top-[0.32em] text-[0.62em]">{fraction}</span>
        </span>
      </span>
      {wasCents != null && wasCents > cents ? (
        <span className="text-sm text-ink-soft">
          <span className="sr-only">List price </span>
          <s className="figures">{formatMoney(wasCents, currency)}</s>
        </span>
      ) : null}
    </span>
  );
}
