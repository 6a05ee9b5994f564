import type { Metadata } from "next";
import Link from "next/link";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { RunFilters } from "@/components/workflow/run-filters";
import { RunList } from "@/components/workflow/run-list";
import { countRuns, listRuns } from "@/lib/engine";
import { workflows } from "@/workflows";
import { pagePerson } from "../../../guard";
import { keptFilters, runFilter, runQuery } from "../../../run-query";

export const metadata: Metadata = { title: "Runs" };

export default async function RunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const person = await pagePerson("/runs");
  const query = runQuery.parse(await searchParams);
  const { status, cursor } = query;
  // The desk's people have runs of their own, too: here only those are shown.
  const filter = { ...runFilter(query), person: person.email };
  const { person: _, ...kept } = keptFilters(query);
  const [{ runs, nextCursor }, counts] = await Promise.all([
    listRuns(person, { limit: 25, ...filter, ...(cursor ? { cursor } : {}) }),
    countRuns(person, filter),
  ]);
  const narrowed = status !== undefined || Object.keys(kept).length > 0;
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign number="3" title="Runs" sub="What was done for you, step by step" />
      <RunFilters base="/runs" workflows={workflows} kept={kept} status={status} />
      <RunList
        runs={runs.map((run) => ({ ...run, person: null }))}
        counts={counts}
        status={status}
        kept={kept}
        nextCursor={nextCursor}
        first={cursor === undefined}
        base="/runs"
        empty={
          <EmptyState
            title={narrowed ? "No runs like that" : "No runs yet"}
            action={
              <Button asChild variant="primary">
                <Link href={narrowed ? "/runs" : "/orders"}>
                  {narrowed ? "Show all runs" : "Go to your orders"}
                </Link>
              </Button>
            }
          >
            {narrowed
              ? "None of your runs is like that. Take a filter away."
              : "Return something or ask whether to buy something: each step is kept here."}
          </EmptyState>
        }
      />
    </div>
  );
}
