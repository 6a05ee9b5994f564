import type { StepView } from "@/lib/engine/wire";
import { cn } from "../ui/cn";
import { formatDuration } from "../ui/dates";
import { compensationMarks, stepMarks } from "../ui/marks";
import { StepNode } from "./step-node";

/** The short timeline of a run for the chat: each step ticks in as it happens. */
export function StepTimeline({ steps, label = "Steps" }: { steps: readonly StepView[]; label?: string }) {
  return (
    <ol aria-label={label} className="relative">
      {steps.map((step, index) => (
        <li
          key={step.name}
          data-step={step.name}
          data-status={step.status}
          data-compensation={step.compensation?.status}
          className="relative flex gap-3 pb-3.5 last:pb-0"
        >
          {index < steps.length - 1 ? (
            <>
              <span aria-hidden className="absolute bottom-0 left-[0.6875rem] top-6 w-0.5 bg-line" />
              {step.status === "completed" && !step.compensation ? (
                <span
                  aria-hidden
                  className="absolute bottom-0 left-[0.6875rem] top-6 w-0.5 origin-top animate-draw bg-pine"
                />
              ) : null}
            </>
          ) : null}
          <StepNode status={step.status} compensation={step.compensation} />
          <div className="min-w-0 flex-1 pt-0.5 text-sm">
            <p className="flex items-baseline gap-x-2">
              <span
                className={cn(
                  "min-w-0",
                  step.status === "pending" || step.status === "skipped" ? "text-ink-soft" : "font-medium",
                )}
              >
                {step.title}
              </span>
              <span className="figures ml-auto shrink-0 text-xs text-ink-soft">
                {step.compensation
                  ? compensationMarks[step.compensation.status].label
                  : step.status === "completed" && step.durationMs !== null
                    ? formatDuration(step.durationMs)
                    : stepMarks[step.status].label}
              </span>
            </p>
            {step.error ? <p className="text-xs text-tomato-text">{step.error.message}</p> : null}
            {step.compensation?.error ? (
              <p className="text-xs text-tomato-text">{step.compensation.error.message}</p>
            ) : null}
            {step.status === "running" && step.attempts > 1 ? (
              <p className="text-xs text-ink-soft">Attempt {step.attempts}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
