import type { Metadata } from "next";
import { LiveOrder } from "@/components/order/live-order";
import { OrderTracking } from "@/components/order/order-tracking";
import { AisleSign } from "@/components/ui/aisle-sign";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { getOrder, trackOrder } from "@/lib/tools/orders";
import { checkReturnEligibility } from "@/lib/tools/returns";
import { orNotFound, pagePerson } from "../../../guard";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${(await params).number}` };
}

export default async function OrderPage({ params }: Props) {
  const { number } = await params;
  const context = toolContext(await pagePerson(`/orders/${number}`));
  const input = { order: number };
  const [order, eligibility, tracking] = await orNotFound(
    Promise.all([
      callTool(getOrder, context, input),
      callTool(checkReturnEligibility, context, input),
      callTool(trackOrder, context, input),
    ]),
  );
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 px-4 pb-16 sm:px-6">
      <AisleSign number="2" title={order.number} className="mb-2" />
      <LiveOrder number={order.number} initial={{ ...order, eligibility }}>
        {tracking.events.length > 0 ? <OrderTracking tracking={tracking} /> : null}
      </LiveOrder>
    </div>
  );
}
