import Link from "next/link";
import type { RunView } from "@/lib/engine/wire";
import { Stamp } from "../ui/badge";
import { formatDuration } from "../ui/dates";
import { runMarks } from "../ui/marks";
import { ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import { ClockTime, RelativeTime } from "../ui/time";
import { triggerLabels } from "./run-row";

/** The printed head of a run's audit page. */
export function RunFacts({ run }: { run: RunView }) {
  return (
    <>
      <ReceiptHead
        title={run.title}
        sub={
          <>
            Run <span className="break-all">{run.id}</span>
          </>
        }
        aside={<Stamp mark={runMarks[run.status]} className="mr-1" />}
      />
      <ReceiptRow
        label="Started"
        value={
          <>
            <RelativeTime at={run.startedAt} />, <ClockTime at={run.startedAt} />
          </>
        }
      />
      <ReceiptRow
        label="How"
        value={
          run.trigger === "chat" && run.conversationId ? (
            <Link href={`/chat/${run.conversationId}`} className="underline underline-offset-2">
              {triggerLabels.chat}
            </Link>
          ) : (
            triggerLabels[run.trigger]
          )
        }
      />
      {run.person ? <ReceiptRow label="For" value={`${run.person.name} <${run.person.email}>`} /> : null}
      {run.orderNumber ? (
        <ReceiptRow
          label="Order"
          value={
            run.person ? (
              run.orderNumber
            ) : (
              <Link href={`/orders/${run.orderNumber}`} className="underline underline-offset-2">
                {run.orderNumber}
              </Link>
            )
          }
        />
      ) : null}
      <ReceiptRow label="Workflow" value={`${run.workflow}, version ${run.version}`} />
      <ReceiptRow
        label="Steps done"
        value={`${run.steps.filter((step) => step.status === "completed").length} of ${run.steps.length}`}
      />
      <ReceiptRow
        strong
        label="Duration"
        value={run.durationMs === null ? "still running" : formatDuration(run.durationMs)}
      />
      <ReceiptRule />
    </>
  );
}
