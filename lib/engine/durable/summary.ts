import { eq, type SQL } from "drizzle-orm";
import { workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import type { RunSummary } from "../wire";
import { engine, isDesk } from "./engine";

type Row = Omit<typeof workflowRuns.$inferSelect, "state" | "input">;
type Owner = { name: string; email: string };

/** Everybody sees their own runs, the desk all. */
export const ownOnly = (person: Person): SQL | undefined =>
  isDesk(person) ? undefined : eq(workflowRuns.userId, person.id);

export const workflowOf = (name: string) =>
  engine().config?.workflows.find((workflow) => workflow.name === name);

/** A run as a row of a list. `owner`: for the desk only. */
export function summaryOf(run: Row, owner: Owner | null): RunSummary {
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
