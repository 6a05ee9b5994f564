import type { Slots } from "./frame";
import { ordinals } from "./lexicon/forms";
import type { Slate } from "./slate";

const ordinalNames = Object.keys(ordinals).join("|");

/** "The second one", "it", "both": what is meant without being named. */
export function readPointing(slate: Slate, slots: Slots): void {
  const found: number[] = [];
  const several = slate.take(/\b(?:the )?(?:first|top|1st) ([2-5])\b(?! (?:star|hundred))/);
  if (several) for (let position = 1; position <= Number(several[1]); position++) found.push(position);
  const numbered =
    slate.take(/\b(?:number|no|option|#)\s*(\d{1,2}|one)\b(?! dollars)/) ??
    slate.take(/(?:^|\s)#(\d{1,2})\b/);
  if (numbered) found.push(numbered[1] === "one" ? 1 : Number(numbered[1]));
  const pattern = new RegExp(
    `\\b(?:the |my |that )?(?:very )?(${ordinalNames})\\b(?! (?:time|week|month|year|thing|day|night|of all|rated|quality|notch|\\d))(?: (?:one|1|option|choice|item|product|result|pair))?`,
  );
  for (let match = slate.take(pattern); match; match = slate.take(pattern)) {
    const position = ordinals[match[1] ?? ""];
    if (position !== undefined && found.length < 5) found.push(position);
  }
  if (found.length > 0) slots.ordinals = found;
  if (/\b(?:other (?:one|1|order|pair)|the other|not that one|not this one)\b/.test(slate.rest))
    slots.other = true;
  if (/\b(?:them|these|those|both|they|the (?:2|two)|each of)\b/.test(slate.rest)) slots.pronoun = "many";
  else if (/\b(?:it|this|that|this one|that one|this 1|that 1|the one|same one)\b/.test(slate.rest))
    slots.pronoun = "one";
  if (/\b(?:both|all|everything|the (?:whole|entire|full) (?:order|thing|lot)|each|every)\b/.test(slate.rest))
    slots.all = true;
}

const colours =
  "black|white|silver|gold|golden|grey|gray|red|blue|green|navy|beige|brown|pink|purple|yellow|orange|teal|charcoal|graphite|ivory|olive|rose|sand|cream|midnight|slate|tan|burgundy|khaki|violet|lilac|lime|mint|coral|rust|plum|sage|moss|pine|ochre|linen|oat|clay|walnut|oak|birch|turquoise|magenta|bronze|copper|steel";

/** Colours, sizes and capacities that a variant is told by. */
export function readOptions(text: string, slots: Slots): void {
  const found: string[] = [];
  for (const match of text.matchAll(new RegExp(`\\b(${colours})\\b`, "g")))
    if (match[1]) found.push(match[1]);
  const size =
    /\bsize (\d{1,2}(?:\.5)?|xxs|xs|s|m|l|xl|xxl|small|medium|large)\b|\b(xxs|xs|xl|xxl|small|medium|large)\b(?= (?:one|size|in|$)|$)|\bin (?:a |an )?(xxs|xs|s|m|l|xl|xxl|small|medium|large)\b/.exec(
      text,
    );
  const named = size?.[1] ?? size?.[2] ?? size?.[3];
  if (named) found.push(named);
  const region = /\b(us|uk|eu) ?(\d{1,2}(?:\.5)?)\b/.exec(text);
  if (region) found.push(`${region[1]} ${region[2]}`);
  const memory = /\b(\d{1,4}) ?(gb|tb|mm|cm|l)\b/.exec(text);
  if (memory) found.push(`${memory[1]} ${memory[2]}`);
  if (found.length > 0) slots.options = found;
}

/** How many. */
export function readQuantity(slate: Slate, slots: Slots): void {
  const match =
    slate.take(/\b(?:quantity|qty)(?: of| to| is)?\s*(\d{1,2})\b/) ??
    slate.take(
      /\b(?:make|change|set|update|bump|increase|reduce|decrease|lower|want)\b(?: \S+){0,5}? (?:to|it|that|them|into)\s+(\d{1,2})\b(?! (?:dollars|stars?))/,
    ) ??
    slate.take(/\b(?:cart|basket|bag) (\d{1,2})\b(?! dollars)/) ??
    slate.take(/\b(\d{1,2})\s*(?:x|times|pcs|pieces|units|copies)\b/) ??
    slate.take(
      /\b(?:add|put|get|order|buy|take|return|remove|send back|want|need|just|only|have)\b(?: me)?(?: back)? (\d{1,2})\b(?! (?:dollars|stars?|days?|weeks?|months?|inch|%|percent|hours?))/,
    ) ??
    slate.take(/\b(\d{1,2}) of (?:them|these|those|it|the|my|that|this)\b/) ??
    slate.take(/\bone of (?:them|these|those|the|my)\b/) ??
    slate.take(
      /\b(?:return|returning|send back|add|put|remove|drop|delete|take out|just|only) (?:just |only )?one(?: |$)(?!of|more|less|fewer|from|in|that|i\b|is\b|to\b)/,
    ) ??
    slate.take(/^(?:just |only |make (?:it|that) )?(\d{1,2})(?: please)?$/);
  if (match) slots.quantity = match[1] === undefined ? 1 : Number(match[1]);
  else if (/\b(?:a couple(?: of)?|a pair of each)\b/.test(slate.rest)) slots.quantity = 2;
}
