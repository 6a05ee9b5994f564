import type { ReturnView } from "@/lib/tools/returns.schema";
import { cn } from "../ui/cn";
import { shortDay } from "../ui/dates";
import { returnMarks } from "../ui/marks";

const way: readonly ReturnView["status"][] = ["requested", "in_transit", "received", "refunded"];

/** How far a return has come, with the days. */
export function ReturnStations({ view }: { view: ReturnView }) {
  const reached = way.indexOf(view.status);
  if (reached < 0) return null;
  const days: Partial<Record<ReturnView["status"], string | null>> = {
    requested: view.createdAt,
    in_transit: view.inTransitAt,
    received: view.receivedAt,
    refunded: view.refundedAt,
  };
  return (
    <ol aria-label="How far it has come" className="mt-4 grid grid-cols-4 gap-1.5 font-sans text-xs">
      {way.map((status, at) => {
        const day = at <= reached ? days[status] : null;
        return (
          <li key={status} aria-current={at === reached ? "step" : undefined} className="min-w-0">
            <span
              aria-hidden
              className={cn("mb-1 block h-1.5 rounded-full", at <= reached ? "bg-pine" : "bg-line")}
            />
            <span className={cn("block", at <= reached ? "font-medium" : "text-ink-soft")}>
              {returnMarks[status].label}
            </span>
            {day ? <span className="block text-ink-soft">{shortDay(day)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
