import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { listConversations } from "@/lib/assistant/conversations";
import { currentPerson, isDesk } from "@/lib/auth/session";

/** The shell around a page, with the person's chats. Nobody signed in: the page itself sends them to sign in. */
export async function House({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  if (!person) return children;
  const { conversations } = await listConversations(person, { limit: 40 });
  const { name, email, tier } = person;
  return (
    <AppShell person={{ name, email, tier, desk: isDesk(person) }} history={conversations}>
      {children}
    </AppShell>
  );
}
