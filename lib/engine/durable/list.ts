import { and, desc, eq, getTableColumns, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { users, workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import { type RunCounts, type RunStatus, type RunSummary, runStatus } from "../wire";
import { isDesk } from "./engine";
import { ownOnly, summaryOf } from "./summary";

// A list shows neither a run's input nor its state, which may be large.
const { state: _, input: __, ...summaryColumns } = getTableColumns(workflowRuns);

export interface RunFilter {
  workflow?: string;
  status?: RunStatus[];
  /** Order number: A-10042. */
  order?: string;
  /** Started at or after, before. */
  from?: Date;
  to?: Date;
  /** For the desk: whose. An e-mail address. */
  person?: string;
}

export interface RunPage extends RunFilter {
  /** `nextCursor` of the page before. */
  cursor?: number;
  /** 1–100. */
  limit: number;
}

/** Runs newest first: one's own, or all for the desk. */
export async function listRuns(
  person: Person,
  { cursor, limit, status, ...filter }: RunPage,
): Promise<{ runs: RunSummary[]; nextCursor: number | null }> {
  const { startedAt, seq } = workflowRuns;
  const where = [
    ...conditions(person, filter),
    status?.length ? inArray(workflowRuns.status, status) : undefined,
    // By (time, seq), so that a page begins where the one before ended also between runs of the same moment.
    cursor
      ? sql`(${startedAt}, ${seq}) < ((select started_at from workflow_runs where seq = ${cursor}), ${cursor}::bigint)`
      : undefined,
  ];
  const rows = await getDatabase()
    .select({ run: summaryColumns, owner: { name: users.name, email: users.email } })
    .from(workflowRuns)
    .innerJoin(users, eq(users.id, workflowRuns.userId))
    .where(and(...where))
    .orderBy(desc(startedAt), desc(seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    runs: page.map(({ run, owner }) => summaryOf(run, person, owner)),
    nextCursor: rows.length > limit ? (page.at(-1)?.run.seq ?? null) : null,
  };
}

/** Beyond this a number says no more than "many", and counting would read half the table. */
const MOST_COUNTED = 1_000;

/** How many runs there are in each status, whatever status the filter names; {@link MOST_COUNTED} means that many or more. */
export async function countRuns(person: Person, { status: _, ...filter }: RunFilter): Promise<RunCounts> {
  const where = conditions(person, filter);
  const counted = runStatus.options.map(
    (status) => sql`(select count(*)::int from (
      select from workflow_runs where ${and(eq(workflowRuns.status, status), ...where)} limit ${MOST_COUNTED}
    ) counted) as ${sql.identifier(status)}`,
  );
  const [counts] = await getDatabase().execute<RunCounts>(sql`select ${sql.join(counted, sql`, `)}`);
  return counts as RunCounts;
}

const conditions = (
  person: Person,
  { workflow, order, from, to, person: email }: RunFilter,
): (SQL | undefined)[] => [
  ownOnly(person),
  workflow ? eq(workflowRuns.workflow, workflow) : undefined,
  order ? eq(workflowRuns.orderNumber, order) : undefined,
  from ? gte(workflowRuns.startedAt, from) : undefined,
  to ? lt(workflowRuns.startedAt, to) : undefined,
  // Looked up first: the runs' own index then has them in order.
  email && isDesk(person)
    ? sql`${workflowRuns.userId} = (select id from users where email = ${email.toLowerCase()})`
    : undefined,
];
