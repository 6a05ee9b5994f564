import type { Metadata } from "next";
import { AisleSign } from "@/components/ui/aisle-sign";
import { EmptyState } from "@/components/ui/states";
import { ApprovalCard } from "@/components/workflow/approval-card";
import { getDatabase } from "@/lib/db/client";
import { listPendingApprovals } from "@/lib/engine";
import { loadReturnHistories } from "@/lib/tools/returns/history";
import { pageDesk } from "../../../guard";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const desk = await pageDesk("/desk/approvals");
  const approvals = await listPendingApprovals(desk);
  const histories = await loadReturnHistories(
    getDatabase(),
    desk,
    approvals.map(({ person }) => person.id),
  );
  const count = approvals.length;
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign
        number="A"
        title="Approvals"
        sub={count === 1 ? "1 return waits for you" : `${count} returns wait for you`}
      />
      {count > 0 ? (
        <ul aria-label="Waiting" className="grid gap-4">
          {approvals.map((approval) => (
            <li key={approval.runId}>
              <ApprovalCard approval={approval} history={histories.get(approval.person.id)} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nothing waits">
          Returns above the policy's threshold come here before any money moves.
        </EmptyState>
      )}
    </div>
  );
}
