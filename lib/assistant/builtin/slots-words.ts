import { filler } from "./lexicon/filler";
import type { Normalised, Token } from "./normalise";
import type { Slate } from "./slate";

/** Words that begin another clause. */
const clauseBreak = /^(?:because|since|but|and|so|they|which|as|though|although|plus|then|for)$/;

/** What nobody understood, clause by clause: the words of the product, as typed. */
export function leftover(message: Normalised, slate: Slate): string[] {
  const clauses: string[][] = [[]];
  for (const token of message.tokens) {
    const read = message.text.slice(token.start, token.end);
    const breaks = token.afterPause || read === "?" || clauseBreak.test(read);
    if (breaks && clauses.at(-1)?.length !== 0) clauses.push([]);
    const bare = contentOf(token, read, slate);
    if (bare !== "") clauses.at(-1)?.push(bare);
  }
  return clauses.map((words) => words.join(" ")).filter((clause) => clause !== "");
}

/** What a tool takes as words at most; a name is never longer. */
export function shortened(text: string): string {
  return text.length <= 60
    ? text
    : text.slice(0, Math.max(0, text.lastIndexOf(" ", 60))) || text.slice(0, 60);
}

/** Words that say how the next one belongs to the thing. */
const joins = /^(?:for|with|without)$/;

/** The same words with what joins them, for a search. */
export function phraseOf(message: Normalised, slate: Slate): string {
  const words: string[] = [];
  let join = "";
  for (const token of message.tokens) {
    const read = message.text.slice(token.start, token.end);
    if (joins.test(read) && !slate.isTaken(token)) {
      join = words.length > 0 ? read : "";
      continue;
    }
    const bare = contentOf(token, read, slate);
    if (bare === "") continue;
    if (join !== "") words.push(join);
    join = "";
    words.push(bare);
  }
  return words.join(" ");
}

/** The token as a content word; empty when it is understood already or says nothing. */
function contentOf(token: Token, read: string, slate: Slate): string {
  // "Two" counts; it is no part of a name.
  if (/^\d+$/.test(read) && /^[a-z ]+$/.test(token.raw)) return "";
  if (token.raw === "" || slate.isTaken(token)) return "";
  const bare = token.raw.replace(/[^\p{L}\p{N}'&.+-]/gu, "").replace(/[.]+$/, "");
  return bare === "" || isFiller(read) || isFiller(bare) ? "" : bare;
}

function isFiller(read: string): boolean {
  return read.split(" ").every((part) => filler.has(part));
}
