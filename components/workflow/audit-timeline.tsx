"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { RunView, StepView } from "@/lib/engine/wire";
import { Badge } from "../ui/badge";
import { cn } from "../ui/cn";
import { formatDuration } from "../ui/dates";
import { JsonView } from "../ui/json-view";
import { compensationMarks, stepMarks } from "../ui/marks";
import { ClockTime } from "../ui/time";
import { toneSolid } from "../ui/tone";
import { StepNode } from "./step-node";
import { useLinkedStep } from "./use-linked-step";
import { type Bar, waterfall } from "./waterfall";

/** Up to here a page holds every step's details, so that they can be searched and printed. */
const MOST_AT_ONCE = 50;

/** The whole timeline of a run: plain words and a waterfall first, what went in and out on demand. */
export function AuditTimeline({
  run,
  now,
}: {
  run: RunView /** Epoch ms; ends the bars of what still runs. */;
  now: number;
}) {
  const bars = waterfall(run, run.steps, now);
  const linked = useLinkedStep();
  return (
    <ol aria-label="Steps" className="relative">
      {run.steps.map((step, index) => (
        <li
          key={step.name}
          id={step.name}
          data-step={step.name}
          data-status={step.status}
          data-compensation={step.compensation?.status}
          className="relative scroll-mt-20 pb-2 [contain-intrinsic-block-size:auto_3.5rem] [content-visibility:auto] last:pb-0"
        >
          {index < run.steps.length - 1 ? (
            <span
              aria-hidden
              className={cn(
                "absolute bottom-0 left-[0.6875rem] top-8 w-0.5",
                step.status === "completed" ? "origin-top animate-draw bg-pine" : "bg-line",
              )}
            />
          ) : null}
          <Step
            step={step}
            bar={bars.get(step.name)}
            parallel={step.group !== null}
            linked={linked === step.name}
            lazy={run.steps.length > MOST_AT_ONCE}
          />
        </li>
      ))}
    </ol>
  );
}

function Step({
  step,
  bar,
  parallel,
  linked,
  lazy,
}: {
  step: StepView;
  bar: Bar | undefined;
  parallel: boolean;
  /** The address names this step: its details are open. */
  linked: boolean;
  /** Its details are made when they are opened. */
  lazy: boolean;
}) {
  const [chosen, setChosen] = useState<boolean>();
  const [wasLinked, setWasLinked] = useState(false);
  if (linked !== wasLinked) {
    setWasLinked(linked);
    if (linked) setChosen(true);
  }
  const open = chosen ?? step.status === "failed";
  const mark = stepMarks[step.status];
  const reached = step.startedAt !== null;
  const notes = [step.optional ? "optional" : "", parallel ? "side by side" : ""].filter(Boolean);
  return (
    <details className="group" open={open} onToggle={(event) => setChosen(event.currentTarget.open)}>
      <summary className="flex gap-3 rounded-lg py-1.5 pr-2 hover:bg-sunken">
        <StepNode status={step.status} compensation={step.compensation} />
        <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_minmax(7rem,14rem)] sm:items-center">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className={cn("font-sans text-[0.9375rem] font-medium", !reached && "text-ink-soft")}>
                {step.title}
              </span>
              {step.status === "completed" || step.status === "pending" ? (
                <span className="sr-only">{mark.label}</span>
              ) : (
                <Badge tone={mark.tone}>{mark.label}</Badge>
              )}
              {step.compensation ? (
                <Badge tone={compensationMarks[step.compensation.status].tone}>
                  {compensationMarks[step.compensation.status].label}
                </Badge>
              ) : null}
              {step.attempts > 1 ? <Badge tone="marigold">{step.attempts} attempts</Badge> : null}
            </p>
            <p className="text-xs text-ink-soft">
              <span className="max-sm:hidden">
                {step.name}
                {reached || notes.length > 0 ? " · " : null}
              </span>
              {notes.join(" · ")}
              {reached && notes.length > 0 ? " · " : null}
              {step.startedAt ? <ClockTime at={step.startedAt} /> : null}
            </p>
          </div>
          {bar ? (
            <div className="flex items-center gap-2">
              <div
                aria-hidden
                title={bar.folded ? "A long wait, drawn shorter than it was" : undefined}
                className="relative h-2.5 flex-1 rounded-sm bg-sunken"
              >
                <span
                  className={cn(
                    "absolute inset-y-0 rounded-sm",
                    toneSolid[mark.tone],
                    bar.folded && "bar-folded",
                  )}
                  style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                />
              </div>
              <span className="w-14 shrink-0 text-right text-xs tabular-nums">
                {step.durationMs === null ? "…" : formatDuration(step.durationMs)}
              </span>
            </div>
          ) : null}
        </div>
        <ChevronDown
          aria-hidden
          className="mt-1 size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-180"
        />
      </summary>
      {open || !lazy ? <StepDetails step={step} /> : null}
    </details>
  );
}

function StepDetails({ step }: { step: StepView }) {
  const nothing = step.input == null && step.output == null && step.rules.length === 0 && !step.error;
  return (
    <div className="grid gap-3 pb-4 pl-9 pr-2 pt-1 text-sm">
      {step.error ? (
        <p className="rounded-md bg-tomato-soft px-3 py-2">
          <span className="font-semibold text-tomato-text">{step.error.code}</span> {step.error.message}
        </p>
      ) : null}
      {step.compensation ? <Undoing compensation={step.compensation} /> : null}
      {step.rules.length > 0 ? (
        <div>
          <p className="lettering mb-1 text-[0.6875rem] text-ink-soft">Rules applied</p>
          <ul className="grid gap-0.5">
            {step.rules.map((rule) => (
              <li key={`${rule.rule}-${rule.detail}`} className="flex items-baseline text-[0.8125rem]">
                <span>{rule.rule}</span>
                <span aria-hidden className="leader" />
                <span className="text-right">{rule.detail}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {step.startedAt ? (
        <p className="text-xs text-ink-soft">
          Started <ClockTime at={step.startedAt} />
          {step.finishedAt ? (
            <>
              , ended <ClockTime at={step.finishedAt} />
            </>
          ) : null}
          {`, ${step.attempts} attempt${step.attempts === 1 ? "" : "s"} · `}
          <a href={`#${step.name}`} className="underline underline-offset-2">
            Link to this step
          </a>
        </p>
      ) : null}
      {step.input != null ? <JsonView label="Input" value={step.input} /> : null}
      {step.output != null ? <JsonView label="Output" value={step.output} /> : null}
      {nothing ? (
        <p className="text-xs text-ink-soft">
          {step.startedAt ? "Nothing recorded yet." : "The run has not come this far."}
        </p>
      ) : null}
    </div>
  );
}

function Undoing({ compensation }: { compensation: NonNullable<StepView["compensation"]> }) {
  const { status, at, attempts, error } = compensation;
  return (
    <div className={cn("rounded-md px-3 py-2", error ? "bg-tomato-soft" : "bg-sunken")}>
      <p>
        {compensationMarks[status].label} <ClockTime at={at} />
        {attempts > 1 ? `, ${attempts} attempts` : null}
      </p>
      {error ? (
        <p>
          <span className="font-semibold text-tomato-text">{error.code}</span> {error.message}
        </p>
      ) : null}
    </div>
  );
}
