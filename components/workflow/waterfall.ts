import type { RunView, StepView } from "@/lib/engine/wire";

export interface Bar {
  /** Percent of the run's length from its start, 0–100. */
  left: number;
  /** Percent of the run's length, 0–100. */
  width: number;
  /** Part of it was a long wait, drawn shorter than it was. */
  folded: boolean;
}

/** Idle stretches longer than this are folded, ms. */
const LONG_MS = 10_000;
/** Length of all folded stretches together, of what the work took. */
const FOLDED_SHARE = 0.2;

interface Span {
  name: string;
  from: number;
  to: number;
  waiting: boolean;
}

/**
 * Places each step on the run's length. A run that waited three days for a person and worked for two seconds must still
 * show those two seconds: stretches in which nothing was worked on, because somebody was waited for or no process was up,
 * are folded together to a fifth of the work.
 */
export function waterfall(
  run: Pick<RunView, "startedAt" | "finishedAt">,
  steps: readonly StepView[],
  now: number,
): Map<string, Bar> {
  const start = Date.parse(run.startedAt);
  const spans = steps.flatMap((step) => spanOf(step, now));
  const end = Math.max(start + 1, ...spans.map((span) => span.to));
  const moments = [...new Set([start, end, ...spans.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at >= start)
    .sort((a, b) => a - b);
  const pieces = moments.slice(1).map((to, index) => {
    const from = moments[index] ?? start;
    const working = spans.some((span) => !span.waiting && span.from <= from && span.to >= to);
    return { from, length: to - from, folded: !working && to - from > LONG_MS };
  });
  const folds = pieces.filter((piece) => piece.folded);
  const work = pieces.reduce((sum, { length, folded }) => sum + (folded ? 0 : length), 0);
  const foldedLength = (Math.max(1, work) * FOLDED_SHARE) / Math.max(1, folds.length);

  const places = new Map([[start, 0]]);
  let total = 0;
  for (const { from, length, folded } of pieces) {
    total += folded ? foldedLength : length;
    places.set(from + length, total);
  }
  const percent = (at: number) => ((places.get(Math.max(at, start)) ?? 0) / Math.max(1, total)) * 100;
  return new Map(
    spans.map((span) => {
      const left = Math.min(99, percent(span.from));
      const width = Math.min(100 - left, Math.max(1, percent(span.to) - left));
      const folded = folds.some(({ from, length }) => span.from <= from && span.to >= from + length);
      return [span.name, { left, width, folded }];
    }),
  );
}

function spanOf(step: StepView, now: number): Span[] {
  if (!step.startedAt) return [];
  const from = Date.parse(step.startedAt);
  const to = step.finishedAt ? Date.parse(step.finishedAt) : now;
  return [{ name: step.name, from, to: Math.max(to, from), waiting: waitsForPerson(step) }];
}

/** Whether the step is a wait for somebody's decision, under way or over. */
function waitsForPerson({ status, output, name }: StepView): boolean {
  if (status === "waiting") return true;
  const decided = typeof output === "object" && output !== null && "decision" in output;
  return decided || name.startsWith("approve");
}
