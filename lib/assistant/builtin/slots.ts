import type { Slots } from "./frame";
import { filler } from "./lexicon/filler";
import { ordinals } from "./lexicon/forms";
import { onlyPlace, placePattern, regionOf } from "./lexicon/places";
import { reasonIn } from "./lexicon/reasons";
import type { Normalised, Token } from "./normalise";
import { readDates } from "./slots-dates";
import { readMoney } from "./slots-money";

/** A message's text, from which what has been understood is rubbed out, so that what is left is the product's words. */
export class Slate {
  rest: string;
  constructor(readonly text: string) {
    this.rest = text;
  }

  /** First match in what is left; `keep` leaves it for others to read. */
  take(pattern: RegExp, keep = false): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match && !keep) {
      const blank = "\u0001".repeat(match[0].length);
      this.rest = this.rest.slice(0, match.index) + blank + this.rest.slice(match.index + match[0].length);
    }
    return match;
  }
}

/** Every slot one message fills by itself. `now` resolves "last month". */
export function readSlots(message: Normalised, now: Date): Slots {
  const slate = new Slate(message.text);
  const slots: Slots = { raw: message.raw.trim(), words: "" };

  readNumbers(slate, slots, message.raw);
  readMoney(slate, slots);
  readDates(slate, slots, now);
  readQuality(slate, slots);
  readPlace(slate, slots);
  readReturn(message.text, slots);
  readPointing(slate, slots);
  readOptions(message.text, slots);
  readQuantity(slate, slots);

  slots.clauses = leftover(message, slate);
  slots.phrase = shortened(phraseOf(message, slate));
  slots.words = shortened(slots.clauses.join(" "));
  return slots;
}

function readNumbers(slate: Slate, slots: Slots, raw: string): void {
  const rma = slate.take(/(?:^|\s)#?r-(\d{3,9})\b/) ?? slate.take(/\brma\s*(?:number|no|#)?\s*(\d{3,9})\b/);
  if (rma) slots.rma = `R-${rma[1]}`;
  const order =
    slate.take(/(?:^|\s)#?a-?(\d{4,9})\b/) ??
    slate.take(/\b(?:order|purchase)\s*(?:number|num|no|nr|id|#)?\s*(?:is\s+)?#?(\d{4,9})\b/) ??
    slate.take(/(?:^|\s)#(\d{4,9})\b/) ??
    slate.take(/\b(?:cancel|return|track|refund|order|on|about|for)\s+#?(\d{5,9})\b(?! dollars)/) ??
    slate.take(/^(?:it is |the )?(\d{5,9})$/);
  if (order) slots.order = `A-${order[1]}`;
  const coupon = couponIn(raw.slice(0, 600))?.slice(0, 40);
  if (coupon) {
    slots.coupon = coupon;
    slate.take(new RegExp(`\\b${coupon.toLowerCase().replace(/[^a-z0-9]/g, ".")}\\b`));
  }
}

/** A code named as such, or a word in capitals with letters and digits. */
function couponIn(raw: string): string | undefined {
  const named =
    /\b(?:code|coupon|voucher|promo(?:\s*code)?)\s*(?:called|named|is|:|=|#)?\s*["'“]?([A-Za-z][A-Za-z0-9]*(?:-?\d+)[A-Za-z0-9]*|[A-Z][A-Z0-9]{3,})\b/.exec(
      raw,
    ) ?? /["'“]([A-Za-z0-9]{4,20})["'”]?\s+(?:code|coupon|voucher)/i.exec(raw);
  if (named?.[1] && !/^A-?\d+$/i.test(named[1])) return named[1].toUpperCase();
  if (
    !/\b(?:codes?|coupons?|vouchers?|promos?|valid|works?|apply|redeem|expired?|discounts?|good)\b/i.test(raw)
  )
    return undefined;
  const bare = /\b(?!A-?\d)([A-Z]{3,}\d{0,4}|[A-Za-z]{3,}\d{1,4})\b/.exec(raw);
  if (!bare?.[1]) return undefined;
  const shouted = raw === raw.toUpperCase() && !/\d/.test(bare[1]);
  return shouted ? undefined : bare[1].toUpperCase();
}

function readQuality(slate: Slate, slots: Slots): void {
  const stars =
    slate.take(
      /\b(?:rated|rating(?: of)?|with|at least|over|above|minimum|min)?\s*(?:at least|over|above)?\s*([1-5](?:\.\d)?)\s*\+?\s*(?:or (?:more|higher|better|up)\s*)?-?stars?(?:\s*(?:or|and) (?:more|higher|better|up|above))?/,
    ) ??
    slate.take(
      /\brat(?:ed|ing)(?: of)?\s*(?:at least|over|above|higher than|>=?)?\s*([1-5](?:\.\d)?)\b(?:\s*(?:or|and) (?:more|higher|better|up|above))?/,
    );
  if (stars) slots.minRating = Number(stars[1]);
  else if (
    slate.take(
      /\b(?:well|highly|best|top)[ -](?:rated|reviewed)\b|\b(?:with )?(?:good|great|excellent|high) (?:reviews|ratings?)\b/,
    )
  ) {
    slots.minRating = 4;
    slots.sort = "rating";
  }

  if (
    slate.take(
      /\b(?:(?:that (?:is|are) |currently |only )?in[ -]stock|available (?:right )?now|(?:that )?(?:i|you) can (?:get|have|ship) (?:right )?now)\b/,
    )
  ) {
    slots.inStock = true;
  }
  if (
    slate.take(
      /\b(?:cheapest|least expensive|most affordable|lowest[ -]priced?|low to high|lowest first|cheapest first)\b/,
    )
  ) {
    slots.sort = "price_asc";
    slots.superlative = "cheapest";
  } else if (/\bcheaper (?:one|1)\b|\bthe cheaper\b|\bless expensive (?:one|1)\b/.test(slate.rest)) {
    slots.superlative = "cheapest";
  } else if (
    slate.take(
      /\b(?:most expensive|priciest|high to low|dearest|top[ -]of[ -]the[ -](?:line|range))\b|\b(?:the )?(?:more expensive|pricier|dearer) (?:one|1)\b/,
    )
  ) {
    slots.sort = "price_desc";
    slots.superlative = "priciest";
  } else if (
    /\b(?:best|nicest|better rated|highest rated|better reviewed)\b/.test(slate.rest) ||
    slots.sort === "rating"
  ) {
    slots.sort = "rating";
    slots.superlative = "best";
  } else if (
    /\b(?:the |my )?(?:newest|latest|most recent|newer|last|recent) (?:one|1|order|purchase)\b|\b(?:newest|latest|newer)\b/.test(
      slate.rest,
    )
  ) {
    slots.superlative = "newest";
  } else if (/\b(?:oldest|older|earliest|earlier (?:one|order))\b/.test(slate.rest)) {
    slots.superlative = "oldest";
  }
}

function readPlace(slate: Slate, slots: Slots): void {
  const place = slate.take(placePattern) ?? slate.take(onlyPlace);
  const region = place && regionOf(place[1] ?? place[2] ?? "");
  if (region) slots.region = region;
}

function readReturn(text: string, slots: Slots): void {
  const reason = reasonIn(text);
  if (reason) slots.reason = reason;
  const replace =
    /\b(?:replace(?:ment|d)?|replacing|exchang(?:e|ed|ing)|swap(?:ped)?|(?:another|a new|a different|a better|new) (?:one|1|pair|set)|new ones|instead get|something (?:else|better))\b/;
  if (replace.test(text)) slots.wantsReplacement = true;
  if (/\b(?:store credit|shop credit|credit (?:note|instead)|as credit|for credit)\b/.test(text))
    slots.outcome = "store_credit";
  else if (
    /\b(?:money back|refund|refunded|cash back|original (?:payment|method|card)|(?:back )?(?:to|on|onto) my (?:card|credit card|paypal|bank|account)|(?:my|the) money|reimburse\w*)\b/.test(
      text,
    ) &&
    !/\b(?:not|no) (?:a )?(?:refund|money)\b/.test(text)
  ) {
    slots.outcome = "original_payment";
  }
}

const ordinalNames = Object.keys(ordinals).join("|");

function readPointing(slate: Slate, slots: Slots): void {
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

function readOptions(text: string, slots: Slots): void {
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

function readQuantity(slate: Slate, slots: Slots): void {
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

const rubbedOut = "\u0001";

/** Words that begin another clause. */
const clauseBreak = /^(?:because|since|but|and|so|they|which|as|though|although|plus|then|for)$/;

/** What nobody understood, clause by clause: the words of the product, as typed. */
function leftover(message: Normalised, slate: Slate): string[] {
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
function shortened(text: string): string {
  return text.length <= 60
    ? text
    : text.slice(0, Math.max(0, text.lastIndexOf(" ", 60))) || text.slice(0, 60);
}

/** Words that say how the next one belongs to the thing. */
const joins = /^(?:for|with|without)$/;

function phraseOf(message: Normalised, slate: Slate): string {
  const words: string[] = [];
  let join = "";
  for (const token of message.tokens) {
    const read = message.text.slice(token.start, token.end);
    if (joins.test(read) && !slate.rest.slice(token.start, token.end).includes(rubbedOut)) {
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
  if (token.raw === "" || slate.rest.slice(token.start, token.end).includes(rubbedOut)) return "";
  const bare = token.raw.replace(/[^\p{L}\p{N}'&.+-]/gu, "").replace(/[.]+$/, "");
  return bare === "" || isFiller(read) || isFiller(bare) ? "" : bare;
}

function isFiller(read: string): boolean {
  return read.split(" ").every((part) => filler.has(part));
}
