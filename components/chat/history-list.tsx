"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { type ChangeKind, HistoryChange } from "./history-change";

export interface HistoryEntry {
  id: string;
  title: string;
}

const item =
  "flex min-h-11 items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-highlighted:bg-sunken sm:min-h-9";

/** Earlier chats, the last used first, each to open, rename or delete. */
export function HistoryList({
  entries,
  currentId,
  onOpen,
  onChanged,
}: {
  entries: readonly HistoryEntry[];
  currentId?: string | null;
  onOpen?: () => void;
  /** A chat was renamed or deleted; `gone` is the deleted one's id. */
  onChanged: (gone?: string) => void;
}) {
  const [change, setChange] = useState<{ entry: HistoryEntry; kind: ChangeKind } | null>(null);
  if (entries.length === 0)
    return <p className="px-3 py-2 text-sm text-ink-soft">Your chats will be kept here.</p>;
  return (
    <>
      <ul aria-label="Chats" className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className={cn(
              "group flex items-center rounded-lg hover:bg-surface/70",
              entry.id === currentId && "bg-surface font-medium shadow-shelf",
            )}
          >
            <Link
              href={`/chat/${entry.id}`}
              onClick={onOpen}
              aria-current={entry.id === currentId ? "page" : undefined}
              className="flex min-h-11 min-w-0 flex-1 items-center rounded-lg pl-3 text-sm lg:min-h-9"
            >
              <span className="truncate">{entry.title}</span>
            </Link>
            <DropdownMenu.Root>
              <DropdownMenu.Trigger asChild>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`More for ${entry.title}`}
                  className="size-11 lg:size-9 lg:opacity-0 lg:focus-visible:opacity-100 lg:group-hover:opacity-100 lg:data-[state=open]:opacity-100"
                >
                  <Ellipsis aria-hidden className="size-4" />
                </Button>
              </DropdownMenu.Trigger>
              <DropdownMenu.Portal>
                <DropdownMenu.Content
                  align="end"
                  className="z-50 min-w-40 animate-fade rounded-xl border border-line bg-surface p-1 shadow-lift"
                >
                  <DropdownMenu.Item className={item} onSelect={() => setChange({ entry, kind: "rename" })}>
                    <Pencil aria-hidden className="size-4" /> Rename
                  </DropdownMenu.Item>
                  <DropdownMenu.Item
                    className={cn(item, "text-tomato-text")}
                    onSelect={() => setChange({ entry, kind: "delete" })}
                  >
                    <Trash2 aria-hidden className="size-4" /> Delete
                  </DropdownMenu.Item>
                </DropdownMenu.Content>
              </DropdownMenu.Portal>
            </DropdownMenu.Root>
          </li>
        ))}
      </ul>
      {change ? (
        <HistoryChange
          {...change}
          onClose={() => setChange(null)}
          onDone={() => {
            onChanged(change.kind === "delete" ? change.entry.id : undefined);
            setChange(null);
          }}
        />
      ) : null}
    </>
  );
}
