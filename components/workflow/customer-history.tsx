import type { ReturnHistory } from "@/lib/tools/desk-returns.schema";
import { deskReturnMarks } from "../desk/words";
import { Badge } from "../ui/badge";
import { reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { RelativeTime } from "../ui/time";

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What a customer has sent back so far: how often, of how much, and the latest of it. */
export function CustomerHistory({ history }: { history: ReturnHistory }) {
  const { returns, deliveredOrders, returnedOrders, refundCents, spentCents, currency, latest } = history;
  return (
    <section aria-label="Return history" className="mt-4 border-t border-dashed border-line pt-3 text-sm">
      <h3 className="font-medium">Return history</h3>
      <p className="text-ink-soft">
        {returns === 0
          ? `No returns before, ${counted(deliveredOrders, "delivered order")}`
          : `${counted(returns, "return")} from ${returnedOrders} of ${counted(deliveredOrders, "delivered order")}`}
        {": "}
        <Money cents={refundCents} currency={currency} /> back of{" "}
        <Money cents={spentCents} currency={currency} /> bought.
      </p>
      {latest.length > 0 ? (
        <ul className="mt-1.5 grid gap-1">
          {latest.map((each) => (
            <li key={each.rma} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className="figures tracking-normal">{each.rma}</span>
              <Badge tone={deskReturnMarks[each.status].tone}>{deskReturnMarks[each.status].label}</Badge>
              <Money cents={each.refundCents} currency={currency} />
              <span className="text-ink-soft">
                {reasonLabels[each.reason].toLowerCase()}, <RelativeTime at={each.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
