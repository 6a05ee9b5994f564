import type { Slots } from "../frame";
import type { Memory, ProductMention } from "../memory";
import { pointedProducts, stems } from "../references";
import { comparisonText, foundText, nothingFound, trendingText } from "../speak/products";
import type { Outcome } from "../transcript";
import { type Context, choose, productOption, say, stop, tell } from "./context";
import { type Call, type KnownTools, type Plan, use } from "./types";
import { lookUp } from "./which-product";

type SearchInput = KnownTools["search_products"]["input"];

export function* search(context: Context): Plan {
  const { slots, memory, frame } = context;
  const input = searchInput(slots, memory);
  const wanted = (input.query ?? "")
    .replace(giftWords, " ")
    .replace(/\s+/g, " ")
    .replace(/^ ?(?:for |with )+| $/g, "")
    .trim();
  if (wanted !== "") input.query = wanted;
  if (onlyGift.test(input.query ?? "")) {
    if (input.minPrice === undefined && input.maxPrice === undefined) {
      return tell(
        "Nice! What do they like? A kind of product is enough, and a price limit if you have one.",
        {
          ...frame,
          slots: { ...slots, words: "" },
        },
      );
    }
    input.query = "";
    input.sort ??= "rating";
  }
  const empty = !input.query && !input.category && !input.brand;
  if (
    empty &&
    input.maxPrice === undefined &&
    input.minPrice === undefined &&
    input.minRating === undefined
  ) {
    if (
      /\b(?:recommend|suggest|idea|anything|something good|best)\b/i.test(slots.raw) &&
      !/\bbuy\b/i.test(slots.raw)
    ) {
      return yield* trending(context);
    }
    return tell(
      "Gladly! What are you looking for? A kind of product is enough, with a price limit if you have one.",
      frame,
    );
  }
  const found = yield* use("search_products", input);
  if (found.total === 0 || found.products.length === 0)
    return nothingFound(input.query ?? "", found, frame, input);
  return say(foundText(found, input, context.seed));
}

const giftWords =
  /\b(?:(?:birthday|christmas|xmas|wedding|anniversary|graduation) (?=gift|present))?(?:gifts?|presents?)\b(?! cards?)|\b(?:for )?(?:mom|mum|mother|dad|father|wife|husband|girlfriend|boyfriend|friend|sister|brother|son|daughter|boss|colleague|partner|aunt|uncle|grandma|grandpa|nephew|niece)\b|\b(?:likes|loves|enjoys|hobby|hobbies)\b/gi;

/** "A gift for my mom" says who it is for, not what it is. */
const onlyGift =
  /^(?:birthday |christmas |xmas |wedding )?(?:gifts?|presents?)(?: (?:for )?(?:mom|mum|mother|dad|father|wife|husband|girlfriend|boyfriend|friend|sister|brother|son|daughter|kid|kids|boss|colleague|partner|birthday|christmas|him|her))*$/i;

/** The wish in the tool's words. A query that is just a known category or brand becomes that filter. */
export function searchInput(slots: Slots, memory: Memory): SearchInput {
  let query = slots.words;
  let { brand, category } = slots;
  const brands = [...new Set([...memory.products.values()].flatMap((product) => product.brand ?? []))];
  for (const name of brands) {
    if (brand) break;
    const parts = stems(name);
    const words = query.split(/\s+/).filter((word) => word !== "");
    if (parts.length > 0 && parts.every((part) => words.some((word) => stems(word).includes(part)))) {
      brand = name;
      query = words.filter((word) => !stems(word).some((stem) => parts.includes(stem))).join(" ");
    }
  }
  const same = memory.categories.find(
    (name) => stems(name).join(" ") === stems(query).join(" ") && query !== "",
  );
  if (same && !category) {
    category = same;
    query = "";
  }
  return {
    query,
    category,
    brand,
    minPrice: slots.minPrice,
    maxPrice: slots.maxPrice,
    minRating: slots.minRating,
    inStock: slots.inStock,
    sort: slots.sort,
  };
}

/** The same search, further down: as many as the tool gives at once, the first ones again among them. */
export function* moreResults(context: Context): Plan {
  const { memory } = context;
  if (!memory.search) {
    if (memory.shownProducts.length > 0) return yield* trending(context);
    return tell("More of what? Tell me what you’re looking for.", {
      intent: "search",
      slots: { raw: "", words: "" },
    });
  }
  const before = memory.shownProducts.length;
  const found = yield* use("search_products", { ...memory.search, limit: 20 });
  if (found.products.length <= before)
    return say(
      "That’s all there is for this search. Shall we loosen something: the price, the rating, the words?",
    );
  return say(`Here’s the longer list: ${found.products.length} of ${found.total}.`);
}

export function* trending({ slots, memory, seed }: Context): Plan {
  const words = slots.words
    .replace(/\b(?:popular|trending|hot|bestsellers?|sellers?|selling|everyone|everybody)\b/gi, "")
    .trim();
  const category =
    memory.categories.find((name) => stems(name).join(" ") === stems(words).join(" ")) ??
    (words || undefined);
  const found = yield* use("get_trending_products", { category });
  if (found.products.length === 0 && category) {
    const overall = yield* use("get_trending_products", {});
    return say(trendingText(overall, undefined, seed, words));
  }
  return say(trendingText(found, category, seed));
}

export function* compare(context: Context): Plan {
  const { frame, slots, memory } = context;
  const products = yield* comparedProducts(context);
  const unique = products.filter(
    (one, index) => products.findIndex((other) => other.slug === one.slug) === index,
  );
  if (unique.length < 2) {
    if (memory.shownProducts.length > 1) {
      return choose(
        "Which two shall I put side by side? “The first two” will do.",
        frame,
        memory.shownProducts.map(productOption),
      );
    }
    return tell("Which two products shall I compare? Give me both names.", {
      intent: "compare",
      slots: { ...slots, words: "" },
    });
  }
  const result = yield* use("compare_products", { products: unique.slice(0, 4).map((one) => one.slug) });
  return say(comparisonText(result, slots.raw));
}

function* comparedProducts(context: Context): Generator<Call, ProductMention[], Outcome> {
  const { slots, memory } = context;
  if (slots.ordinals && slots.ordinals.length > 1) {
    const pointed = pointedProducts({ ...slots, words: "" }, memory);
    if (pointed.length > 1) return pointed;
  }
  const sides = namedSides(slots.raw);
  if (sides.length > 1) {
    const resolved: ProductMention[] = [];
    for (const side of sides.slice(0, 3)) {
      const one = yield* side.reference(context);
      resolved.push(one);
    }
    return resolved;
  }
  const pointed = pointedProducts(slots, memory);
  if (pointed.length > 1 && !slots.superlative) return pointed.slice(0, 4);
  const wide = slots.words === "" || /\bwhich\b/i.test(slots.raw);
  if (wide && memory.shownProducts.length > 1)
    return memory.shownProducts.slice(0, slots.pronoun === "many" || memory.shownProducts.length < 4 ? 4 : 3);
  return pointed;
}

interface Side {
  reference(context: Context): Generator<Call, ProductMention, Outcome>;
}

/** The two or three things in "compare X and Y", "X vs Y", "difference between X and Y". */
function namedSides(raw: string): Side[] {
  const text = raw
    .replace(/[?!.]+\s*$/, "")
    .replace(
      /^.*?\b(?:compare|comparison (?:of|between)|differences? between|choose between|between)\b\s*/i,
      "",
    )
    .replace(/^.*?\b(?:which (?:one )?is (?:better|cheaper|best)|is|are)\b[:,]?\s+(?=.*\b(?:or|than)\b)/i, "")
    .replace(/\b(?:better|cheaper|nicer) (?=than\b)/i, "")
    .replace(/\b(?:side by side|for me|please|pls|to each other)\b/gi, "");
  const parts = text
    .split(/\s*(?:,|\b(?:and|vs\.?|versus|with|or|to|against|than)\b|&)\s*/i)
    .map((part) => part.trim());
  let named = parts.filter(
    (part) =>
      part !== "" &&
      !/^(?:them|these|those|both|the (?:first|top) (?:two|three|2|3)|the (?:two|2))$/i.test(part),
  );
  named = named.filter((part) => !/^(?:which|what|who|would|should|is|are|better|i|you)\b/i.test(part));
  return named.length < 2 ? [] : named.map((part) => ({ reference: (context) => side(context, part) }));
}

function* side(context: Context, part: string): Generator<Call, ProductMention, Outcome> {
  const read = context.readPart(part);
  const bare = part.replace(/^(?:the|a|an|my|your|that|this)\s+/i, "").replace(/\s+(?:one|please|pls)$/i, "");
  const slots = { ...read, words: read.words === "" ? "" : bare };
  const pointed = pointedProducts(slots, context.memory);
  const [only] = pointed;
  if (only && pointed.length === 1) return only;
  if (slots.words === "")
    return stop(tell("Which two products shall I compare? Give me both names.", context.frame));
  return yield* lookUp({ ...context, slots }, slots.words);
}
