import type { LineEligibility, ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";
import type { Option, Slots } from "../frame";
import { matching } from "../references";
import { eligibleText, returnRunText, returnStatusText } from "../speak/returns";
import { listed, strong } from "../speak/wording";
import { type Context, choose, offer, say, stop, tell } from "./context";
import { outcomeOf, type Returnable, returnable, returnableLine } from "./returnable";
import { type Plan, use } from "./types";

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
  const eligible = target.lines.filter(returnableLine);
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

function quantityOf(line: LineEligibility, slots: Slots): number {
  const all = Math.max(1, line.returnableQuantity);
  return slots.quantity === undefined ? all : Math.min(Math.max(1, slots.quantity), all);
}

/** The policy of a line may not allow the wished outcome: what the shopper did not ask for by name is switched. */
function allowedOutcome(context: Context, target: Returnable, wish: ReturnOutcome): ReturnOutcome {
  const refused = target.lines.some((line) => line.reason === "outcome_not_allowed");
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
