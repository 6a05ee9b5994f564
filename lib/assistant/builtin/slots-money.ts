import type { Slots } from "./frame";
import type { Slate } from "./slate";

const amount = "[$€£]?(\\d+(?:\\.\\d{1,2})?)(?:\\s*dollars?)?";
const money = "(?:[$€£]\\d+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?\\s*dollars?)";

const between = new RegExp(
  `\\b(?:between|from|anywhere between|range(?: of)?|priced)?\\s*${amount}\\s*(?:and|to|-|up to|through)\\s*${amount}\\b(?!\\s*(?:stars?|inch|days?|hours?|years?|pack))`,
);
const most = new RegExp(
  `(?:\\b(?:under|below|beneath|less than|lower than|cheaper than|no more than|not more than|not over|at most|max(?:imum)?(?: of| is| price)?|up to|within|budget (?:is|of)?|limit(?: is| of)?|tops|spend(?: up to)?|for less than|maximum price(?: of)?|keep it under|stay under|not exceed(?:ing)?|below the)|<=?)\\s*(?:about\\s*|around\\s*|a\\s*|the\\s*)?${amount}(?!\\s*(?:stars?|inch|days?|hours?|ounces?|oz|lbs?|kg|gb|tb))`,
);
const mostAfter = new RegExp(
  `${amount}\\s*(?:or less|or under|or below|or cheaper|max(?:imum)?|tops|at most|and under|and below|budget)\\b`,
);
const least = new RegExp(
  `(?:\\b(?:over|above|more than|greater than|higher than|at least|min(?:imum)?(?: of| is| price)?|starting (?:at|from)|upwards of|north of|from|no less than|not less than)|>=?)\\s*${amount}(?!\\s*(?:\\+?\\s*stars?|inch|days?|hours?|ounces?|oz|lbs?|kg|gb|tb|\\.\\d))`,
);
const leastAfter = new RegExp(
  `${amount}\\s*(?:or more|or over|and up|and above|minimum|\\+)(?=\\s|$)(?!\\s*stars?)`,
);
const near = new RegExp(
  `\\b(?:around|about|roughly|approximately|approx|near|close to|circa|like)\\s*(${money}|[$€£]?\\d{2,6})\\b(?!\\s*(?:stars?|inch|days?|hours?))`,
);
const bare = new RegExp(`(?:\\bfor\\s+)?(${money})\\s*(?:price range|range|budget|ish)?`);

/** Reads a price range. "Around 100" is a fifth either way. */
export function readMoney(slate: Slate, slots: Slots): void {
  readRange(slate, slots);
  const { minPrice, maxPrice } = slots;
  if (minPrice !== undefined) slots.minPrice = Math.min(minPrice, highest);
  if (maxPrice !== undefined) slots.maxPrice = Math.min(maxPrice, highest);
  if (minPrice !== undefined && maxPrice !== undefined && minPrice > maxPrice) {
    slots.minPrice = maxPrice;
    slots.maxPrice = minPrice;
  }
}

/** No price is higher, in currency units. */
const highest = 1_000_000;

function readRange(slate: Slate, slots: Slots): void {
  const range = /\b(?:between|from|range)\b|[$€£]|dollars?|\d\s*-\s*\d/.test(slate.rest)
    ? slate.take(between)
    : null;
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])].sort((a, b) => a - b);
    slots.minPrice = low;
    slots.maxPrice = high;
    return;
  }
  const upper = slate.take(most) ?? slate.take(mostAfter);
  if (upper) slots.maxPrice = Number(upper[1]);
  const rating =
    /\b(?:[1-5](?:\.\d)?)\s*\+?\s*(?:or (?:more|higher|better|up)\s*)?-?stars?|\brat(?:ed|ing)/.test(
      slate.rest,
    );
  const lower = rating || fromDays(slate.rest) ? null : (slate.take(least) ?? slate.take(leastAfter));
  if (lower) slots.minPrice = Number(lower[1]);
  if (upper || lower) return;
  const about = slate.take(near);
  if (about) {
    const value = Number(about[1]?.replace(/[^\d.]/g, ""));
    slots.minPrice = Math.round(value * 0.8);
    slots.maxPrice = Math.round(value * 1.2);
    return;
  }
  const plain = slate.take(bare);
  if (plain) slots.maxPrice = Number(plain[1]?.replace(/[^\d.]/g, ""));
}

/** "Over 50" is a price, "from 3 to 5 days" is none. */
function fromDays(text: string): boolean {
  return /\bfrom\s+\d/.test(text) && !/[$€£]|dollars?/.test(text);
}
