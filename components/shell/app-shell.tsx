"use client";

import { Menu, SquarePen } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { ConversationSummary } from "@/lib/assistant/wire";
import { Button } from "../ui/button";
import { Sheet } from "../ui/dialog";
import { Logo } from "../ui/logo";
import { Directory } from "./directory";
import { NewChatLink } from "./new-chat-link";

export interface ShellPerson {
  name: string;
  email: string;
  tier: string | null;
  desk: boolean;
}

interface AppShellProps {
  person: ShellPerson;
  history: ConversationSummary[];
  children: ReactNode;
}

/** The house around every page: the directory at the left of a desk, in a sheet on a phone. */
export function AppShell({ person, history, children }: AppShellProps) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the sheet
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="lg:grid lg:grid-cols-[16.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50 focus:rounded-lg focus:bg-pine focus:px-4 focus:py-2.5 focus:text-on-pine"
      >
        Skip to the page
      </a>
      <aside
        data-print="hide"
        className="sticky top-0 hidden h-dvh border-r border-line bg-sunken/60 lg:block"
      >
        <Directory person={person} history={history} />
      </aside>
      <header
        data-print="hide"
        className="sticky top-0 z-30 flex h-14 items-center justify-between border-b border-line bg-paper/95 px-2 backdrop-blur-sm lg:hidden"
      >
        <Button
          variant="ghost"
          size="icon"
          aria-label="Open the menu"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <Menu aria-hidden className="size-5" />
        </Button>
        <NewChatLink aria-label="Aisle, start" className="flex items-center rounded-lg p-1">
          <Logo />
        </NewChatLink>
        <Button asChild variant="ghost" size="icon">
          <NewChatLink aria-label="New chat">
            <SquarePen aria-hidden className="size-5" />
          </NewChatLink>
        </Button>
      </header>
      <Sheet open={open} onOpenChange={setOpen} title="Menu">
        <Directory person={person} history={history} onOpen={() => setOpen(false)} />
      </Sheet>
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  );
}
