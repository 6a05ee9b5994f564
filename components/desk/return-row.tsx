import type { DeskReturn } from "@/lib/tools/desk-returns.schema";
import { ReturnTotals } from "../order/return-totals";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { optionText, reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { ReceiptRow } from "../ui/receipt";
import { RelativeTime } from "../ui/time";
import { HandleReturn } from "./handle-return";
import { deskReturnMarks, moneyWords, unitWords } from "./words";

/** One return in the desk's list: what comes back from whom, the money, where it stands, and what to do next. */
export function ReturnRow({ view }: { view: DeskReturn }) {
  const mark = deskReturnMarks[view.status];
  return (
    <Card
      aria-label={`Return ${view.rma}`}
      data-return={view.rma}
      data-status={view.status}
      className="grid gap-x-8 gap-y-4 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_17rem]"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="figures text-lg font-semibold tracking-normal">{view.rma}</h2>
          <Badge tone={mark.tone}>{mark.label}</Badge>
          <span className="figures text-sm tracking-normal text-ink-soft">{view.order}</span>
        </div>
        <p className="text-sm text-ink-soft">
          {view.customer.name}, {reasonLabels[view.reason].toLowerCase()}
        </p>
        {view.note ? <p className="mt-1 text-sm">“{view.note}”</p> : null}
        <div className="mt-3 font-mono text-[0.8125rem]">
          {view.lines.map((line) => (
            <div key={line.line} className="flex items-center gap-3 py-0.5">
              <Picture src={line.image} size={40} />
              <ReceiptRow
                className="min-w-0 flex-1"
                label={[`${line.quantity} × ${line.name}`, optionText(line.options)]
                  .filter(Boolean)
                  .join(", ")}
                value={<Money cents={line.refundCents} currency={view.currency} />}
              />
            </div>
          ))}
          <ReturnTotals view={view} />
          <p className="text-ink-soft">
            {moneyWords(view)}.{unitSentence(view)}
          </p>
        </div>
      </div>
      <div className="flex flex-col gap-3">
        <Stations view={view} />
        {view.own ? (
          <p className="text-sm text-ink-soft">
            This is your own return: somebody else of the desk handles it.
          </p>
        ) : (
          <HandleReturn view={view} />
        )}
      </div>
    </Card>
  );
}

/** What becomes of the units; of a parcel that is still to come, when it is received. */
function unitSentence(view: DeskReturn): string {
  if (view.status === "cancelled") return "";
  return view.receivedAt === null ? ` ${unitWords(view)} when received.` : ` ${unitWords(view)}.`;
}

/** When it came to each status. */
function Stations({ view }: { view: DeskReturn }) {
  const stations = [
    { label: "Requested", at: view.createdAt },
    { label: "In transit", at: view.inTransitAt },
    { label: view.receivedBy ? `Received by ${view.receivedBy}` : "Received", at: view.receivedAt },
    { label: "Refunded", at: view.refundedAt },
  ].filter(({ at }) => at !== null);
  return (
    <dl className="grid gap-0.5 text-sm">
      {stations.map(({ label, at }) => (
        <div key={label} className="flex justify-between gap-3">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="whitespace-nowrap">{at ? <RelativeTime at={at} /> : null}</dd>
        </div>
      ))}
    </dl>
  );
}
