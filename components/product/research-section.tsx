"use client";

import { type ReactNode, useState } from "react";
import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { openOnce } from "../wire/opening";
import { LiveRun } from "../workflow/live-run";
import { useStartedRun } from "../workflow/use-started-run";

/**
 * *Should I buy this?* starts the research and shows it live, in place of the evidence it is made from.
 * Asked again, it is a new run: prices and stock change.
 */
export function ResearchSection({
  slug,
  name,
  children,
}: {
  slug: string;
  name: string;
  children: ReactNode;
}) {
  const [opening] = useState(() => openOnce());
  const { run, busy, problem, start } = useStartedRun("pre_purchase_research", opening.forget);

  function research() {
    const input = { product: slug };
    void start(input, opening.keyFor(input));
  }

  return (
    <section aria-label={`Research on ${name}`} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-sign px-4 py-3.5 text-on-sign">
        <p className="min-w-52 flex-1 text-pretty">
          Not sure? Reviews, stock, 90 days of prices and shipping, weighed for you.
        </p>
        <Button variant="marigold" busy={busy} onClick={research}>
          Should I buy this?
        </Button>
      </div>
      {problem ? <ErrorState title="The research was not started">{problem}</ErrorState> : null}
      {run ? <LiveRun key={run} id={run} /> : children}
    </section>
  );
}
