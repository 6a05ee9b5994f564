"use client";

import useSWR from "swr";
import type { OrderDetail } from "@/lib/tools/orders.schema";
import type { CheckReturnEligibilityOutput } from "@/lib/tools/returns.schema";
import { getJson } from "../wire/json";

/** An order as its route answers it: with what of it can be returned. */
export type OrderWithEligibility = OrderDetail & { eligibility?: CheckReturnEligibilityOutput };

/** An order in its present state: `initial` at once, then what the wire says. */
export function useOrder(number: string, initial?: OrderWithEligibility) {
  return useSWR<OrderWithEligibility>(
    `/api/orders/${number}`,
    getJson,
    initial ? { fallbackData: initial } : {},
  );
}
