import { cn } from "./cn";

/** The mark: an aisle running to its vanishing point makes the A, the hanging sign its crossbar. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={cn("size-8", className)}>
      <rect width="32" height="32" rx="7" fill="var(--sign)" />
      <path d="M16 5.5 6.5 26.5H11L16 14.6l5 11.9h4.5Z" fill="var(--on-sign)" />
      <rect x="9.5" y="18.2" width="13" height="4.6" rx="1.2" fill="var(--marigold)" />
    </svg>
  );
}

/** The mark with the name beside it. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <LogoMark />
      <span className="font-display text-[1.375rem] font-bold leading-none tracking-tight [font-stretch:88%]">
        Aisle
      </span>
    </span>
  );
}
