import type { OrderLineView, OrderSummary } from "@/lib/tools/orders.schema";
import type { Slots } from "../frame";
import { lineLabel, narrowOrders, overlap } from "../references";
import { orderChoice, orderOption } from "../speak/orders";
import { plain } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, choose, say, stop } from "./context";
import { type Call, type KnownTools, use } from "./types";

/** The orders a message means among those on screen, when it points at them rather than naming what is in them. */
export function pointedOrders(context: Context): OrderSummary[] {
  const { slots, memory } = context;
  const known = [...memory.orders.values()];
  if (slots.order) return known.filter((order) => order.number === slots.order);
  const open =
    /\b(?:something|anything|what|which|an order|my orders)\b/i.test(slots.raw) &&
    slots.pronoun === undefined;
  const focus = memory.focusOrder && !open ? memory.orders.get(memory.focusOrder) : undefined;
  if (slots.other && memory.shownOrders.length === 2) {
    return memory.shownOrders.filter((order) => order.number !== memory.focusOrder);
  }
  const points = slots.ordinals || slots.month !== undefined || slots.superlative;
  if (points && memory.shownOrders.length > 0) {
    const some = narrowOrders(memory.shownOrders, slots);
    if (some.length === 1) return some;
  }
  if (slots.words) {
    const some = narrowOrders(memory.shownOrders, slots);
    const named = some.length < memory.shownOrders.length || memory.shownOrders.length === 1;
    return named && some.length === 1 && mentions(some[0], slots) ? some : [];
  }
  if (points) return [];
  return focus ? [focus] : [];
}

function mentions(order: OrderSummary | undefined, slots: Slots): boolean {
  if (!order) return false;
  const words = slots.words.toLowerCase().split(/\s+/);
  const text = order.lines
    .map((line) => `${line.name} ${line.category} ${Object.values(line.options).join(" ")}`)
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word.replace(/s$/, "")));
}

/** The shopper's orders that could be meant, by their words; says so when there are none at all. */
export function* findOrders(
  context: Context,
  filter: Partial<KnownTools["list_orders"]["input"]> = {},
): Generator<Call, OrderSummary[], Outcome> {
  const { slots } = context;
  const query = slots.words || undefined;
  const found = yield* use("list_orders", { query, ...filter });
  if (found.orders.length > 0) return narrowOrders(found.orders, slots);
  if (query === undefined) {
    return stop(say("You have no orders here yet. Shall I help you find something?"));
  }
  // One word too many finds nothing: the orders themselves tell which words name something in them.
  const all = yield* use("list_orders", { ...filter, limit: 20 });
  const near = all.orders.filter((order) => order.lines.some((line) => namesThing(query, line)));
  if (near.length > 0) return narrowOrders(near, slots);
  if (all.orders.length === 0)
    return stop(say("You have no orders here yet. Shall I help you find something?"));
  return stop(
    choose(
      `I can’t find “${plain(query)}” in your orders. Here ${all.orders.length === 1 ? "is the only one" : "are the newest"}; which one do you mean?\n\n${orderChoice(all.orders)}`,
      { ...context.frame, slots: { ...slots, words: "" } },
      all.orders.slice(0, 5).map(orderOption),
    ),
  );
}

/** A coffee table is not a coffee grinder: the word for the kind of thing has to be there. */
function namesThing(query: string, line: OrderLineView): boolean {
  const kind = `${line.category} ${line.name.split(/\s+/).at(-1) ?? ""}`;
  return overlap(query, lineLabel(line)) > 0.3 && overlap(query, kind) > 0;
}

export function askWhich(context: Context, question: string, orders: OrderSummary[]): never {
  return stop(choose(`${question}\n\n${orderChoice(orders)}`, context.frame, orders.map(orderOption)));
}
