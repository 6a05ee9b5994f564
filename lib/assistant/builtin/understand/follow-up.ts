import type { Frame, Intent, Slots } from "../frame";
import type { Scored } from "../intents/classify";
import type { Memory } from "../memory";
import { sure } from "./context";

/** Things one can ask about a product that is already on the table. */
const aspects: readonly Intent[] = ["reviews", "stock", "shipping", "price_history", "research", "details"];

/** "And the second one?", "no, the other one": the same question about another thing. */
export function repeat(
  text: string,
  slots: Slots,
  top: Scored | undefined,
  memory: Memory,
): Frame | undefined {
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
export function refine(
  text: string,
  slots: Slots,
  top: Scored | undefined,
  memory: Memory,
): Frame | undefined {
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
