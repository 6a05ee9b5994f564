import type { Frame, Intent, Slots } from "../frame";
import { classify } from "../intents/classify";
import { byKeyword } from "../intents/keywords";
import type { Memory } from "../memory";
import { normalise } from "../normalise";
import { readSlots } from "../slots";
import { subjectOf } from "../subject";
import { answered } from "./answer";
import { inContext, sure } from "./context";
import { refine, repeat } from "./follow-up";
import { replacementWish } from "./replacing";

const combinable: readonly Intent[] = ["reviews", "stock", "shipping", "price_history"];

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

  const replacing = replacementWish(message.text, slots, top, memory);
  if (replacing) return replacing;
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
