import {
  cancelRunText,
  inTransit,
  orderName,
  ordersText,
  orderText,
  statusWords,
  trackText,
} from "../speak/orders";
import { plain } from "../speak/wording";
import { type Context, offer, say, stop } from "./context";
import { type Plan, use } from "./types";
import { askWhich, findOrders, pointedOrders } from "./which-order";

export function* listOrders({ slots, seed }: Context): Plan {
  const status = statusIn(slots.raw);
  const query = slots.words || undefined;
  const found = yield* use("list_orders", {
    query,
    status,
    placedFrom: slots.placedFrom,
    placedTo: slots.placedTo,
  });
  if (found.orders.length > 0) return say(ordersText(found.orders, found.total, slots.words, seed));
  if (query === undefined && status === undefined && slots.placedFrom === undefined) {
    return say("You have no orders here yet. Shall I help you find something?");
  }
  const about = query ? ` with “${plain(query)}”` : status ? ` that are ${status}` : " from that time";
  return offer(`You have no orders${about}. Shall I show all of them?`, {
    intent: "list_orders",
    slots: { raw: "my orders", words: "" },
  });
}

function statusIn(raw: string): "pending" | "processing" | "shipped" | "delivered" | "cancelled" | undefined {
  const text = raw.toLowerCase();
  if (/\bcancell?ed\b/.test(text)) return "cancelled";
  if (/\b(?:delivered|arrived|completed)\b/.test(text)) return "delivered";
  if (/\b(?:shipped|in transit|on (?:the|its|their) way)\b/.test(text)) return "shipped";
  if (/\b(?:processing|being packed)\b/.test(text)) return "processing";
  if (/\bpending\b/.test(text)) return "pending";
  return undefined;
}

export function* orderDetails(context: Context): Plan {
  const number = context.slots.order ?? (yield* oneOrder(context, "Which order shall I open?"));
  return say(orderText(yield* use("get_order", { order: number })));
}

function* oneOrder(context: Context, question: string) {
  const pointed = pointedOrders(context);
  const [only] = pointed;
  if (only && pointed.length === 1) return only.number;
  const orders = yield* findOrders(context);
  const [first] = orders;
  if (first && orders.length === 1) return first.number;
  return askWhich(context, question, orders);
}

/** Without a name, what is still on its way; what has arrived is tracked only when it is meant. */
export function* track(context: Context): Plan {
  const { slots } = context;
  if (slots.order) return say(trackText(yield* use("track_order", { order: slots.order })));
  const everything =
    /\bmy (?:stuff|things|orders?|packages?|parcels?|purchases|deliver(?:y|ies)|shipments?)\b/i.test(
      slots.raw,
    );
  const [pointed, ...others] = everything && !slots.ordinals ? [] : pointedOrders(context);
  if (pointed && others.length === 0)
    return say(trackText(yield* use("track_order", { order: pointed.number })));

  const orders = yield* findOrders(context);
  const moving = orders.filter(inTransit);
  const [first] = moving;
  if (first && moving.length === 1) return say(trackText(yield* use("track_order", { order: first.number })));
  if (moving.length > 1)
    return askWhich(context, "You have several orders on the way. Which one shall I track?", moving);
  const latest = orders.find((order) => order.status === "delivered") ?? orders[0];
  if (!latest) return say("There’s nothing on its way to you right now.");
  if (slots.words) return say(trackText(yield* use("track_order", { order: latest.number })));
  return say(
    `Nothing is on its way right now. Your latest order, ${orderName(latest)}, was ${statusWords(latest)}.`,
  );
}

/** Looks at the order first: a card to confirm is shown only for what can still be cancelled. */
export function* cancelOrder(context: Context): Plan {
  const number = context.slots.order ?? (yield* cancellable(context));
  const order = yield* use("get_order", { order: number });
  if (!order.canCancel) {
    if (order.status === "cancelled") return say(`Order ${order.number} is already cancelled.`);
    const later =
      order.status === "delivered"
        ? "It has been delivered, so it can’t be cancelled, but it may still be returnable. Shall I check?"
        : "It has already left the warehouse, so it can’t be cancelled any more. Once it arrives you can send it back. Shall I track it for you?";
    const then = order.status === "delivered" ? ("eligibility" as const) : ("track" as const);
    return offer(`${later}`, {
      intent: then,
      slots: { raw: context.slots.raw, words: "", order: order.number },
    });
  }
  context.frame = { ...context.frame, slots: { ...context.slots, order: order.number } };
  const mistake = /\b(?:mistake|accident\w*|twice|wrong)\b/i.test(context.slots.raw);
  const reason = mistake ? ("ordered_by_mistake" as const) : ("no_longer_needed" as const);
  const { run } = yield* use("cancel_order", { order: order.number, reason });
  return say(cancelRunText(run));
}

function* cancellable(context: Context) {
  const pointed = pointedOrders(context);
  const [only] = pointed;
  if (only && pointed.length === 1) return only.number;
  const orders = yield* findOrders(context);
  const open = orders.filter((order) => order.status === "pending" || order.status === "processing");
  const [first] = open;
  if (first && open.length === 1) return first.number;
  if (open.length > 1) {
    const several = context.slots.all
      ? "I cancel one order at a time, so that you can confirm each. Which one first?"
      : "Which order shall I cancel?";
    return askWhich(context, several, open);
  }
  const sent = orders.find((order) => order.status === "shipped");
  if (sent) {
    return stop(
      offer(
        `${orderName(sent)} has already shipped, so it can’t be cancelled any more. Once it arrives you can send it back. Shall I track it?`,
        {
          intent: "track",
          slots: { raw: context.slots.raw, words: "", order: sent.number },
        },
      ),
    );
  }
  const delivered = orders.find((order) => order.status === "delivered");
  if (delivered && context.slots.words) {
    return stop(
      offer(
        `${orderName(delivered)} was ${statusWords(delivered)}, so there’s nothing left to cancel. Shall I check whether it can be returned?`,
        {
          intent: "eligibility",
          slots: { raw: context.slots.raw, words: context.slots.words, order: delivered.number },
        },
      ),
    );
  }
  return stop(
    say(
      "None of your orders can be cancelled now: they have all shipped, arrived, or been cancelled already.",
    ),
  );
}
