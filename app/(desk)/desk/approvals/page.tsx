import type { Metadata } from "next";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { ApprovalCard } from "@/components/workflow/approval-card";
import { listRuns } from "@/lib/engine";
import { pageDesk } from "../../../guard";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const desk = await pageDesk("/desk/approvals");
  const { runs } = await listRuns(desk, { status: ["waiting"], limit: 100 });
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign
        number="A"
        title="Approvals"
        sub={runs.length === 1 ? "1 run waits for you" : `${runs.length} runs wait for you`}
      />
      {runs.length > 0 ? (
        <Card className="overflow-hidden">
          <ul aria-label="Waiting runs" className="divide-y divide-line">
            {runs.toReversed().map((run) => (
              <li key={run.id}>
                <ApprovalCard run={run} />
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <EmptyState title="Nothing waits">
          Returns above the policy's threshold come here before any money moves.
        </EmptyState>
      )}
    </div>
  );
}
