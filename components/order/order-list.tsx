import type { OrderSummary } from "@/lib/tools/orders.schema";
import { OrderCard } from "./order-card";

/** Orders under each other, newest first as given. */
export function OrderList({ orders }: { orders: readonly OrderSummary[] }) {
  return (
    <ul aria-label="Orders" className="grid gap-2.5">
      {orders.map((order) => (
        <li key={order.number}>
          <OrderCard order={order} />
        </li>
      ))}
    </ul>
  );
}
