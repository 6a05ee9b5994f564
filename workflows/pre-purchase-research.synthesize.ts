import type { PrePurchaseResearchResult, Verdict } from "./pre-purchase-research.schema";
import { counted, money } from "./words";

/** What could be read. A source that is absent failed, or was not asked: it is unknown, never "none". */
export type Sources = Pick<PrePurchaseResearchResult, "reviews" | "stock" | "price_history" | "shipping">;

export interface Advice {
  /** The one summary line. */
  recommendation: string;
  verdict: Verdict;
  /** Why, weightiest first. */
  reasons: string[];
  /** Sources that are not known. */
  unknown: string[];
  /** The rule that decided the verdict. */
  rule: string;
}

/** Above this share of the average a price counts as high; at or below 0.95 the shop's tool calls it a good deal. */
const HIGH_PRICE = 1.05;

/**
 * The verdict, by the first rule that holds:
 * 1. no source at all → unclear: insufficient data
 * 2. negative reviews → skip
 * 3. out of stock → wait
 * 4. price more than 5 % above the 90-day average → wait
 * 5. price falling, and not yet a good deal → wait
 * 6. reviews, stock or price unknown, or no reviews yet → unclear: "buy" is only said when all three are known
 * 7. mixed reviews: a good deal → buy, else → wait
 * 8. positive reviews, in stock, fair price → buy
 */
export function synthesize(sources: Sources): Advice {
  const unknown = unknownOf(sources);
  if (!sources.reviews && !sources.stock && !sources.price_history) {
    return {
      recommendation: "Insufficient data for recommendation",
      verdict: "unclear",
      reasons: ["Reviews, stock and prices could not be read. Try again in a moment."],
      unknown,
      rule: "no source could be read",
    };
  }
  const recommendation = [
    `Reviews: ${reviewsPart(sources)}`,
    `Stock: ${stockPart(sources)}`,
    `Price: ${pricePart(sources)}`,
    `Shipping: ${shippingPart(sources)}`,
  ].join(" | ");
  return { recommendation, ...verdictOf(sources), reasons: reasonsOf(sources), unknown };
}

function verdictOf({ reviews, stock, price_history: price }: Sources): Pick<Advice, "verdict" | "rule"> {
  const say = (verdict: Verdict, rule: string) => ({ verdict, rule });
  if (reviews?.sentiment === "negative") return say("skip", "negative reviews");
  if (stock && !stock.inStock) return say("wait", "out of stock");
  if (price && isHigh(price)) return say("wait", "price more than 5 % above the 90-day average");
  if (price && price.trend === "falling" && !price.isGoodDeal) return say("wait", "price falling");
  if (!reviews || !stock || !price) return say("unclear", "reviews, stock or price unknown");
  if (reviews.sentiment === "none") return say("unclear", "no reviews yet");
  if (reviews.sentiment === "mixed")
    return price.isGoodDeal
      ? say("buy", "mixed reviews, good deal")
      : say("wait", "mixed reviews, no good deal");
  return say("buy", "positive reviews, in stock, fair price");
}

function reasonsOf({ reviews, stock, price_history: price, shipping }: Sources): string[] {
  const reasons: string[] = [];
  if (!reviews) reasons.push("The reviews could not be read.");
  else if (reviews.sentiment === "none") reasons.push("Nobody has reviewed it yet.");
  else
    reasons.push(
      `Reviews are ${reviews.sentiment}: ${reviews.averageRating.toFixed(1)} of 5 from ${counted(reviews.total, "review")}.`,
    );
  if (!stock) reasons.push("Whether it is in stock could not be checked.");
  else if (stock.inStock) reasons.push(`${counted(stock.totalAvailable, "unit")} in stock.`);
  else reasons.push(`It is out of stock${stock.restockOn ? ` until ${stock.restockOn}` : ""}.`);
  if (!price) reasons.push("Its price history could not be read.");
  else reasons.push(priceReason(price));
  if (shipping?.options[0])
    reasons.push(`Shipping ${shippingPart({ stock, shipping }).replace("from ", "starts at ")}.`);
  else if (stock?.inStock && !shipping) reasons.push("Shipping could not be estimated.");
  return reasons;
}

type Price = NonNullable<Sources["price_history"]>;

const isHigh = (price: Price) => price.currentCents > price.averageCents * HIGH_PRICE;

function priceReason(price: Price): string {
  const now = money(price.currentCents, price.currency);
  const average = money(price.averageCents, price.currency);
  const trend = price.trend === "stable" ? "" : ` and ${price.trend}`;
  if (price.isGoodDeal) return `${now} is a good deal: the ${price.days}-day average is ${average}.`;
  if (isHigh(price)) return `${now} is high${trend}: the ${price.days}-day average is ${average}.`;
  return `${now} is close to the ${price.days}-day average of ${average}${trend}.`;
}

function reviewsPart({ reviews }: Sources): string {
  if (!reviews) return "unknown";
  return reviews.sentiment === "none"
    ? "none yet"
    : `${reviews.sentiment} (${counted(reviews.total, "review")})`;
}

function stockPart({ stock }: Sources): string {
  if (!stock) return "unknown";
  if (stock.inStock) return `${counted(stock.totalAvailable, "unit")} available`;
  return stock.restockOn ? `out of stock until ${stock.restockOn}` : "out of stock";
}

function pricePart({ price_history: price }: Sources): string {
  if (!price) return "unknown";
  const average =
    price.averageCents >= 1000 ? Math.round(price.averageCents / 100) : price.averageCents / 100;
  const shown = Number.isInteger(average) ? String(average) : average.toFixed(2);
  if (price.isGoodDeal) return `Good deal (below ${shown} avg)`;
  return isHigh(price) ? `High (above ${shown} avg)` : `Usual (around ${shown} avg)`;
}

function shippingPart({ stock, shipping }: Sources): string {
  if (stock && !stock.inStock) return "not while out of stock";
  if (!shipping) return "unknown";
  const [cheapest] = shipping.options;
  if (!cheapest) return "none offered";
  const { priceCents, minDays, maxDays } = cheapest;
  const days = minDays === maxDays ? counted(maxDays, "day") : `${minDays}–${maxDays} days`;
  return `${priceCents > 0 ? `from ${money(priceCents, shipping.currency)}` : "free"}, ${days}`;
}

/** Shipping that was not asked because nothing is in stock is not unknown. */
function unknownOf({ reviews, stock, price_history, shipping }: Sources): string[] {
  const missing = { reviews, stock, price_history, shipping: shipping ?? (stock && !stock.inStock) };
  return Object.entries(missing).flatMap(([name, value]) => (value ? [] : [name]));
}
