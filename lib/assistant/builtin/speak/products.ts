import type {
  CompareProductsOutput,
  GetTrendingProductsOutput,
  ProductDetail,
  ProductSummary,
  SearchProductsOutput,
} from "@/lib/tools/catalog.schema";
import type { Frame, Slots } from "../frame";
import type { Ending, KnownTools } from "../plan/types";
import { sameOption } from "../references";
import { capital, listed, numberWord, plain, strong, vary } from "./wording";

type SearchInput = KnownTools["search_products"]["input"];

/** What was found, with the one fact that helps to choose. Prices stay on the cards. */
export function foundText(found: SearchProductsOutput, input: SearchInput, seed: string): string {
  const { products, total } = found;
  const [first] = products;
  if (!first) return "";
  const what = plain(found.correctedQuery ?? (input.query || input.category || ""));
  const limits = limitWords(input);
  const read = found.correctedQuery ? ` (I read that as “${plain(found.correctedQuery)}”)` : "";
  if (total === 1) {
    const stock = first.inStock ? "" : ", though it’s out of stock right now";
    return `${vary(seed, "There’s exactly one", "Just one fits", "One match")}${limits}${read}: ${strong(first.name)} by ${plain(first.brand)}${stock}. Want the details, or what reviewers say?`;
  }
  const count =
    total > products.length
      ? `${capital(numberWord(products.length))} of ${total}`
      : capital(numberWord(total));
  const kind = what ? ` for “${what}”` : "";
  return `${count} ${vary(seed, "matches", "picks", "finds")}${kind}${limits}. ${highlight(products, input)}`;
}

function limitWords(input: SearchInput): string {
  const parts: string[] = [];
  if (input.minPrice !== undefined && input.maxPrice !== undefined) parts.push("in your price range");
  else if (input.maxPrice !== undefined) parts.push("under your limit");
  else if (input.minPrice !== undefined) parts.push("from your price up");
  if (input.minRating !== undefined) parts.push("with the rating you want");
  if (input.inStock) parts.push("in stock");
  if (input.brand) parts.push(`from ${plain(input.brand)}`);
  return parts.length > 0 ? ` ${listed(parts)}` : "";
}

function highlight(products: ProductSummary[], input: SearchInput): string {
  const cheapest = least(products, (product) => product.priceCents);
  const rated = products.filter((product) => product.reviewCount > 0);
  const best = least(rated, (product) => -product.rating * 1000 - Math.min(product.reviewCount, 999) / 1000);
  const sold = products.filter((product) => !product.inStock).length;
  const stock =
    sold > 0 && sold < products.length
      ? ` ${capital(numberWord(sold))} of them ${sold === 1 ? "is" : "are"} out of stock.`
      : "";
  if (input.sort === "price_asc" && cheapest) return `${strong(cheapest.name)} costs least.${stock}`;
  if (best && cheapest && best.slug === cheapest.slug) {
    return `${strong(best.name)} is both the best rated and the cheapest.${stock}`;
  }
  if (best && cheapest) {
    return `${strong(best.name)} has the best reviews, ${strong(cheapest.name)} costs least.${stock}`;
  }
  return cheapest ? `${strong(cheapest.name)} costs least.${stock}` : "";
}

function least<Item>(items: readonly Item[], value: (item: Item) => number): Item | undefined {
  return [...items].sort((a, b) => value(a) - value(b))[0];
}

/** Nothing matched: says so, and what to relax. */
export function nothingFound(
  query: string,
  found: SearchProductsOutput,
  then: Frame,
  input?: SearchInput,
): Ending {
  const what = query ? `“${plain(query)}”` : "that";
  const relax: string[] = [];
  if (input?.maxPrice !== undefined || input?.minPrice !== undefined) relax.push("the price limit");
  if (input?.minRating !== undefined) relax.push("the rating");
  if (input?.inStock) relax.push("“in stock”");
  if (input?.brand) relax.push("the brand");
  const categories = found.categories ?? [];
  const hint =
    relax.length > 0
      ? ` I could look again without ${listed(relax, "or")}. Shall I?`
      : categories.length > 0
        ? ` We do have ${listed(categories.length > 6 ? [...categories.slice(0, 6).map(plain), "more"] : categories.map(plain))}. Does one of those come close?`
        : " Could you try other words, or a broader kind of product?";
  const said = `I found nothing for ${what}${relax.length > 0 ? " within those limits" : ""}.${hint}`;
  const bare: Slots = { raw: then.slots.raw, words: query, category: input?.category };
  if (relax.length > 0) {
    return { say: said, pending: { kind: "offer", next: { intent: "search", slots: bare }, options: [] } };
  }
  const options = categories.map((name) => ({ kind: "category" as const, key: name, label: name }));
  return {
    say: said,
    pending: { kind: "choose", next: { intent: "search", slots: { ...bare, words: "" } }, options },
  };
}

export function trendingText(
  found: GetTrendingProductsOutput,
  category: string | undefined,
  seed: string,
  missing?: string,
): string {
  const [first, second] = found.products;
  if (!first)
    return "Nothing has sold enough lately to call it a trend. Tell me what you’re after and I’ll look.";
  const where = category ? ` in ${plain(category)}` : "";
  const instead = missing ? `No sales figures for “${plain(missing)}”, so here’s the whole shop. ` : "";
  const lead = vary(
    seed,
    "Selling best this month",
    "What people are buying right now",
    "The month’s favourites",
  );
  const after = second ? `, then ${strong(second.name)}` : "";
  return `${instead}${lead}${where}: ${strong(first.name)} leads${after}.`;
}

/** "How heavy" and "battery" name a spec. */
function namesSpec(name: string, question: string): boolean {
  const text = question.toLowerCase().replace(/\b(?:heavy|weigh|weighs)\b/g, "weight");
  return name
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 3 && new RegExp(`\\b${word}`).test(text));
}

/** One product in a sentence or two; answers the question about it when its specs do. */
export function detailsText(product: ProductDetail, question: string): string {
  const asked = question.toLowerCase();
  const spec = Object.entries(product.specs ?? {}).find(([name]) => namesSpec(name, asked));
  const name = strong(product.name);
  if (spec) return `${name}: ${plain(spec[0]).toLowerCase()} ${plain(spec[1])}.`;
  const choices = optionWords(product);
  if (/\b(?:colou?rs?|sizes?|options|variants|versions)\b/.test(asked)) {
    return choices ? `${name} comes in ${choices}.` : `${name} comes in one version only.`;
  }
  if (/\b(?:how much|price|cost)\b/.test(asked))
    return `Here’s ${name} with its current price. Want to know whether that’s a good one?`;
  const stock = product.inStock ? "in stock" : "out of stock right now";
  const rating =
    product.reviewCount > 0
      ? `, rated ${product.rating.toFixed(1)} from ${product.reviewCount} reviews`
      : ", not reviewed yet";
  const options = choices ? ` It comes in ${choices}.` : "";
  return `${name} by ${plain(product.brand)} is ${stock}${rating}.${options}`;
}

function optionWords(product: ProductDetail): string {
  const values = new Map<string, Set<string>>();
  for (const variant of product.variants ?? []) {
    for (const [name, value] of Object.entries(variant.options)) {
      const set = values.get(name) ?? new Set();
      values.set(name, set.add(plain(value)));
    }
  }
  const groups = [...values].filter(([, set]) => set.size > 1).map(([, set]) => listed([...set], "or"));
  return listed(groups);
}

/** The variant with all the named options, if there is one. */
export function variantWith(
  product: ProductDetail,
  options: readonly string[],
): ProductDetail["variants"][number] | undefined {
  const fits = (product.variants ?? []).filter((variant) =>
    options.every((option) => Object.values(variant.options).some((value) => sameOption(value, option))),
  );
  return fits.find((variant) => variant.available) ?? fits[0];
}

/** Who wins on price and stars; a spec that was asked for comes first. */
export function comparisonText(result: CompareProductsOutput, question = ""): string {
  const asked = (result.specs ?? []).find((row) => namesSpec(row.name, question));
  if (asked) {
    const values = result.products.map(
      (product, index) => `${strong(product.name)} ${plain(asked.values[index] ?? "doesn’t say")}`,
    );
    return `${plain(asked.name)}: ${listed(values)}.`;
  }
  const named = (slug: string | null) => result.products.find((product) => product.slug === slug);
  const cheapest = named(result.cheapest);
  const best = named(result.bestRated);
  const missing = result.products
    .filter((product) => !product.inStock)
    .map((product) => strong(product.name));
  const stock = missing.length > 0 ? ` Out of stock: ${listed(missing)}.` : "";
  if (cheapest && best && cheapest.slug === best.slug) {
    return `Side by side, ${strong(best.name)} wins on both counts: it costs less and is rated higher.${stock}`;
  }
  const price = cheapest ? `${strong(cheapest.name)} costs less` : "";
  const stars = best ? `${strong(best.name)} is rated higher` : "none has reviews yet";
  return `Side by side: ${listed(
    [price, stars].filter((part) => part !== ""),
    "while",
  ).replace(" while ", ", while ")}.${stock} The table shows where they differ.`;
}
