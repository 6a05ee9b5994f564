import { correct } from "./spelling";
import { spellings, type Token } from "./tokens";
import type { Vocabulary } from "./vocabulary";

/** One meaning to match: any of its alternatives will do, each a run of words side by side. */
export interface Group {
  /** Tells more about the thing named before: what follows "for" or "with". */
  adjunct: boolean;
  alternatives: string[][];
  /** The words as they were read. */
  shown: string;
  corrected: boolean;
}

type Reading = Omit<Group, "adjunct">;

/**
 * Words as meanings, read against what the catalog knows.
 * `missing`: a word that says what the thing is stands in no product.
 */
export function readGroups(tokens: readonly Token[], vocabulary: Vocabulary) {
  const groups: Group[] = [];
  const unknown: string[] = [];
  let missing = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const next = tokens[i + 1];
    const pair = next && readPair(token, next, vocabulary);
    if (pair) {
      groups.push({ ...pair, adjunct: token.adjunct });
      i++;
      continue;
    }
    if (token.filler) continue;
    const single = readWord(token.word, vocabulary);
    if (single) groups.push({ ...single, adjunct: token.adjunct });
    else if (!vocabulary.leavesOut(token.word)) {
      unknown.push(token.word);
      missing ||= !token.adjunct;
    }
  }
  return { groups, unknown, missing: missing || (unknown.length > 0 && groups.length === 0) };
}

/** "head phones" as headphones. */
function readPair(one: Token, other: Token, vocabulary: Vocabulary): Reading | undefined {
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

function readWord(word: string, vocabulary: Vocabulary): Reading | undefined {
  const written = [word, ...spellings(word)].filter(vocabulary.knows);
  if (written.length > 0) return { alternatives: written.map((one) => [one]), shown: word, corrected: false };
  const apart = splits(word).find((parts) => parts.every(vocabulary.knows));
  if (apart) return { alternatives: [apart], shown: apart.join(" "), corrected: true };
  const meant = correct(word, vocabulary.similarTo(word));
  return meant ? { alternatives: [[meant]], shown: meant, corrected: true } : undefined;
}

/** "smartwatch" as smart watch: every cut into two words of at least three letters. */
export function splits(word: string): string[][] {
  if (!/^\p{L}{6,}$/u.test(word)) return [];
  return Array.from({ length: word.length - 5 }, (_, i) => [word.slice(0, i + 3), word.slice(i + 3)]);
}

/** Words hold letters and digits only, so that nothing in them is an operator of the query language. */
export const toQuery = ({ alternatives }: Group, weights = "") =>
  `(${alternatives.map((run) => `(${run.map((word) => word + weights).join(" <-> ")})`).join(" | ")})`;
