import Link from "next/link";
import type { RunView } from "@/lib/engine/wire";
import { Stamp } from "../ui/badge";
import { CopyButton } from "../ui/copy-button";
import { formatDuration } from "../ui/dates";
import { runMarks } from "../ui/marks";
import { ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import { DayTime } from "../ui/time";
import { triggerLabels } from "./run-row";

/** The message of a chat that a run began with. Whose run it is sees it, nobody else. */
export interface RunOrigin {
  href: string;
  quote: string;
}

/** The printed head of a run's audit page: what, for whom, started by what, under which version and key. */
export function RunFacts({ run, own, origin }: { run: RunView; own: boolean; origin: RunOrigin | null }) {
  const returned = returnOf(run);
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
      <ReceiptRow label="Started" value={<DayTime at={run.startedAt} seconds />} />
      <ReceiptRow
        label="How"
        value={
          own && run.trigger === "chat" && run.conversationId && !origin ? (
            <Link href={`/chat/${run.conversationId}`} className="underline underline-offset-2">
              {triggerLabels.chat}
            </Link>
          ) : (
            triggerLabels[run.trigger]
          )
        }
      />
      {origin ? (
        <ReceiptRow
          label="Said"
          value={
            <a href={origin.href} className="underline underline-offset-2">
              “{origin.quote}”
            </a>
          }
        />
      ) : null}
      {own ? (
        <ReceiptRow label="For" value="you" />
      ) : run.person ? (
        <ReceiptRow label="For" value={`${run.person.name} <${run.person.email}>`} />
      ) : null}
      {run.orderNumber ? (
        <ReceiptRow
          label="Order"
          value={
            !own || run.workflow === "receive_return" ? (
              run.orderNumber
            ) : (
              <Link href={`/orders/${run.orderNumber}`} className="underline underline-offset-2">
                {run.orderNumber}
              </Link>
            )
          }
        />
      ) : null}
      {returned ? (
        <ReceiptRow
          label="Return"
          value={
            own ? (
              <Link href={returnPage(run, returned)} className="underline underline-offset-2">
                {returned}
              </Link>
            ) : (
              returned
            )
          }
        />
      ) : null}
      <ReceiptRow label="Workflow" value={`${run.workflow}, version ${run.version}`} />
      <ReceiptRow
        label="Idempotency key"
        value={
          <span className="inline-flex max-w-full items-center gap-1">
            <span className="break-all">{own ? shortKey(run.idempotencyKey) : run.idempotencyKey}</span>
            {own ? (
              <span className="-my-2 -mr-3" data-print="hide">
                <CopyButton value={run.idempotencyKey} label="Copy the idempotency key" />
              </span>
            ) : null}
          </span>
        }
      />
      <ReceiptRow
        label="Steps done"
        value={`${run.steps.filter((step) => step.status === "completed").length} of ${run.steps.length}`}
      />
      <ReceiptRow
        strong
        label="Duration"
        value={
          run.durationMs === null
            ? `still ${runMarks[run.status].label.toLowerCase()}`
            : formatDuration(run.durationMs)
        }
      />
      <ReceiptRule />
    </>
  );
}

/** The return that a run made or is about. */
function returnOf({ input, result }: RunView): string | null {
  const asked = (input as { return?: unknown } | null)?.return;
  const rma = result.rma ?? asked;
  return typeof rma === "string" ? rma : null;
}

/** The desk has its own list of the returns that it handles. */
const returnPage = ({ workflow }: RunView, rma: string) =>
  workflow === "receive_return" ? `/desk/returns?find=${rma}` : `/returns/${rma}`;

/** A key of the chat names conversation, message and call; its ends tell it apart. */
const shortKey = (key: string): string => (key.length > 20 ? `${key.slice(0, 5)}…${key.slice(-8)}` : key);
