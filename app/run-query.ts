import { z } from "zod";
import type { RunFilter } from "@/lib/engine";
import { runStatus } from "@/lib/engine/wire";

/** Without NUL, which PostgreSQL's text does not hold. */
const keepable = /^[^\0]*$/;
/** PostgreSQL knows no year 0, and no more digits than four after a day is added. */
const thisMillennium = /^2/;

/** What the address of a list of runs can say; anything else is left out. */
export const runQuery = z.object({
  status: runStatus.optional().catch(undefined),
  cursor: z.coerce.number().int().positive().optional().catch(undefined),
  order: z.string().regex(keepable).trim().toUpperCase().max(20).optional().catch(undefined),
  person: z.string().regex(keepable).trim().toLowerCase().max(200).optional().catch(undefined),
  workflow: z.string().regex(keepable).trim().max(80).optional().catch(undefined),
  /** First and last day, both included. */
  from: z.iso.date().regex(thisMillennium).optional().catch(undefined),
  to: z.iso.date().regex(thisMillennium).optional().catch(undefined),
});
type RunQuery = z.infer<typeof runQuery>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The query as the list's filter, what was left empty left out. */
export function runFilter({ status, order, person, workflow, from, to }: RunQuery): RunFilter {
  return {
    ...(status && { status: [status] }),
    ...(order && { order }),
    ...(person && { person }),
    ...(workflow && { workflow }),
    ...(from && { from: new Date(from) }),
    ...(to && { to: new Date(Date.parse(to) + DAY_MS) }),
  };
}

/** The filters beside the status, as the page's own links keep them. */
export function keptFilters({ order, person, workflow, from, to }: RunQuery): Record<string, string> {
  const given = Object.entries({ order, person, workflow, from, to });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
