import { numberWords, shortForms } from "./lexicon/forms";
import { protectedWords, vocabulary } from "./lexicon/spelling";

/** A word as typed beside the word or words it is read as, and where those stand in the normalised text. */
export interface Token {
  raw: string;
  start: number;
  end: number;
  /** A comma or full stop stands before it. */
  afterPause: boolean;
}

/** A message made comparable: lower case, short forms opened, slips corrected, numbers as digits. */
export interface Normalised {
  raw: string;
  text: string;
  tokens: Token[];
}

/** Longer messages are understood by their beginning; patterns over more would only cost time. */
const longest = 600;

export function normalise(raw: string): Normalised {
  const tokens: Token[] = [];
  let text = "";
  let afterPause = false;
  for (const word of mergeNumbers(words(raw.slice(0, longest)))) {
    if (word.read === pause) {
      afterPause = true;
      continue;
    }
    const start = text.length === 0 ? 0 : text.length + 1;
    text = text.length === 0 ? word.read : `${text} ${word.read}`;
    tokens.push({ raw: word.raw, start, end: text.length, afterPause });
    afterPause = false;
  }
  return { raw, text, tokens };
}

interface Word {
  raw: string;
  read: string;
}

/** Stands for a sentence mark: not part of the text, but two clauses are not one name. */
const pause = "\u0000";

function words(raw: string): Word[] {
  const cleaned = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/(\d),(\d{3})\b/g, "$1$2")
    .replace(/([$€£])\s+(?=\d)/g, "$1")
    .replace(/(\d)\s*([$€£])/g, "$1 dollars ")
    .replace(/(?<=[a-z]{2})\/(?=[a-z]{2})/g, " / ")
    .replace(/([!?;:"()[\]{}*…]+|,|\.(?!\d))/g, " $1 ");
  return cleaned.split(/\s+/).flatMap((part) => {
    if (part === "") return [];
    if (/^[!?;:"()[\]{}*….,]+$/.test(part)) return [{ raw: "", read: part.includes("?") ? "?" : pause }];
    const bare = part.replace(/^'+|'+$/g, "");
    if (bare === "" || bare === "-") return [];
    return [{ raw: bare, read: read(bare) }];
  });
}

function read(word: string): string {
  const joined = word.replace(/'/g, "");
  const short = Object.hasOwn(shortForms, joined) ? shortForms[joined] : undefined;
  // "its" the possessive and "id", "ill", "w" the words are rare enough here to be read as the short form.
  if (short !== undefined) return short;
  if (Object.hasOwn(numberWords, word)) return String(numberWords[word]);
  const thousand = /^([$€£]?)(\d+(?:\.\d+)?)k$/.exec(word);
  if (thousand) return `${thousand[1]}${Number(thousand[2]) * 1000}`;
  if (word.endsWith("'s")) return `${correct(word.slice(0, -2))} 's`;
  return correct(joined);
}

/** "three hundred" → 300, "a hundred and fifty" → 150, "twenty five" → 25. */
function mergeNumbers(list: Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of list) {
    const before = merged.at(-1);
    if (word.read === "hundred" || word.read === "thousand") {
      const factor = word.read === "hundred" ? 100 : 1000;
      const counted =
        before && (/^\d{1,2}$/.test(before.read) || before.read === "a" || before.read === "one");
      if (counted) {
        const count = /^\d/.test(before.read) ? Number(before.read) : 1;
        merged[merged.length - 1] = { raw: `${before.raw} ${word.raw}`, read: String(count * factor) };
      } else merged.push({ raw: word.raw, read: String(factor) });
      continue;
    }
    const spelt = Object.hasOwn(numberWords, word.raw);
    if (spelt && before && /^\d+$/.test(before.read) && /[a-z]/.test(before.raw)) {
      const value = Number(before.read);
      const add = Number(word.read);
      const fits = value % 100 === 0 ? add < 100 : value % 10 === 0 && value < 100 && add < 10;
      if (value > 0 && fits) {
        merged[merged.length - 1] = { raw: `${before.raw} ${word.raw}`, read: String(value + add) };
        continue;
      }
    }
    merged.push(word);
  }
  return merged;
}

const known: ReadonlySet<string> = new Set(vocabulary);

/** The vocabulary's word for a slip of the keyboard; any other word as it is. */
export function correct(word: string): string {
  if (word.length < 4 || known.has(word) || protectedWords.has(word) || !/^[a-z]+$/.test(word)) return word;
  if (protectedWords.has(word.replace(/s$/, ""))) return word;
  let best = word;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of vocabulary) {
    if (candidate.length < 5) continue;
    const allowed = candidate.length >= 8 ? 2 : 1;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const sameStart = candidate[0] === word[0] || (candidate[0] === word[1] && candidate[1] === word[0]);
    if (!sameStart) continue;
    const distance = editDistance(word, candidate);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours, each 1. */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, (twoBack[column - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    twoBack = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
