"use client";

import useSWR from "swr";
import type { ReturnView } from "@/lib/tools/returns.schema";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { getJson, sentenceOf } from "../wire/json";
import { ReturnCard } from "./return-card";

/** A return in its present state: `initial` at once, then what the wire says. */
export function LiveReturn({
  rma,
  initial,
  linked = true,
}: {
  rma: string;
  initial?: ReturnView /** Offers its own page. */;
  linked?: boolean;
}) {
  const { data, error } = useSWR<ReturnView>(
    `/api/returns/${rma}`,
    getJson,
    initial ? { fallbackData: initial } : {},
  );
  if (data) return <ReturnCard view={data} labelHref={linked ? `/returns/${rma}` : undefined} />;
  if (error) return <ErrorState title={`Return ${rma} cannot be shown`}>{sentenceOf(error)}</ErrorState>;
  return <Skeleton label={`Loading return ${rma}`} className="h-64" />;
}
