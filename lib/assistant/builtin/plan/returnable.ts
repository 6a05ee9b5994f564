import type { OrderLineView, OrderSummary } from "@/lib/tools/orders.schema";
import type {
  CheckReturnEligibilityOutput,
  LineEligibility,
  ReturnOutcome,
  ReturnReason,
} from "@/lib/tools/returns.schema";
import type { Slots } from "../frame";
import { narrowByWords, narrowLines } from "../references";
import { orderName, statusWords } from "../speak/orders";
import { notEligibleText } from "../speak/returns";
import { listed, monthName, strong } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, offer, say, stop } from "./context";
import { type Call, use } from "./types";
import { askWhich, findOrders, pointedOrders } from "./which-order";

export interface Returnable {
  order: string;
  check: CheckReturnEligibilityOutput;
  lines: LineEligibility[];
}

/** Store credit when a replacement is wanted: it pays for it at once. Else the money goes back where it came from. */
export function outcomeOf(slots: Slots): ReturnOutcome {
  if (slots.outcome) return slots.outcome;
  return slots.wantsReplacement ? "store_credit" : "original_payment";
}

/** Whether a line can go back, if need be with the money on another way than wished. */
export function returnableLine(line: LineEligibility): boolean {
  return line.eligible || line.reason === "outcome_not_allowed";
}

/** Judged by what is wished, when a return is wished; a question is judged by itself. */
function termsOf({ frame, slots }: Context): { reason?: ReturnReason; outcome?: ReturnOutcome } {
  return frame.intent === "return_item" ? { reason: slots.reason, outcome: outcomeOf(slots) } : {};
}

/** The one order, with its lines that are meant and their eligibility. Ends the turn when there is none, or asks. */
export function* returnable(context: Context): Generator<Call, Returnable, Outcome> {
  const { slots } = context;
  if (slots.order) return yield* check(context, slots.order, context.memory.orders.get(slots.order));
  const named = slots.pronoun !== undefined || slots.words !== "" || slots.ordinals !== undefined;
  const pointed = pointedOrders(context).filter((order) => named || order.status === "delivered");
  const [only] = pointed;
  if (only && pointed.length === 1) return yield* check(context, only.number, only);

  const orders = yield* findOrders(context);
  const fresh = orders.filter((order) => order.status === "delivered" && linesLeft(order, slots).length > 0);
  if (fresh.length === 0) return stop(nothingToReturn(orders, slots));
  if (!slots.words && fresh.length > 1) return askWhich(context, "Which order is it about?", fresh);
  const [single] = fresh;
  if (single && fresh.length === 1) return yield* check(context, single.number, single);

  const checked: { order: OrderSummary; found: Returnable }[] = [];
  for (const order of fresh.slice(0, 3)) {
    const result = yield* use("check_return_eligibility", { order: order.number, ...termsOf(context) });
    checked.push({
      order,
      found: { order: order.number, check: result, lines: meantLines(result, order, slots) },
    });
  }
  const good = checked.filter(({ found }) => found.lines.some(returnableLine));
  const [first] = good;
  if (!first) {
    const [newest] = checked;
    return stop(
      say(
        newest
          ? notEligibleText(newest.found.check, newest.found.lines)
          : "None of these can be returned any more.",
      ),
    );
  }
  if (good.length === 1) return first.found;
  return askWhich(
    context,
    "Two of your orders fit. Which one is it?".replace("Two", good.length === 2 ? "Two" : "Several"),
    good.map(({ order }) => order),
  );
}

function* check(
  context: Context,
  number: string,
  order: OrderSummary | undefined,
): Generator<Call, Returnable, Outcome> {
  const result = yield* use("check_return_eligibility", { order: number, ...termsOf(context) });
  const lines = meantLines(result, order, context.slots);
  if (lines.some(returnableLine)) return { order: number, check: result, lines };
  return stop(say(notEligibleText(result, lines)));
}

function linesLeft(order: OrderSummary, slots: Slots): OrderLineView[] {
  return narrowLines(order.lines, slots).filter((line) => line.returnedQuantity < line.quantity);
}

/** The judged lines that the message means; all of them when it names none. */
function meantLines(
  result: CheckReturnEligibilityOutput,
  order: OrderSummary | undefined,
  slots: Slots,
): LineEligibility[] {
  if (slots.lines) return result.lines.filter((line) => slots.lines?.includes(line.line));
  if (order && slots.words) {
    const ids = new Set(narrowLines(order.lines, slots).map((line) => line.id));
    const some = result.lines.filter((line) => ids.has(line.line));
    if (some.length > 0) return some;
  }
  return narrowByWords(result.lines, slots);
}

function nothingToReturn(orders: OrderSummary[], slots: Slots) {
  const raw = slots.raw;
  const moving = orders.find((order) => order.status === "shipped");
  if (moving) {
    return offer(
      `${orderName(moving)} is still ${statusWords(moving)}. You can return it once it has arrived. Shall I track it?`,
      {
        intent: "track",
        slots: { raw, words: "", order: moving.number },
      },
    );
  }
  const packing = orders.find((order) => order.status === "pending" || order.status === "processing");
  if (packing) {
    return offer(
      `${orderName(packing)} hasn’t shipped yet, so there’s nothing to send back. I can cancel it instead. Shall I?`,
      {
        intent: "cancel_order",
        slots: { raw, words: "", order: packing.number },
      },
    );
  }
  const back = orders.find((order) => order.status === "delivered");
  if (back) {
    const names = narrowLines(back.lines, slots).map((line) => strong(line.name));
    return offer(
      `${listed(names)} from ${monthName(back.placedAt)} ${names.length === 1 ? "is" : "are"} already in a return. Shall I show where it stands?`,
      {
        intent: "return_status",
        slots: { raw, words: "", order: back.number },
      },
    );
  }
  return say("That order was cancelled, so there’s nothing to send back.");
}
