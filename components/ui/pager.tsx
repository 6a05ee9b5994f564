import Link from "next/link";
import { Button } from "./button";

interface Page {
  label: string;
  href: string;
}

/** Where a list goes on: back to its first page, and on to the next. Nothing where there is only one. */
export function Pager({ first, next }: { first: Page | null; next: Page | null }) {
  return (
    <nav aria-label="Pages" className="mt-5 flex justify-between gap-2">
      {first ? <To {...first} /> : <span />}
      {next ? <To {...next} /> : null}
    </nav>
  );
}

function To({ label, href }: Page) {
  return (
    <Button asChild>
      <Link href={href}>{label}</Link>
    </Button>
  );
}
