import { months } from "../lexicon/forms";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** 1 → "one", 12 → "12". */
export function numberWord(value: number): string {
  return small[value] ?? String(value);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b and c". */
export function listed(items: readonly string[], word = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** One of the variants, the same one for the same seed. */
export function vary(seed: string, ...variants: [string, ...string[]]): string {
  let hash = 7;
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return variants[hash % variants.length] ?? variants[0];
}

/** "March 14", in UTC as dates are stored. */
export function dayName(instant: string): string {
  const date = new Date(instant);
  return `${monthName(instant)} ${date.getUTCDate()}`;
}

export function monthName(instant: string): string {
  const name = months[new Date(instant).getUTCMonth()] ?? "";
  return capital(name);
}

/** Bold, with whatever would break out of it removed: names come from data. */
export function strong(name: string): string {
  return `**${name
    .replace(/[*_`[\]<>\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim()}**`;
}

/** Data quoted in a sentence: one line, no markup. */
export function plain(text: string): string {
  return text
    .replace(/[*_`[\]<>#\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
