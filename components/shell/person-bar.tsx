"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { Button } from "../ui/button";
import { ThemeToggle } from "../ui/theme-toggle";
import type { ShellPerson } from "./app-shell";

/** Who is signed in, the theme, and the way out. */
export function PersonBar({ person }: { person: ShellPerson }) {
  return (
    <div className="grid gap-2 border-t border-line px-3 py-3">
      <div className="flex items-center gap-2.5">
        <span
          aria-hidden
          className="lettering grid size-9 shrink-0 place-items-center rounded-full bg-marigold text-sm tracking-normal text-on-marigold"
        >
          {person.name.charAt(0)}
        </span>
        <p className="min-w-0 flex-1 text-sm leading-tight">
          <span className="block truncate font-medium">{person.name}</span>
          <span className="block truncate text-xs capitalize text-ink-soft">
            {person.desk ? "Support desk" : (person.tier ?? person.email)}
          </span>
        </p>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Sign out"
          onClick={() => void signOut({ callbackUrl: "/sign-in" })}
        >
          <LogOut aria-hidden className="size-4" />
        </Button>
      </div>
      <ThemeToggle className="w-fit" />
    </div>
  );
}
