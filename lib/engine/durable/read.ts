import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, type SQL } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { users, workflowEvents, workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import { stepsOf } from "../view";
import type { RunEvent, RunStatus, RunSummary, RunView } from "../wire";
import { checkRunId, engine, isDesk, noSuchRun } from "./engine";

// A list shows neither a run's input nor its state, which may be large.
const { state: _, input: __, ...summaryColumns } = getTableColumns(workflowRuns);

type Row = Omit<typeof workflowRuns.$inferSelect, "state" | "input">;
type Owner = { name: string; email: string };

/**
 * One run with its steps.
 * @throws RunError not_found, also for another shopper's run
 */
export async function getRun(person: Person, runId: string): Promise<RunView> {
  checkRunId(runId);
  const db = getDatabase();
  const [[found], events] = await Promise.all([
    db
      .select({ run: workflowRuns, owner: { name: users.name, email: users.email } })
      .from(workflowRuns)
      .innerJoin(users, eq(users.id, workflowRuns.userId))
      .where(and(eq(workflowRuns.id, runId), ownOnly(person))),
    db.select().from(workflowEvents).where(eq(workflowEvents.runId, runId)).orderBy(asc(workflowEvents.seq)),
  ]);
  if (!found) throw noSuchRun();
  const { run, owner } = found;
  return {
    ...summaryOf(run, isDesk(person) ? owner : null),
    input: run.input,
    result: run.state,
    steps: stepsOf(workflowOf(run.workflow), events.map(asEvent), run.status),
  };
}

/**
 * How far a run has come, without its history.
 * @throws RunError not_found, also for another shopper's run
 */
export async function getRunStanding(
  person: Person,
  runId: string,
): Promise<{ ended: boolean; lastSeq: number }> {
  checkRunId(runId);
  const [run] = await getDatabase()
    .select({ finishedAt: workflowRuns.finishedAt, lastSeq: workflowRuns.lastSeq })
    .from(workflowRuns)
    .where(and(eq(workflowRuns.id, runId), ownOnly(person)));
  if (!run) throw noSuchRun();
  return { ended: run.finishedAt !== null, lastSeq: run.lastSeq };
}

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
  /** `nextCursor` of the page before. */
  cursor?: number;
  /** 1–100. */
  limit: number;
}

/** Runs newest first: one's own, or all for the desk. */
export async function listRuns(
  person: Person,
  filter: RunFilter,
): Promise<{ runs: RunSummary[]; nextCursor: number | null }> {
  const { workflow, status, order, from, to, cursor, limit } = filter;
  const where: (SQL | undefined)[] = [
    ownOnly(person),
    workflow ? eq(workflowRuns.workflow, workflow) : undefined,
    status?.length ? inArray(workflowRuns.status, status) : undefined,
    order ? eq(workflowRuns.orderNumber, order) : undefined,
    from ? gte(workflowRuns.startedAt, from) : undefined,
    to ? lt(workflowRuns.startedAt, to) : undefined,
    cursor ? lt(workflowRuns.seq, cursor) : undefined,
    filter.person && isDesk(person) ? eq(users.email, filter.person.toLowerCase()) : undefined,
  ];
  const rows = await getDatabase()
    .select({ run: summaryColumns, owner: { name: users.name, email: users.email } })
    .from(workflowRuns)
    .innerJoin(users, eq(users.id, workflowRuns.userId))
    .where(and(...where))
    .orderBy(desc(workflowRuns.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    runs: page.map(({ run, owner }) => summaryOf(run, isDesk(person) ? owner : null)),
    nextCursor: rows.length > limit ? (page.at(-1)?.run.seq ?? null) : null,
  };
}

const ownOnly = (person: Person): SQL | undefined =>
  isDesk(person) ? undefined : eq(workflowRuns.userId, person.id);

const workflowOf = (name: string) => engine().config?.workflows.find((workflow) => workflow.name === name);

function summaryOf(run: Row, owner: Owner | null): RunSummary {
  const { id, workflow, version, status, trigger, conversationId, orderNumber, error, waitingFor } = run;
  return {
    ...{ id, workflow, version, status, trigger, conversationId, orderNumber, error, waitingFor },
    title: workflowOf(workflow)?.title ?? workflow,
    person: owner,
    exitReason: run.exitReason,
    exitMessage: run.exitMessage,
    waitingSince: run.waitingSince?.toISOString() ?? null,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    durationMs: run.finishedAt ? run.finishedAt.getTime() - run.startedAt.getTime() : null,
  };
}

const asEvent = ({ seq, kind, step, attempt, data, at }: typeof workflowEvents.$inferSelect): RunEvent => ({
  ...{ seq, step, attempt, data },
  kind: kind as RunEvent["kind"],
  at: at.toISOString(),
});
