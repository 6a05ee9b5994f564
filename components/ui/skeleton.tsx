import { cn } from "./cn";

/** A grey place-holder while something loads. Say what loads with `label` on one of a group. */
export function Skeleton({ className, label }: { className?: string; label?: string }) {
  return (
    <div
      role={label ? "status" : undefined}
      className={cn(
        "animate-shimmer rounded-md bg-[linear-gradient(100deg,var(--sunken)_40%,color-mix(in_oklab,var(--line)_70%,var(--sunken))_50%,var(--sunken)_60%)] bg-[length:200%_100%]",
        className,
      )}
    >
      {label ? <span className="sr-only">{label}</span> : null}
    </div>
  );
}

/** A list while it loads. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <div className="grid gap-2.5">
      {["a", "b", "c", "d", "e"].map((row) => (
        <Skeleton key={row} label={row === "a" ? label : undefined} className="h-24 rounded-xl" />
      ))}
    </div>
  );
}
