import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { OrderSummary } from "@/lib/tools/orders.schema";
import { Badge } from "../ui/badge";
import { fullDay } from "../ui/dates";
import { orderMarks } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { RelativeTime } from "../ui/time";

const shown = 3;

/** One order on one line of the list: number, state, what is in it, what it cost. The whole card leads to the order. */
export function OrderCard({ order }: { order: OrderSummary }) {
  const mark = orderMarks[order.status];
  const returned = returnedWords(order.lines);
  const more = order.lines.length - shown;
  return (
    <article className="relative rounded-xl border border-line bg-surface px-4 py-3.5 shadow-shelf transition-shadow hover:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="figures font-semibold tracking-normal">
          <Link href={`/orders/${order.number}`} className="outline-none after:absolute after:inset-0">
            {order.number}
          </Link>
        </h3>
        <Badge tone={mark.tone}>{mark.label}</Badge>
        {order.refundOwed?.checked ? <Badge tone="tomato">Refund owed</Badge> : null}
        {returned ? <Badge tone="sea">{returned}</Badge> : null}
        <span className="text-sm text-ink-soft">
          <OrderMoment order={order} />
        </span>
        <Money cents={order.totalCents} currency={order.currency} className="ml-auto font-semibold" />
        <ChevronRight aria-hidden className="size-4 text-ink-soft" />
      </div>
      <div className="mt-2.5 flex items-center gap-2.5">
        <span className="flex gap-1.5">
          {order.lines.slice(0, shown).map((line) => (
            <Picture key={line.id} src={line.image} size={44} />
          ))}
        </span>
        <p className="line-clamp-2 min-w-0 text-sm">
          {order.lines
            .slice(0, shown)
            .map((line) => (line.quantity > 1 ? `${line.quantity} × ${line.name}` : line.name))
            .join(", ")}
          {more > 0 ? ` and ${more} more` : ""}
        </p>
      </div>
    </article>
  );
}

/** Whether anything of it went back: all, or how many units. */
function returnedWords(lines: OrderSummary["lines"]): string | null {
  const back = lines.reduce((sum, line) => sum + line.returnedQuantity, 0);
  if (back === 0) return null;
  return back === lines.reduce((sum, line) => sum + line.quantity, 0) ? "Returned" : `${back} returned`;
}

function OrderMoment({ order }: { order: OrderSummary }) {
  if (order.status === "delivered" && order.deliveredAt) {
    return (
      <>
        delivered <RelativeTime at={order.deliveredAt} />
      </>
    );
  }
  if (order.status === "shipped" && order.estimatedDelivery)
    return <>expected {fullDay(order.estimatedDelivery)}</>;
  return (
    <>
      ordered <RelativeTime at={order.placedAt} />
    </>
  );
}
