import type { Metadata } from "next";
import Form from "next/form";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { EmptyState } from "@/components/ui/states";
import { RunList } from "@/components/workflow/run-list";
import { listRuns } from "@/lib/engine";
import { pageDesk } from "../../../guard";
import { runQuery } from "../../../run-query";

export const metadata: Metadata = { title: "All runs" };

export default async function DeskRunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const desk = await pageDesk("/desk/runs");
  const { status, cursor, order, person } = runQuery.parse(await searchParams);
  const { runs, nextCursor } = await listRuns(desk, {
    limit: 25,
    ...(status ? { status: [status] } : {}),
    ...(cursor ? { cursor } : {}),
    ...(order ? { order } : {}),
    ...(person ? { person } : {}),
  });
  return (
    <div className="mx-auto max-w-5xl px-4 pb-16 sm:px-6">
      <AisleSign number="B" title="All runs" sub="Of every shopper, newest first" />
      <Form action="/desk/runs" className="mb-4 grid grid-cols-2 gap-2 sm:flex">
        <Input
          name="order"
          aria-label="Order number"
          placeholder="A-10042"
          defaultValue={order}
          className="sm:w-40"
        />
        <Input
          name="person"
          type="email"
          aria-label="Shopper's email"
          placeholder="alice@aisle.example"
          defaultValue={person}
          className="sm:w-64"
        />
        <Button type="submit" variant="primary" className="max-sm:col-span-2">
          Look up
        </Button>
      </Form>
      <RunList
        runs={runs}
        status={status}
        kept={{ ...(order ? { order } : {}), ...(person ? { person } : {}) }}
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
