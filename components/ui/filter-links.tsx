import Link from "next/link";
import { cn } from "./cn";

/** Ways to narrow a list, each an address of its own. */
export function FilterLinks({
  label,
  links,
}: {
  label: string;
  links: readonly { name: string; href: string; here: boolean }[];
}) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar -mx-4 mb-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {links.map(({ name, href, here }) => (
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
        </Link>
      ))}
    </nav>
  );
}
