import { cn } from "./cn";

const path = "M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z";

/** A rating of 0 to 5 in part-filled stars, read aloud as one phrase. */
export function Stars({ rating, count, className }: { rating: number; count?: number; className?: string }) {
  const percent = `${Math.max(0, Math.min(5, rating)) * 20}%`;
  const spoken = `${rating.toFixed(1)} out of 5 stars${count == null ? "" : `, ${count} reviews`}`;
  return (
    <span className={cn("inline-flex items-center gap-1.5 text-sm", className)}>
      <span role="img" aria-label={spoken} className="relative inline-block h-[1em] w-[5.200em]">
        <Row className="text-line" />
        <span className="absolute inset-y-0 left-0 overflow-hidden" style={{ width: percent }}>
          <Row className="w-[5.200em] text-marigold [paint-order:stroke] [stroke-width:1.200px] [stroke:var(--marigold-text)]" />
        </span>
      </span>
      <span aria-hidden className="figures text-ink-soft">
        {rating.toFixed(1)}
        {count == null ? "" : ` (${count})`}
      </span>
    </span>
  );
}

function Row({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 104 20"
      className={cn("absolute inset-y-0 left-0 h-full w-[5.200em]", className)}
      fill="currentColor"
    >
      {[0, 21, 42, 63, 84].map((x) => (
        <path key={x} d={path} transform={`translate(${x} 0.5)`} />
      ))}
    </svg>
  );
}
