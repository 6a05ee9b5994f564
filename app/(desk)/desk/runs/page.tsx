import type { Metadata } from "next";
import { AisleSign } from "@/components/ui/aisle-sign";
import { EmptyState } from "@/components/ui/states";
import { RunFilters } from "@/components/workflow/run-filters";
import { RunList } from "@/components/workflow/run-list";
import { countRuns, listRuns } from "@/lib/engine";
import { workflows } from "@/workflows";
import { pageDesk } from "../../../guard";
import { keptFilters, runFilter, runQuery } from "../../../run-query";

export const metadata: Metadata = { title: "All runs" };

export default async function DeskRunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const desk = await pageDesk("/desk/runs");
  const query = runQuery.parse(await searchParams);
  const { cursor } = query;
  const filter = runFilter(query);
  const kept = keptFilters(query);
  const [{ runs, nextCursor }, counts] = await Promise.all([
    listRuns(desk, { limit: 25, ...filter, ...(cursor ? { cursor } : {}) }),
    countRuns(desk, filter),
  ]);
  return (
    <div className="mx-auto max-w-5xl px-4 pb-16 sm:px-6">
      <AisleSign number="B" title="All runs" sub="Of every shopper, newest first" />
      <RunFilters base="/desk/runs" workflows={workflows} kept={kept} status={query.status} desk />
      <RunList
        runs={runs}
        counts={counts}
        status={query.status}
        kept={kept}
        nextCursor={nextCursor}
        first={cursor === undefined}
        base="/desk/runs"
        empty={
          <EmptyState title="No runs like that">
            Take a filter away, or check the order number and the address.
          </EmptyState>
        }
      />
    </div>
  );
}
