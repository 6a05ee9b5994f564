import Link from "next/link";
import { cn } from "./cn";

/** Ways to narrow a list, each an address of its own. */
export function FilterLinks({
  label,
  links,
}: {
  label: string;
  /** `count`: how many there are behind a link; from 1,000 on it is shown as many. */
  links: readonly { name: string; href: string; here: boolean; count?: number }[];
}) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar -mx-4 mb-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {links.map(({ name, href, here, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={here ? "page" : undefined}
          className={cn(
            "inline-flex min-h-11 shrink-0 items-center rounded-md px-3.5 text-sm sm:min-h-9",
            here ? "bg-sign text-on-sign" : "border border-line bg-surface hover:border-line-strong",
          )}
        >
          <span className="inline-block first-letter:uppercase">{name}</span>
          {count === undefined ? null : (
            <span className={cn("figures ml-1.5 text-xs", here ? "opacity-80" : "text-ink-soft")}>
              {count < 1_000 ? count : "999+"}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
