import type { Frame, Intent, Slots } from "../frame";
import type { Scored } from "../intents/classify";
import type { Memory, ProductMention } from "../memory";
import { overlap, pointedProducts } from "../references";
import { sure } from "./context";

/** What a message that chooses a replacement is otherwise taken for. Any other wish, clearly said, stays that wish. */
const otherwise: readonly Intent[] = [
  "add_to_cart",
  "change_cart",
  "return_item",
  "problem_item",
  "eligibility",
  "search",
  "more_results",
  "details",
  "order_details",
  "compliment",
  "yes",
  "no",
  "unknown",
];

/** Words that take something, with or without what it is taken for. */
const takes =
  /\b(?:take|order|get|have|having|choose|pick|chose|want|would like|buy|prefer|give me|send me|go (?:with|for)|going (?:with|for)|settle (?:on|for)|replace\w*|swap\w*|exchange\w*|instead|rather|make it|that 1 please|one please)\b/;
/** The cart is no replacement, and what goes back is none either. */
const elsewhere =
  /\b(?:cart|basket|bag|trolley|refund\w*|return(?:ing|ed)?|send(?:ing)? \S+ back|cancel\w*|compare|show me|find|tell me|more about|reviews?|why|how (?:much|long|many))\b/;
const otherKind =
  /\b(?:another|differen(?:t|ce)|other|bigger|larger|smaller|wider|narrower|next) (?:size|colou?r|shade|version|finish|storage|capacity)\b|\b(?:half )?(?:a |1 |one )?sizes? (?:up|down|bigger|smaller|larger)\b|\b(?:1|one) (?:bigger|smaller|larger)\b/;
/** Words around a size or colour that name no thing. */
const plainWords =
  /^(?:size|sizes?|colou?r|shade|version|one|1|same|exact|thing|model|pair|kind|item|up|down|bigger|smaller|larger|half|another|differen(?:t|ce)|other|next|wider|narrower|finish|storage|capacity|us|uk|eu|go|take|order|get|pick|choose|settle|prefer|instead|rather|exchange|swap|replace|replacement)$/;

/**
 * "Take the second one", "order the Bose one", "I'd like it in blue instead": what takes the place of a return that the
 * conversation has just made. Nothing when there is none, or when something else is meant.
 */
export function replacementWish(
  text: string,
  slots: Slots,
  top: Scored | undefined,
  memory: Memory,
): Frame | undefined {
  const rma = slots.rma ?? memory.openReturn?.rma;
  const taking = takes.test(text);
  if (!rma || !(taking || namesOtherKind(text, slots)) || elsewhere.test(text)) return undefined;
  if (slots.outcome === "original_payment") return undefined;
  const words = namingWords(slots);
  const exchange = wishesExchange(text, words, slots, memory);
  const clearlyElse = top !== undefined && top.score >= sure && !otherwise.includes(top.intent);
  if (clearlyElse && !(taking && exchange && (otherKind.test(text) || slots.rma))) return undefined;

  const wish: Slots = { ...slots, rma, words };
  if (exchange) return { intent: "replace_with", slots: { ...wish, exchange, words: "" } };
  if (!taking) return undefined;
  const offered = memory.replacementsShown ? memory.shownProducts : [];
  if (offeredAmong(offered, wish, memory).length > 0) return { intent: "replace_with", slots: wish };
  const vague = words === "" && offered.length > 0 && top?.intent === "add_to_cart";
  return vague ? { intent: "replace_with", slots: wish } : undefined;
}

/** "The same thing in another colour", "same one in blue": a wish without a word that takes anything. */
const namesOtherKind = (text: string, { options }: Slots) =>
  otherKind.test(text) || (options !== undefined && /\bsame\b/.test(text));

/** Whether the returned thing itself is wanted in another size or colour, not one of the products beside it. */
function wishesExchange(text: string, words: string, slots: Slots, memory: Memory): boolean {
  if (slots.options === undefined && !otherKind.test(text)) return false;
  if (slots.rma) return true;
  if (slots.ordinals || slots.superlative || memory.focusKind === "product") return false;
  const names = memory.openReturn?.names ?? [];
  return words === "" || /\bsame\b/.test(text) || names.some((name) => overlap(words, name) === 1);
}

/** The words that name a thing, without sizes, colours and what goes around them. */
function namingWords(slots: Slots): string {
  const options = (slots.options ?? []).join(" ").toLowerCase().split(" ");
  return slots.words
    .split(/\s+/)
    .filter((word) => !options.includes(word.toLowerCase()) && !plainWords.test(word.toLowerCase()))
    .join(" ");
}

/** The offered replacements that a message points at. */
function offeredAmong(offered: ProductMention[], slots: Slots, memory: Memory): ProductMention[] {
  if (offered.length === 0) return [];
  const slugs = new Set(offered.map((product) => product.slug));
  return pointedProducts(slots, memory).filter((product) => slugs.has(product.slug));
}
