import { and, asc, eq, gt, sql } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { approvals, users, workflowRuns } from "@/lib/db/schema";
import type { Person } from "@/lib/tools/tool";
import { RunError } from "../errors";
import { masked } from "../masking";
import type { PendingApproval } from "../wire";
import { isDesk, workflowNamed } from "./engine";

/**
 * What waits for the desk, the longest waiting first.
 * @param limit 1–100
 * @throws RunError forbidden (not of the desk)
 */
export async function listPendingApprovals(person: Person, limit = 100): Promise<PendingApproval[]> {
  if (!isDesk(person)) throw new RunError("forbidden", "Only the support desk sees what waits for it.");
  const rows = await getDatabase()
    .select({
      runId: approvals.runId,
      workflow: workflowRuns.workflow,
      orderNumber: workflowRuns.orderNumber,
      person: { id: users.id, name: users.name, email: users.email },
      subject: approvals.subject,
      amountCents: approvals.amountCents,
      requestedAt: approvals.requestedAt,
      expiresAt: approvals.expiresAt,
    })
    .from(approvals)
    .innerJoin(workflowRuns, eq(workflowRuns.id, approvals.runId))
    .innerJoin(users, eq(users.id, workflowRuns.userId))
    .where(and(eq(approvals.status, "pending"), gt(approvals.expiresAt, sql`now()`)))
    .orderBy(asc(approvals.seq))
    .limit(limit);
  return rows.map(({ workflow, requestedAt, expiresAt, subject, ...row }) => ({
    ...row,
    subject: masked(subject, "desk"),
    title: workflowNamed(workflow)?.title ?? workflow,
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}
