import Link from "next/link";
import type { RunSummary } from "@/lib/engine/wire";
import { Badge } from "../ui/badge";
import { formatDuration } from "../ui/dates";
import { runMarks } from "../ui/marks";
import { RelativeTime } from "../ui/time";

/** How a run was started, in words. */
export const triggerLabels: Record<RunSummary["trigger"], string> = {
  chat: "from the chat",
  button: "by a button",
  api: "by the API",
};

/** One run in the list. */
export function RunRow({ run }: { run: RunSummary }) {
  const mark = runMarks[run.status];
  return (
    <article className="relative flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-3 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-pine">
      <Badge tone={mark.tone} className="w-24 justify-center">
        {mark.label}
      </Badge>
      <h3 className="font-medium">
        <Link href={`/runs/${run.id}`} className="outline-none after:absolute after:inset-0">
          {run.title}
          {run.orderNumber ? (
            <span className="figures ml-2 text-sm tracking-normal text-ink-soft">{run.orderNumber}</span>
          ) : null}
        </Link>
      </h3>
      <p className="text-sm text-ink-soft max-sm:order-last max-sm:w-full sm:ml-auto">
        <RelativeTime at={run.startedAt} />
        {run.durationMs === null ? null : (
          <>
            {" · "}
            <span className="figures">{formatDuration(run.durationMs)}</span>
          </>
        )}
      </p>
      <p className="w-full truncate text-sm text-ink-soft sm:pl-[6.75rem]">
        {[run.person?.name, triggerLabels[run.trigger], run.exitMessage ?? run.error?.message]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </article>
  );
}
