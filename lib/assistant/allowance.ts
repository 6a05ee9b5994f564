import { tooManyRequests } from "@/lib/http/errors";

/**
 * How often one person may talk: counted inside this process, over a sliding minute. Far above what a person types,
 * low enough that a script cannot spend the model's budget.
 */
const TURNS_PER_MINUTE = 60;
const WINDOW_MS = 60_000;
const MAX_PEOPLE = 10_000;

const turns = new Map<string, number[]>();

/** Counts one turn. @throws HttpError 429 with Retry-After when the minute's turns are used up */
export function spendTurn(personId: string, now = Date.now()): void {
  const recent = (turns.get(personId) ?? []).filter((at) => at > now - WINDOW_MS);
  const oldest = recent[0];
  if (recent.length >= TURNS_PER_MINUTE && oldest !== undefined) {
    const seconds = Math.ceil((oldest + WINDOW_MS - now) / 1000);
    throw tooManyRequests(seconds, `You are writing faster than I can answer. Try again in ${seconds} s.`);
  }
  // The map keeps insertion order: taking the key out first makes the first key the one longest silent.
  turns.delete(personId);
  if (turns.size >= MAX_PEOPLE) turns.delete(turns.keys().next().value as string);
  turns.set(personId, [...recent, now]);
}
