"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { PendingApproval } from "@/lib/engine/wire";
import type { ReturnHistory } from "@/lib/tools/desk-returns.schema";
import type { LineEligibility, ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";
import { Card } from "../ui/card";
import { shortDay } from "../ui/dates";
import { outcomeLabels, reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";
import { DayTime } from "../ui/time";
import { CustomerHistory } from "./customer-history";
import { DecisionForm } from "./decision-form";

interface ReturnSubject {
  lines?: LineEligibility[];
  reason?: ReturnReason;
  outcome?: ReturnOutcome;
  note?: string;
  currency?: string;
}

/** One request in the desk's queue: what is asked, by whom, for how much, and the decision. */
export function ApprovalCard({
  approval,
  history,
}: {
  approval: PendingApproval;
  history?: ReturnHistory /** What this customer has sent back so far. */;
}) {
  const router = useRouter();
  const subject = approval.subject as ReturnSubject;
  const worthCents = subject.lines?.reduce((sum, line) => sum + line.refundCents, 0) ?? 0;
  const feeCents = worthCents - (approval.amountCents ?? worthCents);
  return (
    <Card className="grid gap-x-8 gap-y-4 px-4 py-4 md:grid-cols-2 sm:px-5">
      <div className="min-w-0">
        <h2 className="font-display text-lg font-semibold">
          {approval.title}
          {approval.orderNumber ? (
            <span className="figures ml-2 text-base tracking-normal">{approval.orderNumber}</span>
          ) : null}
        </h2>
        <p className="text-sm text-ink-soft">
          {approval.person.name}, waiting since <DayTime at={approval.requestedAt} />, expires{" "}
          {shortDay(approval.expiresAt)}
        </p>
        <div className="mt-3 font-mono text-[0.8125rem]">
          {subject.lines?.map((line) => (
            <div key={line.line} className="flex items-center gap-3 py-0.5">
              <Picture src={line.image} size={40} />
              <ReceiptRow
                className="min-w-0 flex-1"
                label={`${line.quantity} × ${line.name}`}
                value={<Money cents={line.refundCents} currency={subject.currency} />}
              />
            </div>
          ))}
          {feeCents > 0 ? (
            <ReceiptRow
              label="Restocking fee"
              value={<Money cents={-feeCents} currency={subject.currency} />}
            />
          ) : null}
          <ReceiptRule />
          {approval.amountCents === null ? null : (
            <ReceiptRow
              strong
              label="Refund"
              value={<Money cents={approval.amountCents} currency={subject.currency} />}
            />
          )}
          {subject.reason ? <ReceiptRow label="Reason" value={reasonLabels[subject.reason]} /> : null}
          {subject.outcome ? <ReceiptRow label="Money to" value={outcomeLabels[subject.outcome]} /> : null}
          {subject.note ? <p className="mt-1">“{subject.note}”</p> : null}
        </div>
        {history ? <CustomerHistory history={history} /> : null}
      </div>
      <div className="flex flex-col justify-between gap-2">
        <DecisionForm bare runId={approval.runId} onDecided={() => router.refresh()} />
        <Link
          href={`/runs/${approval.runId}`}
          className="inline-flex min-h-11 items-center self-start text-sm text-pine-text underline underline-offset-2"
        >
          Timeline
        </Link>
      </div>
    </Card>
  );
}
