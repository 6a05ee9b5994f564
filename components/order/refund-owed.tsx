"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import useSWR from "swr";
import type { RunSummary } from "@/lib/engine/wire";
import type { OrderDetail, RefundOwed } from "@/lib/tools/orders.schema";
import { Button } from "../ui/button";
import { Money } from "../ui/money";
import { ErrorState } from "../ui/states";
import { getJson } from "../wire/json";

type Owing = Pick<OrderDetail, "number" | "currency">;

/** A cancelled order's money that is not back yet, and the way to the run that goes on with it. */
export function RefundOwedNote({ order, owed }: { order: Owing; owed: RefundOwed }) {
  const { data } = useSWR<{ runs: RunSummary[] }>(
    `/api/runs?workflow=cancel_order&order=${order.number}&limit=1`,
    getJson,
  );
  const run = data?.runs[0];
  return (
    <ErrorState
      title={owed.checked ? "A refund is still owed to you" : "The refund cannot be checked just now"}
      action={
        run ? (
          <Button asChild size="sm">
            <Link href={`/runs/${run.id}`}>
              {run.status === "running" ? "See how it goes" : "Open its timeline"}
              <ArrowRight aria-hidden className="size-4" />
            </Link>
          </Button>
        ) : null
      }
    >
      <p>
        {owed.checked
          ? "The payment provider has yet to give back "
          : "The payment provider does not answer: whether "}
        <Amounts owed={owed} currency={order.currency} />
        {owed.checked ? "." : " went back is not known."}
        {data ? ` ${nextWords(run)}` : ""}
      </p>
    </ErrorState>
  );
}

function Amounts({ owed, currency }: { owed: RefundOwed; currency: string }) {
  return (
    <>
      {owed.to.map(({ label, amountCents }, at) => (
        <span key={`${label}-${at.toString()}`}>
          {at === 0 ? "" : " and "}
          <Money cents={amountCents} currency={currency} className="font-semibold" /> to {label}
        </span>
      ))}
    </>
  );
}

function nextWords(run: RunSummary | undefined): string {
  if (!run) return "Ask the desk about it.";
  if (run.status === "running") return "It is being given back now.";
  return run.status === "failed" || run.status === "cancelled"
    ? "“Go on from here” on its timeline tries it again; nothing is done twice."
    : "";
}
