"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { startRun } from "../wire/start-run";
import { LiveRun } from "../workflow/live-run";

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
  const [run, setRun] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef<string | null>(null);

  async function research() {
    key.current ??= newKey();
    setBusy(true);
    setProblem(null);
    try {
      const id = await startRun("pre_purchase_research", { product: slug }, key.current);
      key.current = null;
      setRun(id);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
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
