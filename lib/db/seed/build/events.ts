import type { orderEvents, orders } from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";
import type { OrderSeed } from "../people/orders";
import type { Person } from "./people";
import type { Warehouse } from "./stock";

type Event = typeof orderEvents.$inferInsert;
type Times = Pick<
  typeof orders.$inferInsert,
  "shippedAt" | "deliveredAt" | "cancelledAt" | "estimatedDelivery"
> & {
  placedAt: Date;
};

export const carriers = ["Swift Parcel", "Northline Post", "Harbor Freight Express"] as const;

/** When an order's stations were, and which are still to come. */
export function timesOf(seed: OrderSeed, calendar: Calendar): Times {
  const placedAt = calendar.ago(seed.placed, "10:24");
  switch (seed.status) {
    case "cancelled":
      return { placedAt, cancelledAt: calendar.ago(seed.placed - 1, "08:10") };
    case "pending":
      return { placedAt, estimatedDelivery: calendar.day(seed.placed - 5) };
    case "processing":
      return { placedAt, estimatedDelivery: calendar.day(seed.placed - 5) };
    case "shipped":
      return {
        placedAt,
        shippedAt: calendar.ago(seed.placed - 1, "16:45"),
        estimatedDelivery: calendar.day(-1),
      };
    case "delivered": {
      const delivered = seed.delivered ?? seed.placed - 4;
      return {
        placedAt,
        shippedAt: calendar.ago(seed.placed - 1, "16:45"),
        deliveredAt: calendar.ago(delivered, "14:12"),
        estimatedDelivery: calendar.day(delivered),
      };
    }
  }
}

/** The story of an order as its tracking page tells it, oldest first. */
export function eventsOf(
  order: { id: string; number: string; carrier?: string | null },
  seed: OrderSeed,
  times: Times,
  person: Person,
  hall: Warehouse,
  calendar: Calendar,
): Event[] {
  const events: Event[] = [];
  const tell = (at: Date, kind: string, message: string, location: string | null = null) => {
    events.push({
      id: idFor(`event:${order.number}:${events.length}`, at),
      orderId: order.id,
      kind,
      message,
      location,
      at,
    });
  };
  const town = `${person.shipTo.city}, ${person.shipTo.state}`;
  tell(times.placedAt, "placed", "Order placed");
  tell(new Date(times.placedAt.getTime() + 90_000), "paid", "Payment received");
  if (times.cancelledAt)
    tell(times.cancelledAt, "cancelled", `Cancelled: ${seed.cancelReason ?? "on request"}`);
  if (seed.status === "processing") {
    tell(calendar.ago(seed.placed - 1, "07:30"), "packed", "Being packed", hall.name);
  }
  if (times.shippedAt) {
    tell(calendar.ago(seed.placed - 1, "11:05"), "packed", "Packed", hall.name);
    tell(times.shippedAt, "shipped", `Handed to ${order.carrier}`, hall.name);
    tell(calendar.ago(seed.placed - 2, "05:40"), "in_transit", "Sorted at the parcel centre", hall.name);
  }
  if (times.deliveredAt && seed.delivered !== undefined) {
    tell(calendar.ago(seed.delivered, "08:02"), "out_for_delivery", "Out for delivery", town);
    tell(times.deliveredAt, "delivered", "Delivered at the front door", town);
  }
  return events;
}
