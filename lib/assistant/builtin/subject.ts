import type { Intent, Slots } from "./frame";
import { saysIntent } from "./intents/vocabulary";
import { reasonPatterns } from "./lexicon/reasons";

/** Wishes about something bought: a second clause tells why, not what. */
const aboutOrders: readonly Intent[] = [
  "return_item",
  "problem_item",
  "eligibility",
  "return_status",
  "track",
  "cancel_order",
  "order_details",
];
/** Wishes in which a colour or size is a variant of the product, not part of its name. */
const forVariant: readonly Intent[] = ["stock", "details"];
/** Wishes whose words are the search itself, or no thing at all. */
const wholeText: readonly Intent[] = ["more_results", "unknown", "yes", "no"];

/** Words that tell the wish when nothing else does. */
const telling = new Set(
  "worth legit stock kilos kilo weigh weighs everybody everyone packet parcel owners restock regret delivered arrives".split(
    " ",
  ),
);

const whyWords = new Set(
  reasonPatterns.flatMap(
    ([, pattern]) => pattern.source.replace(/\\[a-zA-Z]/g, " ").match(/[a-z]{3,}/g) ?? [],
  ),
);

/** The words that name the thing, without those that only say what is wished or why. */
export function subjectOf(intent: Intent, slots: Slots): string {
  if (intent === "search") return slots.phrase ?? slots.words;
  if (wholeText.includes(intent)) return slots.words;
  const options = forVariant.includes(intent) ? (slots.options ?? []).join(" ").split(" ") : [];
  const clauses = (slots.clauses ?? [slots.words]).map((clause) =>
    clause
      .split(/\s+/)
      .filter(
        (word) =>
          !options.includes(word.toLowerCase()) &&
          !saysIntent(intent, word) &&
          !telling.has(word.toLowerCase()) &&
          !(aboutOrders.includes(intent) && whyWords.has(word.toLowerCase())),
      )
      .join(" "),
  );
  const named = clauses.filter((clause) => clause !== "");
  return aboutOrders.includes(intent) ? (named[0] ?? "") : named.join(" ");
}
