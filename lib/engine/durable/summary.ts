import { eq, type SQL } from "drizzle-orm";
import { workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import { type Audience, masked } from "../masking";
import type { RunSummary } from "../wire";
import { engine, isDesk } from "./engine";

type Row = Omit<typeof workflowRuns.$inferSelect, "state" | "input">;
type Owner = { name: string; email: string };

/** Everybody sees their own runs, the desk all. */
export const ownOnly = (person: Person): SQL | undefined =>
  isDesk(person) ? undefined : eq(workflowRuns.userId, person.id);

export const workflowOf = (name: string) =>
  engine().config?.workflows.find((workflow) => workflow.name === name);

/** As whom somebody reads a run: what to mask. */
export const audienceOf = (person: Person, ownerId: string): Audience =>
  person.id === ownerId ? "owner" : "desk";

/** A run as a row of a list, as `person` may see it. Whose it is, `owner`, is for the desk only. */
export function summaryOf(run: Row, person: Person, owner: Owner): RunSummary {
  const { id, workflow, version, status, trigger, conversationId, orderNumber, waitingFor } = run;
  const { error, exitMessage } = masked(
    { error: run.error, exitMessage: run.exitMessage },
    audienceOf(person, run.userId),
  );
  return {
    ...{ id, workflow, version, status, trigger, conversationId, orderNumber, error, waitingFor },
    title: workflowOf(workflow)?.title ?? workflow,
    person: isDesk(person) ? owner : null,
    exitReason: run.exitReason,
    exitMessage,
    waitingSince: run.waitingSince?.toISOString() ?? null,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    durationMs: run.finishedAt ? run.finishedAt.getTime() - run.startedAt.getTime() : null,
  };
}
