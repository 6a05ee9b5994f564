import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { OrderList } from "@/components/order/order-list";
import { listAddress } from "@/components/ui/address";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Button } from "@/components/ui/button";
import { FilterLinks } from "@/components/ui/filter-links";
import { orderMarks } from "@/components/ui/marks";
import { Pager } from "@/components/ui/pager";
import { EmptyState } from "@/components/ui/states";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { listOrders } from "@/lib/tools/orders";
import { orderStatus } from "@/lib/tools/orders.schema";
import { pagePerson } from "../../../guard";

export const metadata: Metadata = { title: "Orders" };

const query = z.object({
  status: orderStatus.optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .catch(undefined),
});

export default async function OrdersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const person = await pagePerson("/orders");
  const { status, cursor } = query.parse(await searchParams);
  const { orders, total, nextCursor } = await callTool(listOrders, toolContext(person), {
    status,
    cursor,
    limit: 20,
  });
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign
        number="2"
        title="Orders"
        sub={`${total} ${status ? orderMarks[status].label.toLowerCase() : "in all"}`}
      />
      <FilterLinks
        label="Status"
        links={[
          { name: "All", href: "/orders", here: !status },
          ...orderStatus.options.map((each) => ({
            name: orderMarks[each].label,
            href: listAddress("/orders", { status: each }),
            here: status === each,
          })),
        ]}
      />
      {orders.length > 0 ? (
        <OrderList orders={orders} />
      ) : (
        <EmptyState
          title={status ? "No orders like that" : "No orders yet"}
          action={
            <Button asChild variant="primary">
              <Link href={status ? "/orders" : "/products"}>
                {status ? "Show all orders" : "Browse the shelves"}
              </Link>
            </Button>
          }
        >
          {status
            ? "None of your orders is in this state."
            : "What you buy is listed here, with its delivery and its returns."}
        </EmptyState>
      )}
      <Pager
        first={cursor ? { label: "Newest orders", href: listAddress("/orders", { status }) } : null}
        next={
          nextCursor
            ? { label: "Older orders", href: listAddress("/orders", { status, cursor: nextCursor }) }
            : null
        }
      />
    </div>
  );
}
