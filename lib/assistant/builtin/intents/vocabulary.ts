import type { Intent } from "../frame";
import { all } from "./all";

interface Vocabulary {
  words: Set<string>;
  /** Beginnings: patterns that leave the ending open. */
  starts: string[];
}

/** The literal words of an intent's patterns: what says the wish is not the name of the thing. */
function read(sources: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const starts: string[] = [];
  for (const source of sources) {
    const plain = source.replace(/\\[bdsS]/g, " ").replace(/\(\?[:!=<]+/g, "(");
    for (const match of plain.matchAll(/((?:[a-z]\??){3,})(\\w)?/g)) {
      for (const word of spelt(match[1] ?? "")) {
        if (match[2]) starts.push(word);
        else words.add(word);
      }
    }
    // "return(?:ing)?" and "restock(?:ed|ing)" are read with each of their endings.
    for (const match of plain.matchAll(/([a-z]{3,})\(([a-z|]+)\)/g)) {
      for (const ending of (match[2] ?? "").split("|")) words.add(`${match[1]}${ending}`);
    }
  }
  return { words, starts };
}

/** "colou?rs?" as colours, colors, colour and color. */
function spelt(word: string): string[] {
  const at = word.indexOf("?");
  if (at < 0) return [word];
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  return [...spelt(before + after), ...spelt(before.slice(0, -1) + after)];
}

const vocabularies = new Map<Intent, Vocabulary>();

/** Whether the word belongs to the way this intent is put, and so not to a product's name. */
export function saysIntent(intent: Intent, word: string): boolean {
  let vocabulary = vocabularies.get(intent);
  if (!vocabulary) {
    vocabulary = read(all.filter((rule) => rule.intent === intent).map((rule) => rule.pattern.source));
    vocabularies.set(intent, vocabulary);
  }
  const lower = word.toLowerCase();
  return (
    vocabulary.words.has(lower) ||
    vocabulary.words.has(lower.replace(/s$/, "")) ||
    vocabulary.starts.some((start) => lower.startsWith(start))
  );
}
