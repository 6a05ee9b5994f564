import type { TrackOrderOutput } from "@/lib/tools/orders.schema";
import { Badge } from "../ui/badge";
import { Card, CardHead } from "../ui/card";
import { cn } from "../ui/cn";
import { fullDay } from "../ui/dates";
import { orderMarks } from "../ui/marks";
import { RelativeTime } from "../ui/time";

/** Where an order is: its events, newest first, and when it is expected. */
export function OrderTracking({ tracking }: { tracking: TrackOrderOutput }) {
  const mark = orderMarks[tracking.status];
  const events = tracking.events.toReversed();
  return (
    <Card>
      <CardHead title={`Tracking ${tracking.number}`}>
        <Badge tone={mark.tone}>{mark.label}</Badge>
      </CardHead>
      <div className="px-4 py-3.5 text-sm">
        {tracking.deliveredAt === null && tracking.status !== "cancelled" && tracking.estimatedDelivery ? (
          <p className="mb-2 font-medium">Expected {fullDay(tracking.estimatedDelivery)}</p>
        ) : null}
        {tracking.carrier && tracking.trackingNumber ? (
          <p className="mb-2 text-ink-soft">
            {tracking.carrier} <span className="figures">{tracking.trackingNumber}</span>
          </p>
        ) : null}
        <ol className="relative">
          {events.map((event, index) => (
            <li key={`${event.kind}-${event.at}`} className="relative flex gap-3 pb-3 last:pb-0">
              {index < events.length - 1 ? (
                <span aria-hidden className="absolute bottom-0 left-[0.3125rem] top-4 w-0.5 bg-line" />
              ) : null}
              <span
                aria-hidden
                className={cn(
                  "mt-1 size-3 shrink-0 rounded-full border-2",
                  index === 0 ? "border-pine bg-pine" : "border-line-strong bg-surface",
                )}
              />
              <span className="min-w-0">
                <span className={cn(index === 0 && "font-medium")}>{event.message}</span>
                <span className="block text-xs text-ink-soft">
                  <RelativeTime at={event.at} />
                  {event.location ? `, ${event.location}` : ""}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
