import { getSql } from "@/lib/db/client";
import { recoveries } from "./recoveries";
import type { Witnessed } from "./witness";

export interface Figures {
  runs: number;
  events: number;
  /** By workflow and how they ended: {"return_and_replace completed": 12}. */
  outcomes: Record<string, number>;
  /** Steps that were undone. */
  undone: number;
  /** Runs that a kill found under way, and how many of them another instance finished. */
  interrupted: number;
  takenOver: number;
  /** From a kill to the next event of a run it interrupted, the worst, ms. `measured`: where 15 s were promised. */
  worstMs: { measured: number; all: number };
}

export async function figures(seen: Witnessed): Promise<Figures> {
  const sql = getSql();
  const outcomes = await sql<{ outcome: string; runs: number }[]>`
    select workflow || ' ' || status || coalesce(' (' || coalesce(exit_reason, error ->> 'code') || ')', '') as outcome,
      count(*)::int as runs
    from workflow_runs group by 1 order by 1`;
  const [counts] = await sql<{ events: number; undone: number }[]>`
    select count(*)::int as events, (count(*) filter (where kind = 'compensation_completed'))::int as undone
    from workflow_events`;
  const went = await recoveries(seen);
  const worst = (some: typeof went) => Math.round(Math.max(0, ...some.map(({ afterMs }) => afterMs ?? 0)));
  return {
    runs: outcomes.reduce((sum, { runs }) => sum + runs, 0),
    events: counts?.events ?? 0,
    outcomes: Object.fromEntries(outcomes.map(({ outcome, runs }) => [outcome, runs])),
    undone: counts?.undone ?? 0,
    interrupted: went.length,
    takenOver: went.filter(({ takenOver }) => takenOver).length,
    worstMs: { measured: worst(went.filter(({ measured }) => measured)), all: worst(went) },
  };
}
