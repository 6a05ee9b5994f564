import type { Slots } from "../frame";
import type { Scored } from "../intents/classify";
import type { Memory } from "../memory";

/** From this score on a message says by itself what it wants. */
export const sure = 3;

/** Weighs the evidence by what is on the table. */
export function inContext(scored: Scored[], slots: Slots, text: string, memory: Memory): Scored[] {
  const adjusted = scored.map((entry): Scored => {
    const aboutProduct = memory.focusKind === "product" && slots.pronoun !== undefined && !slots.order;
    if (entry.intent === "track" && aboutProduct && !/\b(?:my|order|package|parcel|track\w*)\b/.test(text)) {
      return { ...entry, intent: "shipping" };
    }
    if (entry.intent === "coupons" && slots.coupon) return { intent: "coupon_check", score: entry.score + 1 };
    const pointsAtOrder =
      slots.ordinals !== undefined && memory.focusKind === "order" && slots.words.split(" ").length < 2;
    const pointsAtShown =
      slots.words === "" && slots.superlative !== undefined && memory.shownProducts.length > 1;
    if (entry.intent === "search" && pointsAtShown && entry.score < 3) return { ...entry, intent: "details" };
    if (entry.intent === "details" && pointsAtOrder) return { ...entry, intent: "order_details" };
    return entry;
  });
  const named = slots.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "" && !slots.options?.join(" ").split(" ").includes(word));
  const onlyOptions = slots.options !== undefined && memory.focusKind === "product" && memory.focusProduct;
  if (
    onlyOptions &&
    named.length === 0 &&
    (slots.pronoun || /\b(?:in stock|available|have|got|left)\b/.test(text))
  ) {
    adjusted.push({ intent: "stock", score: 6 });
  }
  if (
    slots.region &&
    slots.pronoun &&
    memory.focusProduct &&
    memory.focusKind !== "order" &&
    !/\b(?:my|should)\b/.test(text)
  ) {
    adjusted.push({ intent: "shipping", score: 4.5 });
  }
  const wrong = slots.reason !== undefined && slots.reason !== "no_longer_needed";
  if (wrong && slots.words !== "" && /\b(?:my|these|this|the)\b/.test(text)) {
    adjusted.push({ intent: "problem_item", score: 2.5 });
  }
  const coupon =
    slots.coupon &&
    /\b(?:valid|works?|apply|use|redeem|expired?|good|code|coupon|promo|voucher)\b/.test(text);
  if (coupon) adjusted.push({ intent: "coupon_check", score: 5 });
  const onlyBrowsing = memory.orders.size === 0 && memory.focusKind === "product" && slots.pronoun === "one";
  if (onlyBrowsing && /\b(?:can|could) i (?:\S+ )?(?:return|send|give|exchange)\b/.test(text)) {
    adjusted.push({ intent: "eligibility", score: 9 });
  }
  return adjusted.sort((a, b) => b.score - a.score);
}
