"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { startNewChat } from "../chat/start-new-chat";

/** The way to a new chat, from wherever one is. */
export function NewChatLink({ onClick, ...props }: Omit<ComponentProps<typeof Link>, "href">) {
  function open(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
    if (!elsewhere && startNewChat()) event.preventDefault();
  }
  return <Link href="/" onClick={open} {...props} />;
}
