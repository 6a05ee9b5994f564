/** Says nothing about the thing itself: how people ask, praise and address a shop, or the name of an attribute before its value. */
const empty = new Set(
  `a able about again all also am an and any anything are as at be been best better by buy buying can cheap cheaper cheapest comfortable comfy cute fancy stylish reliable beautiful amazing awesome excellent
  could decent do does fantastic favorite favourite find from get give good got great had have help hey hi how i id im ideal in
  inexpensive into is it its item items ive just kind let lets like list looking lovely make may me might mine most my need
  needs new nice now of offer offering offers on one ones only options or order other our perfect please popular
  possible prefer pretty product products purchase quality really recommend recommendation recommendations
  recommended search sell selling shop shopping should show so some someone something sort stuff suggest suggestions
  super than thanks that the their them there these they thing things this those to top try under up us very want wanted
  size sized color colour colored coloured was we what whats which will wish with would you your yours for`.split(
    /\s+/,
  ),
);

/** After one of these comes what the thing is for or has, no longer what it is. */
const turns = new Set([
  "for",
  "with",
  "that",
  "which",
  "to",
  "in",
  "on",
  "from",
  "when",
  "while",
  "because",
  "as",
]);

export interface Token {
  word: string;
  /** Stands after "for", "with" … : tells more about the thing named before. */
  adjunct: boolean;
  /** Means nothing by itself; kept for what it makes with its neighbour ("lap top"). */
  filler: boolean;
}

/** At most this many words of a query count; more is a letter, not a search. */
const maxTokens = 12;

/** The words of a query, lower case, in order; no more than matter. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let adjunct = false;
  let meaningful = 0;
  for (const raw of text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/['’]/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (turns.has(raw) && meaningful > 0) adjunct = true;
    if (raw.length > 40) continue;
    tokens.push({ word: raw, adjunct, filler: empty.has(raw) });
    if (!empty.has(raw) && ++meaningful === maxTokens) break;
  }
  return tokens;
}

const pairs: readonly (readonly [string, string])[] = [
  ["gray", "grey"],
  ["aluminum", "aluminium"],
  ["jewelry", "jewellery"],
  ["tire", "tyre"],
  ["pajamas", "pyjamas"],
  ["mold", "mould"],
  ["donut", "doughnut"],
  ["plow", "plough"],
  ["cozy", "cosy"],
  ["mustache", "moustache"],
  ["tv", "television"],
  ["wifi", "wi-fi"],
];

const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2})or(?=s|ed|ing|ful|less|$)/, "our"],
  [/(?<=.{2})our(?=s|ed|ing|ful|less|$)/, "or"],
  [/(?<=.{2})i[sz](?=e[drs]?$|ers$|ing$|ation$)/, "i§"],
  [/(?<=[bct])re(?=s?$)/, "er"],
  [/(?<=[bct])er(?=s?$)/, "re"],
  [/(?<=[aeiou])ll(?=ed$|ing$|ers?$)/, "l"],
  [/(?<=[aeiou])l(?=ed$|ing$|ers?$)/, "ll"],
];

/** The same word as the other side of the Atlantic writes it: colour for color. Made-up words among them do no harm. */
export function spellings(word: string): string[] {
  const other = pairs.flatMap(([us, uk]) => (word === us ? [uk] : word === uk ? [us] : []));
  const ended = endings.flatMap(([pattern, to]) => {
    const match = pattern.exec(word);
    if (!match) return [];
    const replacement = to === "i§" ? (match[0] === "is" ? "iz" : "is") : to;
    return [word.slice(0, match.index) + replacement + word.slice(match.index + match[0].length)];
  });
  return [...new Set([...other, ...ended])].filter((spelling) => /^[\p{L}\p{N}]+$/u.test(spelling));
}
