import type { Slots } from "./frame";
import { onlyPlace, placePattern, regionOf } from "./lexicon/places";
import { reasonIn } from "./lexicon/reasons";
import type { Normalised } from "./normalise";
import { Slate } from "./slate";
import { readDates } from "./slots-dates";
import { readMoney } from "./slots-money";
import { readNumbers } from "./slots-numbers";
import { readOptions, readPointing, readQuantity } from "./slots-pointing";
import { readQuality } from "./slots-quality";
import { leftover, phraseOf, shortened } from "./slots-words";

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
