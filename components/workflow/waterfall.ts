import type { RunView, StepView } from "@/lib/engine/wire";

export interface Bar {
  /** Percent of the run's length from its start, 0–100. */
  left: number;
  /** Percent of the run's length, 0–100. */
  width: number;
}

/**
 * Places each step on the run's length. A step that waited for a person would squeeze all others to nothing, so
 * the length of waits is folded to a tenth of the work's.
 */
export function waterfall(
  run: Pick<RunView, "startedAt" | "finishedAt">,
  steps: readonly StepView[],
  now: number,
): Map<string, Bar> {
  const start = Date.parse(run.startedAt);
  const spans = steps.flatMap((step) => {
    if (!step.startedAt) return [];
    const from = Date.parse(step.startedAt);
    const to = step.finishedAt ? Date.parse(step.finishedAt) : now;
    return [
      {
        name: step.name,
        from,
        to: Math.max(to, from),
        folded: step.name.startsWith("approve") || step.status === "waiting",
      },
    ];
  });
  const end = Math.max(start + 1, ...spans.map((span) => span.to));
  const waits = spans.filter((span) => span.folded && span.to - span.from > 10_000);
  const waited = waits.reduce((sum, span) => sum + (span.to - span.from), 0);
  const work = Math.max(1, end - start - waited);
  const foldedLength = waits.length > 0 ? (work * 0.1) / waits.length : 0;

  const place = (at: number) => {
    let position = at - start;
    for (const wait of waits) {
      if (at >= wait.to) position -= wait.to - wait.from - foldedLength;
      else if (at > wait.from) position -= (at - wait.from) * (1 - foldedLength / (wait.to - wait.from));
    }
    return position;
  };
  const total = Math.max(1, place(end));
  return new Map(
    spans.map((span) => {
      const left = Math.min(99, (place(span.from) / total) * 100);
      return [
        span.name,
        {
          left,
          width: Math.min(100 - left, Math.max(1, ((place(span.to) - place(span.from)) / total) * 100)),
        },
      ];
    }),
  );
}
