import type { Metadata } from "next";
import { LiveAudit } from "@/components/workflow/live-audit";
import { originOf } from "@/lib/assistant/origin";
import { isDesk } from "@/lib/auth/session";
import { getRun } from "@/lib/engine";
import { orNotFound, pagePerson } from "../../../guard";

export const metadata: Metadata = { title: "Run" };

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await pagePerson(`/runs/${id}`);
  const run = await orNotFound(getRun(person, id));
  const own = run.person === null || run.person.email === person.email;
  const said = own ? await originOf(person, run.idempotencyKey) : null;
  const origin = said && { href: `/chat/${said.conversationId}#${said.messageId}`, quote: said.quote };
  return (
    <div className="mx-auto max-w-3xl px-4 pb-16 pt-6 sm:px-6 sm:pt-10">
      <h1 className="sr-only">{run.title}</h1>
      <LiveAudit initial={run} now={Date.now()} desk={isDesk(person) && !own} own={own} origin={origin} />
    </div>
  );
}
