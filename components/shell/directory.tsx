"use client";

import { SquarePen } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import useSWR from "swr";
import type { ConversationPage, ConversationSummary } from "@/lib/assistant/wire";
import { historyKey } from "../chat/history-key";
import { HistoryList } from "../chat/history-list";
import { startNewChat } from "../chat/start-new-chat";
import { cn } from "../ui/cn";
import { Logo } from "../ui/logo";
import { getJson } from "../wire/json";
import { type Aisle, deskAisles, shopAisles } from "./aisles";
import type { ShellPerson } from "./app-shell";
import { NewChatLink } from "./new-chat-link";
import { PersonBar } from "./person-bar";

/** The store directory: a new chat, the aisles, earlier chats, and who is signed in. */
export function Directory({
  person,
  history,
  onOpen,
}: {
  person: ShellPerson;
  history: ConversationSummary[];
  onOpen?: () => void;
}) {
  const pathname = usePathname();
  const router = useRouter();
  const { data, mutate } = useSWR<ConversationPage>(historyKey, getJson, {
    fallbackData: { conversations: history, nextCursor: null },
  });
  const chat = pathname.startsWith("/chat/") ? pathname.slice("/chat/".length) : null;
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center px-4">
        <NewChatLink onClick={onOpen} aria-label="Aisle, start" className="flex items-center rounded-lg">
          <Logo />
        </NewChatLink>
      </div>
      <nav aria-label="Aisles" className="grid gap-0.5 px-2.5">
        <NewChatLink
          onClick={onOpen}
          className="mb-1.5 flex min-h-11 items-center gap-2.5 rounded-lg border border-line-strong/50 bg-surface px-2.5 font-medium shadow-shelf hover:border-line-strong"
        >
          <SquarePen aria-hidden className="size-4 text-pine-text" />
          New chat
        </NewChatLink>
        <Aisles aisles={shopAisles} pathname={pathname} onOpen={onOpen} />
        {person.desk ? (
          <>
            <p className="lettering mt-3 px-2.5 pb-0.5 text-[0.6875rem] text-ink-soft">Support desk</p>
            <Aisles aisles={deskAisles} pathname={pathname} onOpen={onOpen} />
          </>
        ) : null}
      </nav>
      <p id="chats" className="lettering mt-5 px-5 pb-1 text-[0.6875rem] text-ink-soft">
        Chats
      </p>
      <nav aria-labelledby="chats" className="min-h-0 flex-1 overflow-y-auto px-2.5 pb-3">
        <HistoryList
          entries={data?.conversations ?? history}
          currentId={chat}
          onOpen={onOpen}
          onChanged={(gone) => {
            void mutate();
            if (gone !== undefined && gone === chat && !startNewChat()) router.push("/");
          }}
        />
      </nav>
      <PersonBar person={person} />
    </div>
  );
}

function Aisles({
  aisles,
  pathname,
  onOpen,
}: {
  aisles: readonly Aisle[];
  pathname: string;
  onOpen?: () => void;
}) {
  return aisles.map(({ href, label, number }) => {
    const here = pathname === href || pathname.startsWith(`${href}/`);
    return (
      <Link
        key={href}
        href={href}
        onClick={onOpen}
        aria-current={here ? "page" : undefined}
        className={cn(
          "group flex min-h-11 items-center gap-2.5 rounded-lg px-2.5 lg:min-h-10",
          here ? "bg-surface font-medium shadow-shelf" : "hover:bg-surface/70",
        )}
      >
        <span
          aria-hidden
          className={cn(
            "lettering grid size-6 place-items-center rounded text-xs tracking-normal transition-colors",
            here ? "bg-marigold text-on-marigold" : "bg-sign text-on-sign",
          )}
        >
          {number}
        </span>
        {label}
      </Link>
    );
  });
}
