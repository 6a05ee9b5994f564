import type { Queryable } from "@/lib/db/client";
import { type Group, readGroups, splits, toQuery } from "./groups";
import { spellings, type Token, tokenize } from "./tokens";
import { lookUp } from "./vocabulary";

/** Text-search queries for the words of a search. */
export interface Matching {
  /** Every match fulfils it. */
  every: string;
  /** Fulfilled when a name, brand, category or keyword has one of the words. */
  named: string;
  /** The same or a spec or option: a word in a description only does not make a product be about it. */
  about: string;
  /** The thing asked for stands in the name or keywords; only where words were left out. */
  head?: string;
  /** When the thing is one of the shop's categories: matches are of it or carry the word in their name. */
  kind?: { category: string; query: string };
}

/** How a search is answered. */
export interface SearchPlan {
  /** False: a word that matters is in no product, so nothing can match. */
  possible: boolean;
  /** Null: no words to match. */
  matching: Matching | null;
  /**
   * For when nothing fulfils it: the thing without what follows "for" or "with", and the words left out. Null when that
   * would be something else: a case for a laptop is not just any case.
   */
  wider: { matching: Matching; leftOut: string[] } | null;
  /** The brand asked for, as a text-search query. */
  brand: string | null;
  /** The search as it was read, when that differs from how it was written. */
  correctedQuery?: string;
  unknownWords: string[];
  categories: string[];
  /** The category asked for. */
  category?: string;
}

/** Reads the words against the catalog's own vocabulary: spelling, British and American, joined and split words. */
export async function planSearch(
  db: Queryable,
  asked: { text: string; category?: string | undefined; brand?: string | undefined },
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
  const { categories } = vocabulary;

  const category = asked.category ? matchCategory(asked.category, categories) : undefined;
  // A category the shop does not have is still a word to look for.
  const words = category || !asked.category ? tokens : [...categoryTokens, ...tokens];
  const { groups, unknown, missing } = readGroups(words, vocabulary);
  const brand = readGroups(brandTokens, vocabulary);
  const onlySigns = asked.text !== "" && !/[\p{L}\p{N}]/u.test(asked.text);
  const brandMissing = asked.brand !== undefined && (brand.missing || brand.groups.length === 0);
  return {
    possible: !(missing || onlySigns || brandMissing),
    matching: matchingOf(groups, categories),
    wider: widen(groups, categories),
    brand: brand.groups.length > 0 ? brand.groups.map((one) => toQuery(one, ":B")).join(" & ") : null,
    ...(groups.some((one) => one.corrected)
      ? { correctedQuery: groups.map((one) => one.shown).join(" ") }
      : {}),
    unknownWords: [...unknown, ...brand.unknown],
    categories,
    ...(category ? { category } : {}),
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

const categoryOf = (group: Group, categories: readonly string[]): string | undefined =>
  group.alternatives.map((run) => matchCategory(run.join(" "), categories)).find((found) => found);

/** The last word before "for" or "with": what the thing is. */
const headOf = (groups: readonly Group[]) => groups.filter((group) => !group.adjunct).at(-1);

function matchingOf(groups: readonly Group[], categories: readonly string[]): Matching | null {
  if (groups.length === 0) return null;
  const anyOf = (weights: string) => groups.map((group) => toQuery(group, weights)).join(" | ");
  const head = headOf(groups);
  const category = head && categoryOf(head, categories);
  return {
    every: groups.map((group) => toQuery(group)).join(" & "),
    named: anyOf(":AB"),
    about: anyOf(":ABD"),
    ...(head && category ? { kind: { category, query: toQuery(head) } } : {}),
  };
}

function widen(groups: readonly Group[], categories: readonly string[]): SearchPlan["wider"] {
  const head = headOf(groups);
  const extras = groups.filter((group) => group.adjunct);
  if (!head || extras.length === 0 || extras.some((extra) => categoryOf(extra, categories))) return null;
  const matching = matchingOf(
    groups.filter((group) => !group.adjunct),
    categories,
  );
  if (!matching) return null;
  return {
    matching: { ...matching, head: toQuery(head, ":A") },
    leftOut: extras.map((extra) => extra.shown),
  };
}

/** A name's words all count, also those that say nothing in a sentence. */
const everyWord = (name = "") =>
  tokenize(name).map(({ word }): Token => ({ word, adjunct: false, filler: false }));

const joined = (token: Token, next?: Token): Token[] =>
  next ? [{ word: token.word + next.word, adjunct: false, filler: token.filler || next.filler }] : [];
