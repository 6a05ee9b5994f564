"use client";

import useSWR from "swr";
import type { ListOrdersOutput, OrderSummary } from "@/lib/tools/orders.schema";
import { getJson } from "../wire/json";
import { OrderList } from "./order-list";

/** Orders as a tool found them, each in its present state: one request serves every list on the page. */
export function LiveOrders({ orders }: { orders: readonly OrderSummary[] }) {
  const { data } = useSWR<ListOrdersOutput>("/api/orders?limit=50", getJson);
  const present = new Map(data?.orders.map((order) => [order.number, order]));
  return <OrderList orders={orders.map((order) => present.get(order.number) ?? order)} />;
}
