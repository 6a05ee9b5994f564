import type { Metadata } from "next";
import Link from "next/link";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { RunList } from "@/components/workflow/run-list";
import { listRuns } from "@/lib/engine";
import { pagePerson } from "../../../guard";
import { runQuery } from "../../../run-query";

export const metadata: Metadata = { title: "Runs" };

export default async function RunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const person = await pagePerson("/runs");
  const { status, cursor } = runQuery.parse(await searchParams);
  const { runs, nextCursor } = await listRuns(person, {
    person: person.email,
    limit: 25,
    ...(status ? { status: [status] } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign number="3" title="Runs" sub="What was done for you, step by step" />
      <RunList
        runs={runs.map((run) => ({ ...run, person: null }))}
        status={status}
        nextCursor={nextCursor}
        first={cursor === undefined}
        base="/runs"
        empty={
          <EmptyState
            title={status ? "No runs like that" : "No runs yet"}
            action={
              <Button asChild variant="primary">
                <Link href={status ? "/runs" : "/orders"}>
                  {status ? "Show all runs" : "Go to your orders"}
                </Link>
              </Button>
            }
          >
            {status
              ? "None of your runs is in this state."
              : "Return something or ask whether to buy something: each step is kept here."}
          </EmptyState>
        }
      />
    </div>
  );
}
