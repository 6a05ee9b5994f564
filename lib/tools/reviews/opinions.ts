import { aspectsIn } from "./aspects";
import { polarity } from "./polarity";

export interface Opinion {
  aspect: string;
  positive: boolean;
  /** The sentence that says so. */
  excerpt: string;
}

const complaint =
  /^(?:(?:that|having) said|however|but|on the downside|sadly|unfortunately|my (?:one|only|main) (?:complaint|gripe|issue)|(?:a|one|the only) (?:small |minor )?(?:gripe|complaint|downside|drawback|issue))\b/i;
const praise =
  /^(?:to be fair|on the plus side|on the upside|credit where|at least|luckily|fortunately|the good (?:thing|news|part))\b/i;

/** Tells why it was bought, not what it is like. */
const story =
  /^(?:bought|ordered|got (?:it|them|this|these)) (?:it |them |this |these )?(?:for|as|to|because|after)\b/i;

const sentencesOf = (text: string) =>
  text
    .match(/[^.!?\n]+(?:[.!?]+(?=\s|$|["”])["”]?|\n|$)/g)
    ?.map((s) => s.trim())
    .filter(Boolean) ?? [];
/** Where a sentence turns round: each side is judged by itself. */
const clausesOf = (sentence: string) =>
  sentence
    .split(/;\s|,?\s+\b(?:but|although|though|yet|except|whereas|while|however)\b\s*/i)
    .filter((clause) => clause.trim());

/**
 * What one review says about which aspect, each aspect at most once: the stronger side when it says both. Where the
 * words do not tell, an opening such as "However" does, else clear stars do; in a three-star review nothing is guessed.
 */
export function opinionsOf(review: { rating: number; body: string }): Opinion[] {
  const heard = new Map<string, { score: number; good?: string; bad?: string }>();
  for (const sentence of sentencesOf(review.body)) {
    for (const { aspect, score } of judge(sentence, review.rating)) {
      if (score === 0) continue;
      const entry = heard.get(aspect) ?? { score: 0 };
      entry.score += score;
      if (score > 0) entry.good ??= sentence;
      else entry.bad ??= sentence;
      heard.set(aspect, entry);
    }
  }
  return [...heard].flatMap(([aspect, { score, good, bad }]) => {
    const excerpt = score > 0 ? good : score < 0 ? bad : undefined;
    return excerpt ? [{ aspect, positive: score > 0, excerpt: shorten(excerpt) }] : [];
  });
}

/** What an opening announces: a complaint, praise, or nothing. */
const announced = (sentence: string) => (complaint.test(sentence) ? -1.5 : praise.test(sentence) ? 1.5 : 0);

/** What clear stars suggest, before any word is weighed. */
const suggested = (rating: number) => (rating > 3 ? 0.6 : rating < 3 ? -0.6 : 0);

function judge(sentence: string, rating: number): { aspect: string; score: number }[] {
  const opening = announced(sentence);
  if (story.test(sentence)) return [];
  return clausesOf(sentence.replace(complaint, "").replace(praise, "")).flatMap((clause) =>
    aspectsIn(clause).aspects.map((aspect) => {
      const said = polarity(clause, aspect) + opening;
      if (said === 0 && !leadsWith(clause, aspect)) return { aspect, score: 0 };
      return { aspect, score: said + (opening === 0 ? suggested(rating) : 0) };
    }),
  );
}

/**
 * Whether a clause is about the aspect rather than mentioning it in a story: "Battery life is as promised" against
 * "I listen to a lot of string music".
 */
function leadsWith(clause: string, aspect: string): boolean {
  const [subject = ""] = /^(?:\S+\s+){0,4}\S+/.exec(clause.trim()) ?? [];
  return (
    !/^(?:I|I['’]\w+|We|My|Our|They replaced|Bought)\b/i.test(subject) &&
    aspectsIn(subject).aspects.includes(aspect)
  );
}

const maxExcerpt = 180;

/** At a word's end, with an ellipsis. */
function shorten(sentence: string): string {
  if (sentence.length <= maxExcerpt) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(" ", maxExcerpt - 1))}…`;
}
