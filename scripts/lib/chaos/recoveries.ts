import { getSql } from "@/lib/db/client";
import type { Witnessed } from "./witness";

export const TAKEN_OVER_WITHIN_MS = 15_000;

export interface Recovery {
  id: string;
  /** Where it was under way when that instance was killed. */
  instance: string;
  measured: boolean;
  /** From the kill to its next event. Null: there is none. */
  afterMs: number | null;
  /** Another instance than the killed one took it to its end. */
  takenOver: boolean;
}

/** How each run that a kill interrupted went on. */
export async function recoveries({ kills }: Pick<Witnessed, "kills">): Promise<Recovery[]> {
  const interrupted = kills.flatMap(({ instance, at, measured, interrupted }) =>
    interrupted.map(({ id, seq }) => ({ id, seq, instance, at, measured })),
  );
  if (interrupted.length === 0) return [];
  return getSql()<Recovery[]>`
    select i.id, i.instance, i.measured, extract(epoch from next.at - i.at)::float8 * 1000 as "afterMs",
      coalesce(split_part(r.instance, '#', 1) <> i.instance, false) as "takenOver"
    from jsonb_to_recordset(${JSON.stringify(interrupted)}::text::jsonb)
      as i(id uuid, seq int, instance text, at timestamptz, measured boolean)
    left join lateral (
      select at from workflow_events e where e.run_id = i.id and e.seq > i.seq order by e.seq limit 1
    ) as next on true
    join workflow_runs r on r.id = i.id`;
}
