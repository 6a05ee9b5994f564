import type { Frame, Intent, Pending, Slots } from "../frame";
import type { Scored } from "../intents/classify";
import { chosen } from "../references";
import { sure } from "./context";

const smallTalk: readonly Intent[] = ["greet", "thanks", "compliment", "yes", "no", "complaint"];

/** The message as an answer to the question that is open, or nothing when it is about something else. */
export function answered(pending: Pending, slots: Slots, scored: Scored[], text: string): Frame | undefined {
  const top = scored[0];
  const own = top && !smallTalk.includes(top.intent) ? top : undefined;
  const sameKind = own !== undefined && own.intent === pending.next.intent;
  if (top?.intent === "no" && !slots.other) return { intent: "no", slots };

  if (pending.kind === "choose") {
    const options = chosen(pending.options, slots);
    const pointing = slots.ordinals !== undefined || slots.month !== undefined || slots.order !== undefined;
    const newWish =
      own !== undefined &&
      own.score >= sure &&
      !sameKind &&
      !(pointing && options.length > 0 && own.score < 4.5);
    if (newWish && !(own.intent === "search" && options.length === 1) && own.intent !== "order_details")
      return undefined;
    if (options.length === 0) return undefined;
    // "They" does not choose between products or orders; lines of an order can go together.
    if (options.length > 1 && options[0]?.kind !== "line" && pending.next.intent !== "compare")
      return undefined;
    return {
      intent: pending.next.intent,
      slots: withChoice(merged(pending.next.slots, slots), options),
      also: pending.next.also,
    };
  }
  if (pending.kind === "offer") {
    const agrees = top?.intent === "yes" || /^(?:yes|sure|ok|please)\b/.test(text);
    const returning = pending.next.intent === "return_item";
    const detail =
      returning &&
      (slots.wantsReplacement || slots.outcome !== undefined || (slots.reason !== undefined && !own));
    const counting = own?.intent === "change_cart" || own?.intent === "add_to_cart";
    const more = sameKind && slots.words === "" && slots.order === undefined;
    if ((agrees && (!own || own.score < 4.5 || more || (returning && counting))) || detail || more) {
      return { ...pending.next, slots: merged(pending.next.slots, { ...slots, words: "" }) };
    }
    return undefined;
  }
  if (own && own.score >= (own.intent === "search" ? 3 : 4) && !sameKind) return undefined;
  const asksForMore = /^(?:any|show|find|do you|what|which|where|when|how|is|are|can)\b/.test(text);
  if (asksForMore && own && !sameKind) return undefined;
  if (pending.next.intent === "compare" && !/\b(?:and|or|versus|with)\b/.test(text)) return undefined;
  if (top && ["greet", "thanks", "yes", "compliment"].includes(top.intent)) return undefined;
  return { ...pending.next, slots: merged(pending.next.slots, slots) };
}

/** What is said later counts over what was said before. */
function merged(before: Slots, after: Slots): Slots {
  const said = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== undefined && !pointers.has(key)),
  );
  return { ...before, ...said, words: after.words || before.words };
}
const pointers: ReadonlySet<string> = new Set([
  "ordinals",
  "superlative",
  "pronoun",
  "other",
  "all",
  "month",
  "placedFrom",
  "placedTo",
]);

function withChoice(slots: Slots, options: Pending["options"]): Slots {
  const first = options[0];
  if (!first) return slots;
  switch (first.kind) {
    case "order":
      return { ...slots, order: first.key };
    case "line":
      return { ...slots, order: first.order, lines: options.map((option) => option.key) };
    case "product":
      return { ...slots, product: first.key, words: "" };
    case "variant":
      return { ...slots, variant: first.key, words: "" };
    case "category":
      return { ...slots, words: first.key };
  }
}
