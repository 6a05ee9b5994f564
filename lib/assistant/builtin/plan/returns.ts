import type { OrderLineView, OrderSummary } from "@/lib/tools/orders.schema";
import type {
  CheckReturnEligibilityOutput,
  LineEligibility,
  ReturnOutcome,
  ReturnReason,
} from "@/lib/tools/returns.schema";
import type { Option, Slots } from "../frame";
import { matching, narrowLines, sameOption } from "../references";
import { orderName, statusWords } from "../speak/orders";
import { eligibleText, notEligibleText, returnRunText, returnStatusText } from "../speak/returns";
import { listed, monthName, strong } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, choose, offer, say, stop, tell } from "./context";
import { type Call, type Plan, use } from "./types";
import { askWhich, findOrders, pointedOrders } from "./which-order";

interface Returnable {
  order: string;
  check: CheckReturnEligibilityOutput;
  lines: LineEligibility[];
}

/** From "I want to return my headphones" to the card to confirm, with as few questions as the orders allow. */
export function* returnItem(context: Context): Plan {
  const { slots, memory, frame } = context;
  const aboutProduct =
    memory.focusKind === "product" &&
    !slots.words &&
    slots.pronoun &&
    !slots.order &&
    memory.orders.size === 0;
  if (aboutProduct)
    return tell("Which of your orders is it about? Its number, or what was in it, is enough.", {
      ...frame,
      slots: { ...slots, pronoun: undefined },
    });

  const target = yield* returnable(context);
  const eligible = target.lines.filter((line) => line.eligible);
  const several = eligible.length > 1 && !slots.all && !slots.lines;
  if (several) return askLine(context, target.order, eligible);

  const wish = outcomeOf(slots);
  const lines = eligible.map((line) => ({ line: line.line, quantity: quantityOf(line, slots) }));
  const reason: ReturnReason = slots.reason ?? "no_longer_needed";
  const outcome = allowedOutcome(context, target, wish);
  // What is known now stays known when the card is declined and the shopper changes one thing.
  context.frame = {
    ...frame,
    slots: { ...slots, order: target.order, lines: eligible.map((line) => line.line) },
  };
  const { run } = yield* use("return_and_replace", {
    order: target.order,
    lines,
    reason,
    outcome,
    note: noteOf(slots),
  });
  return say(returnRunText(run));
}

/** Store credit when a replacement is wanted: it pays for it at once. Else the money goes back where it came from. */
function outcomeOf(slots: Slots): ReturnOutcome {
  if (slots.outcome) return slots.outcome;
  return slots.wantsReplacement ? "store_credit" : "original_payment";
}

function quantityOf(line: LineEligibility, slots: Slots): number {
  const all = Math.max(1, line.returnableQuantity);
  return slots.quantity === undefined ? all : Math.min(Math.max(1, slots.quantity), all);
}

/** The policy of a line may not allow the wished outcome: what the shopper did not ask for by name is switched. */
function allowedOutcome(context: Context, target: Returnable, wish: ReturnOutcome): ReturnOutcome {
  const refused = target.check.lines.some((line) => line.reason === "outcome_not_allowed");
  if (!refused) return wish;
  const other: ReturnOutcome = wish === "store_credit" ? "original_payment" : "store_credit";
  if (context.slots.outcome === undefined) return other;
  const words = other === "store_credit" ? "as store credit" : "as money back to how you paid";
  return stop(
    offer(`For this item a return is only possible ${words}. Shall I set it up that way?`, {
      intent: "return_item",
      slots: {
        ...context.slots,
        order: target.order,
        lines: target.lines.map((line) => line.line),
        outcome: other,
      },
    }),
  );
}

/** The shopper's own words for the desk, when they say what is wrong. */
function noteOf(slots: Slots): string | undefined {
  if (!slots.reason || slots.reason === "no_longer_needed") return undefined;
  const note = slots.raw.replace(/\s+/g, " ").trim();
  return note.length >= 12 ? note.slice(0, 300) : undefined;
}

/** The one order, with its lines that are meant and their eligibility. Ends the turn when there is none, or asks. */
function* returnable(context: Context): Generator<Call, Returnable, Outcome> {
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
    const result = yield* use("check_return_eligibility", { order: order.number });
    checked.push({
      order,
      found: { order: order.number, check: result, lines: meantLines(result, order, slots) },
    });
  }
  const good = checked.filter(({ found }) => found.lines.some((line) => line.eligible));
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
  const result = yield* use("check_return_eligibility", { order: number });
  const lines = meantLines(result, order, context.slots);
  if (lines.some((line) => line.eligible || line.reason === "outcome_not_allowed"))
    return { order: number, check: result, lines };
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
  let left = result.lines;
  if (slots.words) {
    const some = matching(
      left,
      slots.words,
      (line) => `${line.name} ${line.category} ${Object.values(line.options).join(" ")}`,
    );
    if (some.length > 0) left = some;
  }
  for (const option of slots.options ?? []) {
    const some = left.filter((line) =>
      Object.values(line.options).some((value) => sameOption(value, option)),
    );
    if (some.length > 0) left = some;
  }
  return left;
}

function askLine(context: Context, order: string, lines: LineEligibility[]): ReturnType<typeof choose> {
  const options: Option[] = lines.map((line) => ({
    kind: "line",
    key: line.line,
    order,
    label: `${line.name} ${line.category} ${Object.values(line.options).join(" ")}`,
    priceCents: line.refundCents,
  }));
  const names = listed(
    lines.slice(0, 5).map((line) => strong(nameWithOptions(line))),
    "or",
  );
  return choose(
    `Which of these is going back: ${names}? “All of them” works too.`,
    { ...context.frame, slots: { ...context.slots, order } },
    options,
  );
}

function nameWithOptions(line: LineEligibility): string {
  const options = Object.values(line.options);
  return options.length > 0 ? `${line.name} (${options.join(", ")})` : line.name;
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

/** "Can I return …?": the facts, and the offer to start. */
export function* eligibility(context: Context): Plan {
  const { slots, memory } = context;
  const bought = slots.order || slots.words || memory.orders.size > 0;
  if (!bought && memory.focusKind === "product") {
    const product = memory.focusProduct ? memory.products.get(memory.focusProduct) : undefined;
    return policyFor(yield* use("get_policy", { topic: "returns", category: product?.category }));
  }
  const target = yield* returnable(context);
  const lines = target.lines.filter((line) => line.eligible);
  const text = eligibleText(target.check, target.lines);
  const start = lines.length === 1 ? "Shall I start the return?" : "Shall I start a return?";
  return offer(`${text} ${start}`, {
    intent: "return_item",
    slots: {
      ...slots,
      order: target.order,
      lines: lines.length === 1 ? lines.map((line) => line.line) : undefined,
    },
  });
}

function policyFor(policy: { facts: Record<string, string>; title: string }) {
  const facts = Object.entries(policy.facts)
    .slice(0, 2)
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`);
  return say(
    `Yes, within the rules for this kind of product${facts.length > 0 ? ` (${facts.join(", ")})` : ""}. The details are below.`,
  );
}

/** "My kettle is broken": finds it, and asks what would make it good. */
export function* problemItem(context: Context): Plan {
  const { slots } = context;
  if (slots.wantsReplacement || slots.outcome) return yield* returnItem(context);
  const target = yield* returnable(context);
  const lines = target.lines.filter((line) => line.eligible);
  if (lines.length > 1)
    return askLine({ ...context, frame: { intent: "return_item", slots } }, target.order, lines);
  const name = lines[0] ? strong(lines[0].name) : "it";
  return offer(
    `I’m sorry about that. You can still send ${name} back. Would you like a replacement, or your money back?`,
    {
      intent: "return_item",
      slots: { ...slots, order: target.order, lines: lines.map((line) => line.line) },
    },
  );
}

export function* returnStatus({ slots, memory }: Context): Plan {
  const meant = slots.pronoun === "one" && memory.focusKind === "order" ? memory.focusOrder : undefined;
  const order = slots.order ?? meant;
  const rma = slots.rma;
  const found = yield* use("get_return_status", { rma, order: rma ? undefined : order });
  const returns = slots.words
    ? matching(found.returns, slots.words, (view) =>
        view.lines.map((line) => `${line.name} ${Object.values(line.options).join(" ")}`).join(" "),
      )
    : found.returns;
  const shown = returns.length > 0 ? returns : found.returns;
  if (shown.length > 0) return say(returnStatusText(shown));
  if (order && !slots.order) {
    const all = yield* use("get_return_status", {});
    if (all.returns.length > 0) return say(returnStatusText(all.returns));
  }
  return say(
    "I see no returns of yours. If you want to send something back, tell me what it is and I’ll set it up.",
  );
}
