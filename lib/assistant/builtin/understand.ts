import type { Frame, Intent, Pending, Slots } from "./frame";
import { classify, type Scored } from "./intents/classify";
import { byKeyword } from "./intents/keywords";
import type { Memory } from "./memory";
import { normalise } from "./normalise";
import { chosen } from "./references";
import { readSlots } from "./slots";
import { subjectOf } from "./subject";

/** Things one can ask about a product that is already on the table. */
export const aspects: readonly Intent[] = [
  "reviews",
  "stock",
  "shipping",
  "price_history",
  "research",
  "details",
];
const combinable: readonly Intent[] = ["reviews", "stock", "shipping", "price_history"];
const smallTalk: readonly Intent[] = ["greet", "thanks", "compliment", "yes", "no", "complaint"];

/** From this score on a message says by itself what it wants. */
const sure = 3;
const enough = 1.5;

/** What the shopper wants with this message, in the light of what was said before. Only their own words are read. */
export function understand(text: string, memory: Memory, now: Date): Frame {
  const message = normalise(text);
  const slots = readSlots(message, now);
  const scored = inContext(classify(message.text), slots, message.text, memory);
  const top = scored[0];
  const frame = (intent: Intent): Frame => ({ intent, slots: { ...slots, words: subjectOf(intent, slots) } });

  if (message.text.replace(/[\s?]/g, "") === "") return frame("unknown");
  if (top && (top.intent === "rules" || top.intent === "other_person")) return frame(top.intent);

  const answer = memory.pending && answered(memory.pending, slots, scored, message.text);
  if (answer) return answer;

  const repeated = repeat(message.text, slots, top, memory);
  if (repeated) return repeated;
  const refined = refine(message.text, slots, top, memory);
  if (refined) return refined;

  if (top && top.score >= enough) {
    const also = scored
      .filter(
        (entry) => entry.intent !== top.intent && entry.score >= sure && combinable.includes(entry.intent),
      )
      .map((entry) => entry.intent);
    const together = combinable.includes(top.intent) && also.length > 0;
    return together
      ? { ...frame(top.intent), slots: withoutAspects(slots, [top.intent, ...also]), also }
      : frame(top.intent);
  }
  const keyword = byKeyword(message.text);
  if (keyword) return frame(keyword);
  if (slots.rma) return frame("return_status");
  if (slots.order) return frame("order_details");
  return frame(looksLikeProduct(message.text, slots) ? "search" : pointsAtSomething(slots, memory));
}

function withoutAspects(slots: Slots, intents: readonly Intent[]): Slots {
  return {
    ...slots,
    words: intents.reduce(
      (words, intent) => subjectOf(intent, { ...slots, words, clauses: [words] }),
      slots.words,
    ),
  };
}

/** Weighs the evidence by what is on the table. */
function inContext(scored: Scored[], slots: Slots, text: string, memory: Memory): Scored[] {
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

/** The message as an answer to the question that is open, or nothing when it is about something else. */
function answered(pending: Pending, slots: Slots, scored: Scored[], text: string): Frame | undefined {
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

function withChoice(slots: Slots, options: Slots["lines"] extends never ? never : Pending["options"]): Slots {
  const first = options[0];
  if (!first) return slots;
  switch (first.kind) {
    case "order":
      return { ...slots, order: first.key };
    case "line":
      return { ...slots, order: first.order, lines: options.map((option) => option.key) };
    case "product":
      return { ...slots, product: first.key, words: "" };
    case "category":
      return { ...slots, words: first.key };
  }
}

/** "And the second one?", "no, the other one": the same question about another thing. */
function repeat(text: string, slots: Slots, top: Scored | undefined, memory: Memory): Frame | undefined {
  const last = memory.lastFrame;
  if (!last || (top && top.score >= sure && top.intent !== "no" && top.intent !== "yes")) return undefined;
  const pointing = slots.ordinals !== undefined || slots.other || slots.superlative !== undefined;
  const linked =
    /^(?:and|or|also|what about|how about|no|not|actually|i mean|i meant|same for|sorry|wait)\b/.test(text);
  const repeatable = [
    ...aspects,
    "add_to_cart",
    "track",
    "order_details",
    "eligibility",
    "return_item",
    "cancel_order",
  ].includes(last.intent);
  const names = slots.words !== "" && linked && repeatable && last.intent !== "details";
  if (!repeatable || !(names || (pointing && (linked || last.intent !== "return_item")))) {
    if (last.intent !== "shipping" || slots.region === undefined) return undefined;
  }
  if (["add_to_cart", "cancel_order"].includes(last.intent) && !linked) return undefined;
  if (last.intent === "shipping" && slots.region && !pointing && !slots.words) {
    return { intent: "shipping", slots: { ...slots, product: memory.focusProduct } };
  }
  const kept: Slots = {
    ...slots,
    reason: slots.reason ?? last.slots.reason,
    region: slots.region ?? last.slots.region,
  };
  if (!slots.words && ["return_item", "eligibility", "cancel_order", "track"].includes(last.intent))
    kept.words = last.slots.words;
  return { intent: last.intent, slots: kept };
}

/** "Actually under 200", "only in stock", "what about wireless ones": the last search with a change. */
function refine(text: string, slots: Slots, top: Scored | undefined, memory: Memory): Frame | undefined {
  const search = memory.search;
  const lately =
    memory.lastFrame &&
    ["search", "more_results", "details", "compare", "unknown"].includes(memory.lastFrame.intent);
  if (!search || !lately) return undefined;
  if (top && top.score >= sure && top.intent !== "search" && top.intent !== "no") return undefined;
  if (
    /^(?:and |or |no |ok )?(?:the |that )?(?:cheapest|best|priciest|most expensive|highest rated|best rated|top rated)(?: (?:one|1|please))*$/.test(
      text,
    )
  ) {
    return undefined;
  }
  if (slots.ordinals || (slots.pronoun === "one" && !/\bcheaper\b/.test(text))) return undefined;
  const filters =
    slots.minPrice !== undefined ||
    slots.maxPrice !== undefined ||
    slots.minRating !== undefined ||
    slots.inStock !== undefined ||
    slots.brand !== undefined ||
    slots.sort !== undefined;
  const cheaper = /\b(?:cheaper|less expensive|more affordable|lower price)\b/.test(text);
  const linked =
    /^(?:and|but|or|actually|no|only|just|what about|how about|i mean|i meant|make (?:it|that)|also|wait|sorry|with|without|in|anything|something|any)\b|\bones?\b|\binstead\b/.test(
      text,
    );
  const fresh =
    /\b(?:find|search|looking for|show me|i (?:want|need)|do you have)\b/.test(text) && slots.words !== "";
  if (fresh && !/\bones?\b|\binstead\b|^actually|^no\b/.test(text)) return undefined;
  if (!(filters || cheaper || (linked && slots.words !== ""))) return undefined;
  if (slots.words !== "" && !linked) return undefined;

  const before: Slots = {
    raw: slots.raw,
    words: search.query ?? "",
    category: search.category,
    brand: search.brand,
    minPrice: search.minPrice,
    maxPrice: search.maxPrice,
    minRating: search.minRating,
    inStock: search.inStock,
    sort: search.sort === "relevance" ? undefined : search.sort,
  };
  const next: Slots = { ...before, ...pruned(slots), words: before.words };
  const adds = /\bones?\b|^(?:and|but|only|just|with|in)\b/.test(text);
  if (slots.words !== "") next.words = adds && before.words ? `${slots.words} ${before.words}` : slots.words;
  if (
    slots.maxPrice !== undefined &&
    slots.minPrice === undefined &&
    (before.minPrice ?? 0) >= slots.maxPrice
  )
    next.minPrice = undefined;
  if (
    slots.minPrice !== undefined &&
    slots.maxPrice === undefined &&
    (before.maxPrice ?? Infinity) <= slots.minPrice
  )
    next.maxPrice = undefined;
  if (cheaper && slots.maxPrice === undefined) next.sort = "price_asc";
  return { intent: "search", slots: next };
}

function pruned(slots: Slots): Partial<Slots> {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}

/** A few words without a subject are the name of something to find. */
function looksLikeProduct(text: string, slots: Slots): boolean {
  if (slots.words === "")
    return slots.maxPrice !== undefined && slots.minPrice === undefined
      ? false
      : slots.maxPrice !== undefined;
  const words = text.replace(/\?/g, "").trim().split(/\s+/);
  if (slots.ordinals || slots.superlative) return false;
  const talk =
    /\b(?:i|you|he|she|we|they|my|your|why|because|who|when|did|was|were|is|are|am|be|tell|say|think|feel|love|hate|know)\b/;
  return words.length <= 7 && !talk.test(text) && /\p{L}{2}/u.test(slots.words);
}

/** "The second one" by itself: whatever was shown last. */
function pointsAtSomething(slots: Slots, memory: Memory): Intent {
  const points =
    slots.ordinals ||
    slots.superlative ||
    slots.other ||
    slots.month !== undefined ||
    slots.pronoun === "one";
  if (!points) return "unknown";
  if (memory.focusKind === "order" && memory.shownOrders.length > 0) return "order_details";
  return memory.shownProducts.length > 0 ? "details" : "unknown";
}
