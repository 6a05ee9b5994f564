import { getSql } from "@/lib/db/client";
import type { Decision } from "../define";

/**
 * What became of an approval whose wait is over: decided, withdrawn (null), or its time is up, which is noted here. Asked
 * again it answers the same.
 */
export async function settleApproval(runId: string, step: string): Promise<Decision | null> {
  const [row] = await getSql()<{ status: string; note: string | null; name: string | null }[]>`
    with expired as (
      update approvals set status = 'expired', decided_at = clock_timestamp()
      where run_id = ${runId} and step = ${step} and status = 'pending'
      returning id
    )
    select case when exists (select from expired) then 'expired' else a.status end as status, a.note, u.name
    from approvals a left join users u on u.id = a.decided_by
    where a.run_id = ${runId} and a.step = ${step}`;
  // A decision that was committed while this statement waited for its row is not in its snapshot.
  if (row?.status === "pending") return settleApproval(runId, step);
  if (!row || row.status === "cancelled") return null;
  return { decision: row.status as Decision["decision"], note: row.note, decidedBy: row.name };
}
