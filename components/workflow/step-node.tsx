import { Check, Clock3, Minus, Undo2, X } from "lucide-react";
import type { StepView } from "@/lib/engine/wire";
import { cn } from "../ui/cn";
import { compensationMarks, stepMarks } from "../ui/marks";
import { toneSolid } from "../ui/tone";

/** The punched mark of a step on the line. Its meaning is said in words beside it. */
export function StepNode({
  status,
  compensation = null,
  className,
}: {
  status: StepView["status"];
  compensation?: StepView["compensation"];
  className?: string;
}) {
  const idle = status === "pending" || status === "skipped";
  const mark = compensation ? compensationMarks[compensation.status] : stepMarks[status];
  return (
    <span
      aria-hidden
      key={compensation ? `${status} ${compensation.status}` : status}
      className={cn(
        "grid size-6 shrink-0 place-items-center rounded-full",
        idle
          ? "border-2 border-dashed border-line-strong bg-surface text-ink-soft"
          : cn(toneSolid[mark.tone], "animate-tick"),
        className,
      )}
    >
      {compensation ? <Undo2 className="size-3.5" strokeWidth={2.5} /> : null}
      {status === "completed" && !compensation ? <Check className="size-3.5" strokeWidth={3} /> : null}
      {status === "failed" && !compensation ? <X className="size-3.5" strokeWidth={3} /> : null}
      {status === "waiting" ? <Clock3 className="size-3.5" strokeWidth={2.5} /> : null}
      {status === "skipped" ? <Minus className="size-3.5" /> : null}
      {status === "running" ? <span className="size-2 animate-breathe rounded-full bg-current" /> : null}
    </span>
  );
}
