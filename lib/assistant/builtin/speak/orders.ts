import type { OrderDetail, OrderSummary, TrackOrderOutput } from "@/lib/tools/orders.schema";
import type { CancelOrderResult } from "@/workflows/cancel-order.schema";
import type { Option } from "../frame";
import type { RunOutcome } from "../plan/types";
import { capital, dayName, listed, monthName, plain, plural, strong, vary } from "./wording";

/** "the Aurora X2 and two more (A-10042, March)": enough to tell orders apart. */
export function orderName(order: OrderSummary): string {
  const [first, ...rest] = order.lines;
  const more = rest.length > 0 ? ` and ${plural(rest.length, "more", "more")}` : "";
  return `${first ? strong(first.name) : "an order"}${more} from ${monthName(order.placedAt)} (${order.number})`;
}

/** Orders told apart by month, or by day where the month is the same. */
export function orderChoice(orders: readonly OrderSummary[]): string {
  const shown = orders.slice(0, 5);
  const months = shown.map((order) => monthName(order.placedAt));
  return shown
    .map((order, index) => {
      const alone = months.filter((month) => month === months[index]).length === 1;
      const when = alone ? `from ${months[index]}` : `of ${dayName(order.placedAt)}`;
      const names = listed(order.lines.slice(0, 2).map((line) => strong(line.name)));
      return `- the one ${when}: ${names} (${order.number})`;
    })
    .join("\n");
}

export function orderOption(order: OrderSummary): Option {
  return {
    kind: "order",
    key: order.number,
    label: `${order.number} ${order.lines.map((line) => `${line.name} ${line.category} ${Object.values(line.options).join(" ")}`).join(" ")}`,
    priceCents: order.totalCents,
    at: order.placedAt,
    status: order.status,
  };
}

export function ordersText(
  orders: readonly OrderSummary[],
  total: number,
  about: string,
  seed: string,
): string {
  const [newest] = orders;
  if (!newest) return "";
  const what = about ? ` with “${plain(about)}”` : "";
  if (total === 1) return `One order${what}: ${orderName(newest)}, ${statusWords(newest)}.`;
  const moving = orders.filter((order) => inTransit(order));
  const note =
    moving.length > 0
      ? ` ${capital(plural(moving.length, "order is", "orders are"))} still on the way to you.`
      : ` The newest is ${orderName(newest)}.`;
  const some =
    total > orders.length
      ? `the newest ${orders.length} of your ${total} orders`
      : `your ${plural(total, "order")}`;
  return `${vary(seed, "Here are", "These are")} ${some}${what}.${note}`;
}

export function inTransit(order: Pick<OrderSummary, "status">): boolean {
  return order.status === "pending" || order.status === "processing" || order.status === "shipped";
}

export function statusWords(
  order: Pick<OrderSummary, "status" | "deliveredAt" | "estimatedDelivery">,
): string {
  switch (order.status) {
    case "pending":
      return "waiting to be packed";
    case "processing":
      return `being packed${order.estimatedDelivery ? `, expected ${dayName(order.estimatedDelivery)}` : ""}`;
    case "shipped":
      return `on its way${order.estimatedDelivery ? `, expected ${dayName(order.estimatedDelivery)}` : ""}`;
    case "delivered":
      return order.deliveredAt ? `delivered on ${dayName(order.deliveredAt)}` : "delivered";
    case "cancelled":
      return "cancelled";
  }
}

export function orderText(order: OrderDetail): string {
  const names = listed(order.lines.slice(0, 3).map((line) => strong(line.name)));
  const more = order.lines.length > 3 ? ` and ${plural(order.lines.length - 3, "more", "more")}` : "";
  const returned = order.returns[0] ? ` There’s a return on it: ${order.returns[0].rma}.` : "";
  const next = order.canCancel
    ? " It can still be cancelled."
    : order.refundOwed?.checked
      ? " Its refund is still owed to you: the card says how to go on."
      : "";
  return `Order ${order.number} is ${statusWords(order)}: ${names}${more}.${returned}${next}`;
}

export function trackText(result: TrackOrderOutput): string {
  const last = result.events.at(-1);
  const where = last?.location ? ` in ${plain(last.location)}` : "";
  const news = last
    ? ` Latest news, ${dayName(last.at)}: ${plain(last.message).replace(/\.$/, "")}${where && !last.message.includes(last.location ?? "") ? where : ""}.`
    : "";
  switch (result.status) {
    case "delivered":
      return `Order ${result.number} was ${statusWords(result)}.${result.deliveredAt ? "" : news} If it never reached you, tell me and I’ll call someone from the desk.`;
    case "shipped":
      return `Order ${result.number} is on its way${result.carrier ? ` with ${plain(result.carrier)}` : ""}${result.estimatedDelivery ? ` and should arrive on ${dayName(result.estimatedDelivery)}` : ""}.${news}`;
    case "cancelled":
      return `Order ${result.number} was cancelled, so nothing is on its way.`;
    default:
      return `Order ${result.number} hasn’t left yet: it is ${statusWords({ ...result, deliveredAt: null })}. There’ll be a tracking number once it ships.`;
  }
}

/** A run that cancels an order in a sentence or two, by how it ended. The amounts are on its card. */
export function cancelRunText(run: RunOutcome | undefined): string {
  const state = (run?.result ?? {}) as unknown as Partial<CancelOrderResult> & { order?: string };
  const order = state.order ? `order ${state.order}` : "your order";
  if (!run || run.status === "running" || run.status === "waiting")
    return "The cancellation is under way. The timeline below shows each step as it happens.";
  if (run.status === "exited") return plain(run.exitMessage ?? `It is too late: ${order} was not cancelled.`);
  if (run.status === "completed") {
    const where = listed((state.refundTo ?? []).map((to) => plain(to.label)));
    return `Done: ${order} is cancelled.${where ? ` The money goes back to ${where}.` : " There was nothing to refund."}`;
  }
  if (state.cancelled)
    return `${capital(order)} is cancelled, but its refund isn’t finished: the money is still owed to you. Press *Go on from here* on the card to try that again, or I can call a person.`;
  const why = run.error ? ` ${plain(run.error.message)}` : "";
  return `The cancellation didn’t go through.${why} Press *Go on from here* on the card to try again, or I can call a person.`;
}
