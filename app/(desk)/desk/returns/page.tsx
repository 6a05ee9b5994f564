import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { ReturnRow } from "@/components/desk/return-row";
import { deskReturnMarks } from "@/components/desk/words";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { FilterLinks } from "@/components/ui/filter-links";
import { Pager } from "@/components/ui/pager";
import { EmptyState } from "@/components/ui/states";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { listDeskReturns } from "@/lib/tools/desk-returns";
import { returnStatus } from "@/lib/tools/desk-returns.schema";
import { pageDesk } from "../../../guard";
import { returnsAddress, returnsQuery } from "./query";

export const metadata: Metadata = { title: "Returns" };

export default async function DeskReturnsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const desk = await pageDesk("/desk/returns");
  const query = returnsQuery.parse(await searchParams);
  const { status, find, cursor } = query;
  const { returns, nextCursor, counts } = await callTool(listDeskReturns, toolContext(desk), query);
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign number="C" title="Returns" sub="Parcels that come back, newest first" />
      <Form action="/desk/returns" className="mb-4 flex gap-2">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        <Input
          name="find"
          aria-label="RMA or order number"
          placeholder="R-2048 or A-10042"
          defaultValue={find}
          maxLength={20}
          className="sm:w-56"
        />
        <Button type="submit" variant="primary">
          Look up
        </Button>
      </Form>
      <FilterLinks
        label="Status"
        links={[
          { name: "All", href: returnsAddress({ find }), here: !status },
          ...returnStatus.options.map((each) => ({
            name: deskReturnMarks[each].label,
            count: counts[each],
            href: returnsAddress({ find, status: each }),
            here: status === each,
          })),
        ]}
      />
      {returns.length > 0 ? (
        <ul aria-label="Returns" className="grid gap-4">
          {returns.map((view) => (
            <li key={view.rma}>
              <ReturnRow view={view} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title={find ? `Nothing found for ${find}` : "No returns here"}
          action={
            find || status ? (
              <Button asChild>
                <Link href="/desk/returns">All returns</Link>
              </Button>
            ) : undefined
          }
        >
          {find
            ? "Check the number: an RMA looks like R-2048, an order number like A-10042."
            : "A return appears as soon as a shopper has made it."}
        </EmptyState>
      )}
      <Pager
        first={cursor ? { label: "Newest returns", href: returnsAddress({ find, status }) } : null}
        next={
          nextCursor === null
            ? null
            : { label: "Older returns", href: returnsAddress({ find, status, cursor: nextCursor }) }
        }
      />
    </div>
  );
}
