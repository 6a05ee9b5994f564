/** How a word sounds, roughly, so that "hedfones" is one slip away from "headphones". */
const sound = (word: string) =>
  word
    .replaceAll("ph", "f")
    .replaceAll("ck", "k")
    .replace(/c(?![eiyh])/g, "k")
    .replaceAll("qu", "kw")
    .replace(/(.)\1+/g, "$1");

const vowels = new Set("aeiouy");

/** A vowel for a vowel is a slip; one consonant for another is more often another word. */
const substitution = (a: string, b: string) => (a === b ? 0 : vowels.has(a) && vowels.has(b) ? 1 : 1.5);

/** Edit distance with neighbouring letters swapped counted as one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      row.push(best);
    }
  }
  return at(a.length, b.length);
}

export interface Candidate {
  word: string;
  similarity: number;
  prominent: boolean;
}

/**
 * The word of the catalog that a word it does not know was meant to be, or none. Strict on purpose: "tablet" is not
 * "table" and "horse" is not "house", for a shop that answers with something else is worse than one that says no.
 */
export function correct(word: string, candidates: readonly Candidate[]): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const scored = candidates
    .map((candidate) => ({ ...candidate, cost: cost(word, candidate) }))
    .filter((candidate) => candidate.cost !== undefined);
  scored.sort(
    (a, b) =>
      (a.cost ?? 0) - (b.cost ?? 0) ||
      Number(b.prominent) - Number(a.prominent) ||
      b.similarity - a.similarity ||
      (a.word < b.word ? -1 : 1),
  );
  return scored[0]?.word;
}

function cost(word: string, candidate: Candidate): number | undefined {
  if (candidate.word.length < 4 || /\d/.test(candidate.word)) return undefined;
  const [a, b] = [sound(word), sound(candidate.word)];
  if (a === b) return 0;
  // A word that merely goes on or stops earlier is another word, unless someone stopped typing halfway through a long one.
  if (a.startsWith(b)) return undefined;
  if (b.startsWith(a))
    return a.length >= 5 && candidate.prominent && a.length / b.length >= 0.6 ? 1 : undefined;
  const edits = distance(a, b);
  return edits <= a.length * 0.25 ? edits : undefined;
}
