import Link from "next/link";
import { cn } from "../ui/cn";

export interface HistoryEntry {
  id: string;
  title: string;
}

/** Earlier chats, newest first. */
export function HistoryList({
  entries,
  currentId,
  onOpen,
}: {
  entries: readonly HistoryEntry[];
  currentId?: string | null;
  onOpen?: () => void;
}) {
  if (entries.length === 0)
    return <p className="px-3 py-2 text-sm text-ink-soft">Your chats will be kept here.</p>;
  return (
    <ul aria-label="Chats" className="grid gap-0.5">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link
            href={`/chat/${entry.id}`}
            onClick={onOpen}
            aria-current={entry.id === currentId ? "page" : undefined}
            className={cn(
              "flex min-h-11 items-center rounded-lg px-3 text-sm hover:bg-sunken sm:min-h-9",
              entry.id === currentId && "bg-sunken font-medium",
            )}
          >
            <span className="truncate">{entry.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
