import type { Queryable } from "@/lib/db/client";
import { correct } from "./spelling";
import { spellings, type Token, tokenize } from "./tokens";
import { lookUp, type Vocabulary } from "./vocabulary";

/** How the words of a search are matched. */
export interface SearchPlan {
  /** False: a word that matters is in no product, so nothing can match. */
  possible: boolean;
  /** Text-search query that every match fulfils; null: no words to match. */
  every: string | null;
  /** Fulfilled when a name, brand, category or keyword has at least one of the words. */
  named: string | null;
  /** The brand asked for, as a text-search query. */
  brand: string | null;
  /** The search as it was read, when that differs from how it was written. */
  correctedQuery?: string;
  unknownWords: string[];
  categories: string[];
  /** The category asked for. */
  category?: string;
  /** Categories that the words themselves name. */
  namedCategories: string[];
}

/** One meaning to match: any of its alternatives will do, each a run of words side by side. */
interface Group {
  alternatives: string[][];
  shown: string;
  corrected: boolean;
}

/** Reads the words against the catalog's own vocabulary: spelling, British and American, joined and split words. */
export async function planSearch(
  db: Queryable,
  asked: { text: string; category?: string; brand?: string },
): Promise<SearchPlan> {
  const tokens = tokenize(asked.text);
  const categoryTokens = everyWord(asked.category);
  const brandTokens = everyWord(asked.brand);
  const all = [tokens, categoryTokens, brandTokens].flatMap((list) => [
    ...list,
    ...list.flatMap((token, i) => joined(token, list[i + 1])),
  ]);
  const guessed = all.flatMap((token) => (token.filler ? [] : [token.word]));
  const exact = all.flatMap(({ word }) => [word, ...spellings(word), ...splits(word).flat()]);
  const vocabulary = await lookUp(db, [...new Set(exact)], guessed);

  const category = asked.category ? matchCategory(asked.category, vocabulary.categories) : undefined;
  // A category the shop does not have is still a word to look for.
  const words = category || !asked.category ? tokens : [...categoryTokens, ...tokens];
  const { groups, unknown, missing } = group(words, vocabulary);
  const brand = group(brandTokens, vocabulary);
  const corrected = groups.some((one) => one.corrected);
  const onlySigns = asked.text !== "" && !/[\p{L}\p{N}]/u.test(asked.text);
  const brandMissing = asked.brand !== undefined && (brand.missing || brand.groups.length === 0);
  return {
    possible: !(missing || onlySigns || brandMissing),
    every: groups.length > 0 ? groups.map((one) => toQuery(one)).join(" & ") : null,
    named: groups.length > 0 ? groups.map((one) => toQuery(one, ":AB")).join(" | ") : null,
    brand: brand.groups.length > 0 ? brand.groups.map((one) => toQuery(one, ":B")).join(" & ") : null,
    ...(corrected ? { correctedQuery: groups.map((one) => one.shown).join(" ") } : {}),
    unknownWords: [...unknown, ...brand.unknown],
    categories: vocabulary.categories,
    ...(category ? { category } : {}),
    namedCategories: groups.flatMap((one) =>
      one.alternatives.flatMap((run) => matchCategory(run.join(" "), vocabulary.categories) ?? []),
    ),
  };
}

/** The category a person means: case, plural and "&" aside. */
export function matchCategory(asked: string, categories: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll("&", "and")
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((word) => word.replace(/(?<=.{3})(?<!s)s$/, ""))
      .join(" ") ?? "";
  return categories.find((category) => plain(category) === plain(asked));
}

function group(tokens: readonly Token[], vocabulary: Vocabulary) {
  const groups: Group[] = [];
  const unknown: string[] = [];
  let missing = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const next = tokens[i + 1];
    const pair = next && readPair(token, next, vocabulary);
    if (pair) {
      groups.push(pair);
      i++;
      continue;
    }
    if (token.filler) continue;
    const single = readWord(token.word, vocabulary);
    if (single) groups.push(single);
    else if (!vocabulary.leavesOut(token.word)) {
      unknown.push(token.word);
      missing ||= !token.adjunct;
    }
  }
  return { groups, unknown, missing: missing || (unknown.length > 0 && groups.length === 0) };
}

/** "head phones" as headphones. */
function readPair(one: Token, other: Token, vocabulary: Vocabulary): Group | undefined {
  const [first, second, whole] = [one.word, other.word, one.word + other.word];
  const filler = one.filler || other.filler;
  const bothKnown = !filler && vocabulary.knows(first) && vocabulary.knows(second);
  if (vocabulary.knows(whole)) {
    const apart = bothKnown ? [[first, second]] : [];
    const shown = bothKnown ? `${first} ${second}` : whole;
    return { alternatives: [[whole], ...apart], shown, corrected: !bothKnown };
  }
  if (filler || bothKnown) return undefined;
  const meant = correct(whole, vocabulary.similarTo(whole));
  return meant ? { alternatives: [[meant]], shown: meant, corrected: true } : undefined;
}

function readWord(word: string, vocabulary: Vocabulary): Group | undefined {
  const written = [word, ...spellings(word)].filter(vocabulary.knows);
  if (written.length > 0) return { alternatives: written.map((one) => [one]), shown: word, corrected: false };
  const apart = splits(word).find((parts) => parts.every(vocabulary.knows));
  if (apart) return { alternatives: [apart], shown: apart.join(" "), corrected: true };
  const meant = correct(word, vocabulary.similarTo(word));
  return meant ? { alternatives: [[meant]], shown: meant, corrected: true } : undefined;
}

/** A name's words all count, also those that say nothing in a sentence. */
const everyWord = (name = "") =>
  tokenize(name).map(({ word }): Token => ({ word, adjunct: false, filler: false }));

const joined = (token: Token, next?: Token): Token[] =>
  next ? [{ word: token.word + next.word, adjunct: false, filler: token.filler || next.filler }] : [];

/** "smartwatch" as smart watch: every cut into two words of at least three letters. */
function splits(word: string): string[][] {
  if (!/^\p{L}{6,}$/u.test(word)) return [];
  return Array.from({ length: word.length - 5 }, (_, i) => [word.slice(0, i + 3), word.slice(i + 3)]);
}

/** Words hold letters and digits only, so that nothing in them is an operator of the query language. */
const toQuery = ({ alternatives }: Group, weights = "") =>
  `(${alternatives.map((run) => `(${run.map((word) => word + weights).join(" <-> ")})`).join(" | ")})`;
