import { Check, Clock3, Minus, X } from "lucide-react";
import type { StepView } from "@/lib/engine/wire";
import { cn } from "../ui/cn";
import { stepMarks } from "../ui/marks";
import { toneSolid } from "../ui/tone";

/** The punched mark of a step on the line. Its meaning is said in words beside it. */
export function StepNode({ status, className }: { status: StepView["status"]; className?: string }) {
  const idle = status === "pending" || status === "skipped";
  return (
    <span
      aria-hidden
      key={status}
      className={cn(
        "grid size-6 shrink-0 place-items-center rounded-full",
        idle
          ? "border-2 border-dashed border-line-strong bg-surface text-ink-soft"
          : cn(toneSolid[stepMarks[status].tone], "animate-tick"),
        className,
      )}
    >
      {status === "completed" ? <Check className="size-3.5" strokeWidth={3} /> : null}
      {status === "failed" ? <X className="size-3.5" strokeWidth={3} /> : null}
      {status === "waiting" ? <Clock3 className="size-3.5" strokeWidth={2.5} /> : null}
      {status === "skipped" ? <Minus className="size-3.5" /> : null}
      {status === "running" ? <span className="size-2 animate-breathe rounded-full bg-current" /> : null}
    </span>
  );
}
