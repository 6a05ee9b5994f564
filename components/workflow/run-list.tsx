import type { ReactNode } from "react";
import type { RunCounts, RunStatus, RunSummary } from "@/lib/engine/wire";
import { listAddress } from "../ui/address";
import { Card } from "../ui/card";
import { FilterLinks } from "../ui/filter-links";
import { runMarks } from "../ui/marks";
import { Pager } from "../ui/pager";
import { RunRow } from "./run-row";

/** Runs newest first, with their filters and pages. */
export function RunList({
  runs,
  counts,
  status,
  kept = {},
  nextCursor,
  first,
  base,
  empty,
}: {
  runs: readonly RunSummary[];
  /** By status, under the other filters. */
  counts: RunCounts;
  status: RunStatus | undefined;
  /** Other filters that the links keep. */
  kept?: Record<string, string>;
  nextCursor: number | null;
  /** This is the first page. */
  first: boolean;
  base: string;
  empty: ReactNode;
}) {
  const address = (more: Parameters<typeof listAddress>[1]) => listAddress(base, { ...kept, ...more });
  return (
    <>
      <FilterLinks
        label="Status"
        links={[
          { name: "All", href: address({}), here: !status },
          ...(Object.keys(runMarks) as RunStatus[]).map((each) => ({
            name: runMarks[each].label,
            count: counts[each],
            href: address({ status: each }),
            here: status === each,
          })),
        ]}
      />
      {runs.length > 0 ? (
        <Card className="overflow-hidden">
          <ul aria-label="Runs" className="divide-y divide-line">
            {runs.map((run) => (
              <li key={run.id}>
                <RunRow run={run} />
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        empty
      )}
      <Pager
        first={first ? null : { label: "Newest runs", href: address({ status }) }}
        next={
          nextCursor === null ? null : { label: "Older runs", href: address({ status, cursor: nextCursor }) }
        }
      />
    </>
  );
}
