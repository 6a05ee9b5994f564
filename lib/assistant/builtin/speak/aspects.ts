import type { CheckStockOutput, EstimateShippingOutput } from "@/lib/tools/inventory.schema";
import type { GetPriceHistoryOutput } from "@/lib/tools/pricing.schema";
import type { AnalyzeSentimentOutput, ReviewPoint } from "@/lib/tools/reviews.schema";
import type { PrePurchaseResearchResult } from "@/workflows/pre-purchase-research.schema";
import type { RunOutcome } from "../plan/types";
import { sameOption } from "../references";
import { capital, dayName, listed, plain, plural, strong } from "./wording";

export function reviewsText(result: AnalyzeSentimentOutput): string {
  const name = strong(result.product.name);
  if (result.total === 0) return `Nobody has reviewed ${name} yet, so I can’t tell you what buyers think.`;
  const mood = {
    positive: "People like",
    mixed: "Opinions are split on",
    negative: "Buyers are not happy with",
    none: "There’s little to go on for",
  }[result.sentiment];
  const praise = aspectWords(result.pros);
  const blame = aspectWords(result.cons);
  const detail = [
    praise && `They praise ${praise}`,
    blame && `${praise ? "complaints are about" : "Complaints are about"} ${blame}`,
  ]
    .filter(Boolean)
    .join("; ");
  return `${mood} ${name}: ${result.averageRating.toFixed(1)} stars over ${result.total} ${result.total === 1 ? "review" : "reviews"}.${detail ? ` ${detail}.` : ""}`;
}

function aspectWords(points: readonly ReviewPoint[] | undefined): string {
  return listed((points ?? []).slice(0, 3).map((point) => plain(point.aspect).toLowerCase()));
}

export function stockText(result: CheckStockOutput, options?: readonly string[]): string {
  const name = strong(result.product.name);
  if (options && options.length > 0) {
    const fits = (result.variants ?? []).filter((variant) =>
      options.every((option) => Object.values(variant.options).some((value) => sameOption(value, option))),
    );
    const wanted = listed(options.map(plain));
    if (fits.length === 0) {
      const there = [...new Set(result.variants.flatMap((variant) => Object.values(variant.options)))].map(
        plain,
      );
      return `${name} doesn’t come in ${wanted}${there.length > 0 ? `. It comes in ${listed(there)}` : ""}.`;
    }
    const left = fits.reduce((sum, variant) => sum + variant.available, 0);
    return left > 0
      ? `Yes: ${name} in ${wanted} is in stock, ${left} left.`
      : `${name} in ${wanted} is sold out at the moment.${restock(result)}`;
  }
  if (!result.inStock) return `${name} is out of stock right now.${restock(result)}`;
  const places = result.warehouses.filter((warehouse) => warehouse.available > 0);
  const where =
    places.length > 1
      ? ` across ${plural(places.length, "warehouse")}`
      : places[0]
        ? ` in ${plain(places[0].name)}`
        : "";
  const few = result.totalAvailable <= 5 ? "Only " : "";
  const count = `${few}${result.totalAvailable} ${few ? "left" : "available"}`;
  return `${few ? "" : "Yes, "}${few ? capital(count) : count}${where}: ${name} can ship now.`;
}

function restock(result: CheckStockOutput): string {
  return result.restockOn
    ? ` More should arrive on ${dayName(result.restockOn)}.`
    : " There’s no restock date yet.";
}

export function shippingText(result: EstimateShippingOutput): string {
  const name = strong(result.product.name);
  const to = `to the ${result.toRegion} region`;
  const [cheapest] = result.options;
  if (!cheapest) return `${name} can’t ship right now: no warehouse has it in stock.`;
  const fastest = [...result.options].sort((a, b) => a.maxDays - b.maxDays || a.priceCents - b.priceCents)[0];
  const slow = `${cheapest.service} takes ${daysText(cheapest.minDays, cheapest.maxDays)}`;
  const quick =
    fastest && fastest.service !== cheapest.service
      ? `, ${fastest.service} ${daysText(fastest.minDays, fastest.maxDays)}`
      : "";
  return `Shipping ${name} ${to}: ${slow}${quick}. Prices are in the table.`;
}

function daysText(min: number, max: number): string {
  return min === max ? plural(min, "day") : `${min} to ${max} days`;
}

export function historyText(result: GetPriceHistoryOutput, question: string): string {
  const name = strong(result.product.name);
  const span = `over the last ${result.days} days`;
  const trend = { rising: "has been going up", falling: "has been coming down", stable: "has been steady" }[
    result.trend
  ];
  const place = result.isGoodDeal
    ? "now is a good moment: it’s clearly below its average"
    : result.currentCents > result.averageCents * 1.02
      ? "it’s above its average at the moment, so waiting may pay"
      : "it’s about its usual price, neither a bargain nor a rip-off";
  const before =
    result.currentCents <= result.minCents ? "It has not been cheaper" : "Yes, it has been cheaper";
  if (/\bcheaper|lower|lowest|less\b/i.test(question))
    return `${before} ${span}. The price of ${name} ${trend}; ${place}.`;
  return `The price of ${name} ${trend} ${span}, and ${place}.`;
}

/** A research run in two sentences; what could not be checked is said. */
export function researchText(run: RunOutcome | undefined, fallbackName: string): string {
  const result = (run?.result ?? {}) as unknown as Partial<PrePurchaseResearchResult>;
  const name = strong(
    result.reviews?.product.name ??
      result.stock?.product.name ??
      result.price_history?.product.name ??
      fallbackName,
  );
  if (!run || run.status === "running" || run.status === "waiting") {
    return `I’m still gathering reviews, stock and prices for ${name}; the panel fills in as they arrive.`;
  }
  if (run.status === "failed" || run.status === "cancelled" || !result.verdict) {
    const why = run.error?.message ? ` ${plain(run.error.message)}` : "";
    return `I couldn’t finish the research on ${name}.${why} Ask me again in a moment, or ask for just the reviews or the stock.`;
  }
  const lead = {
    buy: `Yes, I’d buy ${name}`,
    wait: `I’d wait with ${name}`,
    skip: `I’d skip ${name}`,
    unclear: `I can’t say clearly for ${name}`,
  }[result.verdict];
  const reasons = (result.reasons ?? [])
    .slice(0, 2)
    .map((reason) => withoutMoney(plain(reason)))
    .filter((reason) => reason !== "");
  const because =
    reasons.length > 0 ? `: ${reasons.map((reason) => lower(reason.replace(/\.$/, ""))).join("; ")}` : "";
  const names: Record<string, string> = { price_history: "the price history" };
  const gaps = (result.unknown ?? []).map((source) => names[source] ?? source);
  const unknown = gaps.length > 0 ? ` I couldn’t check ${listed(gaps)}.` : "";
  return `${lead}${because}.${unknown}`;
}

/** A reason that quotes a price is left to the panel, which shows it. */
function withoutMoney(text: string): string {
  return /[$€£]\s?\d/.test(text) ? "" : text;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
