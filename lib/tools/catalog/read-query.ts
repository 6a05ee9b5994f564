/** What the words of a search say besides what the thing is. Prices in cents. */
export interface ReadQuery {
  /** What is left once prices, stars and stock are taken out. */
  text: string;
  minPriceCents?: number;
  maxPriceCents?: number;
  minRating?: number;
  inStock?: boolean;
}

const amount = String.raw`(?:us)?[$€£]?\s?(\d[\d,]*(?:\.\d{1,2})?)(k)?\b(?:\s?(?:dollars?|usd|bucks|euros?|eur|[$€£]))?`;
/** A bare number counts as a price only when no unit follows: "under 300" does, "under 2 kg" does not. */
const noUnit = String.raw`(?!\s?-?(?:stars?|hours?|hrs?|h|minutes?|min|inch(?:es)?|in|"|mm|cm|m|km|g|kg|lbs?|oz|ml|l|w|wh|mah|hz|gb|tb|mp|people|persons?|years?|days?)\b)`;
const money = amount + noUnit;
/** Needs a currency in sight. */
const sure = String.raw`(?:us)?(?:[$€£]\s?(\d[\d,]*(?:\.\d{1,2})?)(k)?\b|(\d[\d,]*(?:\.\d{1,2})?)(k)?\s?(?:dollars?|usd|bucks|euros?|eur|[$€£]))`;

type Change = Partial<Omit<ReadQuery, "text">>;
type Rule = [RegExp, (groups: (string | undefined)[]) => Change];

const cents = (digits = "0", thousands?: string) =>
  Math.round(Number(digits.replaceAll(",", "")) * (thousands ? 1000 : 1) * 100);
const sureCents = ([a, ak, b, bk]: (string | undefined)[]) => cents(a ?? b, ak ?? bk);
const rule = (source: string, read: Rule[1]): Rule => [new RegExp(source, "i"), read];
const between: Rule[1] = ([low, lowK, high, highK]) => {
  const prices = [cents(low, lowK ?? highK), cents(high, highK)].sort((a, b) => a - b);
  return { minPriceCents: prices[0], maxPriceCents: prices[1] };
};

const rules: Rule[] = [
  rule(String.raw`\bbetween\s+${amount}\s+(?:and|to|-|–)\s+${money}`, between),
  rule(String.raw`(?:\bfrom\s+)?[$€£]\s?(\d[\d,]*)(k)?\s?(?:-|–|to)\s?${money}`, between),
  rule(
    String.raw`(?:\bfrom\s+)?\b(\d[\d,]*)(k)?\s?(?:-|–|to)\s?(\d[\d,]*)(k)?\s?(?:dollars?|usd|bucks|euros?)\b`,
    between,
  ),
  rule(
    String.raw`\b(?:at least|min(?:imum)?|over|above|more than)?\s*\b([1-5](?:\.\d)?)\s?\+?\s?(?:-\s?)?stars?\b(?:\s(?:or (?:more|better|higher|up)|and (?:up|above|more)))?`,
    ([stars]) => ({ minRating: Number(stars) }),
  ),
  rule(
    String.raw`\b(?:rated|ratings?|rating of|reviews?)\s+(?:at least|over|above|of|more than)?\s*([1-5](?:\.\d)?)\b\s?\+?(?:\s(?:or (?:more|better|higher|up)|and (?:up|above)))?`,
    ([stars]) => ({ minRating: Number(stars) }),
  ),
  rule(
    String.raw`\b(?:for\s+)?(?:under|below|less than|cheaper than|lower than|up to|at most|no more than|not (?:more|over) than|max(?:imum)?(?: of)?|within|not over)\s+${money}`,
    ([digits, k]) => ({ maxPriceCents: cents(digits, k) }),
  ),
  rule(
    String.raw`${sure}\s+(?:or (?:less|under|below|cheaper)|and (?:under|below)|max(?:imum)?|tops?)\b`,
    (groups) => ({
      maxPriceCents: sureCents(groups),
    }),
  ),
  rule(String.raw`${sure}\s+(?:or (?:more|above|over)|and (?:up|above|over)|min(?:imum)?)\b`, (groups) => ({
    minPriceCents: sureCents(groups),
  })),
  rule(
    String.raw`\b(?:over|above|more than|at least|starting at|from|min(?:imum)?(?: of)?)\s+${sure}`,
    (groups) => ({
      minPriceCents: sureCents(groups),
    }),
  ),
  rule(String.raw`\b(?:around|about|roughly|approximately|circa|near)\s+${sure}`, (groups) => ({
    minPriceCents: Math.round(sureCents(groups) * 0.8),
    maxPriceCents: Math.round(sureCents(groups) * 1.2),
  })),
  rule(String.raw`(?:\b(?:for|at)\s+)?${sure}(?=\s|$|[.,!?])`, (groups) => ({
    maxPriceCents: sureCents(groups),
  })),
  rule(
    String.raw`\b(?:that (?:is|are)\s+)?(?:(?:currently|now)\s+)?(?:in stock|available (?:right )?now|on hand)\b`,
    () => ({ inStock: true }),
  ),
];

/**
 * Takes what a sentence says about price, stars and stock out of the words to search for:
 * "hedphones under $300" → text "hedphones", at most 300.00.
 */
export function readQuery(query: string): ReadQuery {
  let text = query.normalize("NFKC");
  const found: Change = {};
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    Object.assign(found, { ...read(match.slice(1)), ...found });
    text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  }
  return { ...found, text: text.replace(/\s+/g, " ").trim() };
}
