import type { OrderLineView, OrderSummary } from "@/lib/tools/orders.schema";
import type { Option, Slots } from "./frame";
import type { Memory, ProductMention } from "./memory";
import { editDistance } from "./normalise";

/** Words cut to what singular and plural share. */
export function stems(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/(?:ies)$/, "y").replace(/([^s])s$/, "$1") : word));
}

/** How many of the wanted words stand in the label, a slip of one letter forgiven in longer words: 0–1. */
export function overlap(wanted: string, label: string): number {
  const words = stems(wanted);
  if (words.length === 0) return 0;
  const there = stems(label);
  const joined = there.join("");
  const hits = words.filter(
    (word) =>
      there.includes(word) ||
      (word.length >= 5 && joined.includes(word)) ||
      (word.length >= 5 && there.some((other) => editDistance(word, other) <= (word.length >= 8 ? 2 : 1))),
  );
  return hits.length / words.length;
}

/** Those whose label holds all the words, else those that hold most of them (at least half). */
export function matching<Item>(items: readonly Item[], words: string, label: (item: Item) => string): Item[] {
  const scored = items.map((item) => ({ item, score: overlap(words, label(item)) }));
  const best = Math.max(0, ...scored.map((entry) => entry.score));
  if (best <= 0.3) return [];
  return scored.filter((entry) => entry.score === best).map((entry) => entry.item);
}

export function productLabel(product: ProductMention): string {
  return `${product.name} ${product.brand ?? ""} ${product.category ?? ""} ${product.slug}`;
}

export function lineLabel(line: Line): string {
  return `${line.name} ${line.category} ${Object.values(line.options).join(" ")}`;
}

/** By position: 1 is the first, -1 the last. */
function atPositions<Item>(items: readonly Item[], positions: readonly number[]): Item[] {
  return positions.flatMap((position) => {
    const item = position < 0 ? items.at(position) : items[position - 1];
    return item === undefined ? [] : [item];
  });
}

/** The products a message points at among those already mentioned; empty when it points at none of them. */
export function pointedProducts(slots: Slots, memory: Memory): ProductMention[] {
  const shown = memory.shownProducts;
  const focus = memory.focusProduct ? memory.products.get(memory.focusProduct) : undefined;
  if (slots.product) {
    return [
      memory.products.get(slots.product) ?? { slug: slots.product, name: slots.product.replace(/-/g, " ") },
    ];
  }
  if (slots.ordinals && shown.length > 0) {
    const picked = atPositions(slots.words ? narrowed(shown, slots.words) : shown, slots.ordinals);
    if (picked.length > 0) return picked;
  }
  if (slots.words) {
    const among = matching(shown, slots.words, productLabel).filter(
      (one) => overlap(slots.words, productLabel(one)) === 1 && wellNamed(slots.words, one),
    );
    if (among.length > 0) return superlative(among, slots);
    const known = matching([...memory.products.values()], slots.words, productLabel);
    return known.filter(
      (one) => wellNamed(slots.words, one) && overlap(slots.words, productLabel(one)) === 1,
    );
  }
  if (slots.other) return shown.filter((product) => product.slug !== focus?.slug);
  if (slots.pronoun === "many" || slots.all) return shown.length > 0 ? shown : focus ? [focus] : [];
  if (slots.superlative && shown.length > 1) return superlative(shown, slots);
  if (focus) return [focus];
  return shown.length === 1 ? shown : [];
}

/** A single category word such as "speakers" names a kind, not a product that is on screen. */
function wellNamed(words: string, product: ProductMention): boolean {
  return overlap(words, `${product.name} ${product.brand ?? ""} ${product.slug}`) >= 0.5;
}

function narrowed(shown: ProductMention[], words: string): ProductMention[] {
  const some = matching(shown, words, productLabel);
  return some.length > 0 ? some : shown;
}

function superlative(products: ProductMention[], slots: Slots): ProductMention[] {
  if (products.length < 2 || !slots.superlative) return products;
  const by = (value: (product: ProductMention) => number) =>
    [...products].sort((a, b) => value(b) - value(a)).slice(0, 1);
  if (slots.superlative === "cheapest")
    return by((product) => -(product.priceCents ?? Number.POSITIVE_INFINITY));
  if (slots.superlative === "priciest") return by((product) => product.priceCents ?? 0);
  if (slots.superlative === "best") return by((product) => product.rating ?? 0);
  return products;
}

/** Narrows orders by what a message says of them: number, month, position, age, status, words of a line. */
export function narrowOrders(orders: OrderSummary[], slots: Slots): OrderSummary[] {
  let left = orders;
  if (slots.order) return left.filter((order) => order.number === slots.order);
  if (slots.month !== undefined) left = left.filter((order) => monthIndex(order.placedAt) === slots.month);
  if (slots.words) {
    const some = left.filter((order) =>
      order.lines.some((line) => overlap(slots.words, lineLabel(line)) > 0.3),
    );
    if (some.length > 0) left = some;
  }
  const byAge = [...left].sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  if (slots.superlative === "newest") return byAge.slice(0, 1);
  if (slots.superlative === "oldest") return byAge.slice(-1);
  if (slots.superlative === "cheapest")
    return [...left].sort((a, b) => a.totalCents - b.totalCents).slice(0, 1);
  if (slots.superlative === "priciest")
    return [...left].sort((a, b) => b.totalCents - a.totalCents).slice(0, 1);
  if (slots.ordinals) {
    const picked = atPositions(left, slots.ordinals);
    if (picked.length > 0) return picked;
  }
  return left;
}

/** The lines of an order a message means: by words or options; all of them when it names none. */
export function narrowLines(lines: OrderLineView[], slots: Slots): OrderLineView[] {
  if (slots.lines) return lines.filter((line) => slots.lines?.includes(line.id));
  return narrowByWords(lines, slots);
}

type Line = Pick<OrderLineView, "name" | "category" | "options">;

/** Those that the words and options of a message fit; what fits none of them narrows nothing. */
export function narrowByWords<Each extends Line>(lines: readonly Each[], slots: Slots): Each[] {
  let left = [...lines];
  if (slots.words) {
    const some = matching(left, slots.words, lineLabel);
    if (some.length > 0) left = some;
  }
  for (const option of slots.options ?? []) {
    const some = left.filter((line) =>
      Object.values(line.options).some((value) => sameOption(value, option)),
    );
    if (some.length > 0) left = some;
  }
  return left;
}

export function sameOption(value: string, wanted: string): boolean {
  const long: Record<string, string> = { small: "s", medium: "m", large: "l", gray: "grey", golden: "gold" };
  const short = (text: string) => long[text.toLowerCase()] ?? text.toLowerCase();
  return short(value) === short(wanted) || stems(value).includes(short(wanted));
}

export function monthIndex(instant: string): number {
  return new Date(instant).getUTCMonth();
}

/** The options an answer chooses: "the second", "the one from March", "the silver one", "A-10042", "both". */
export function chosen(options: Option[], slots: Slots): Option[] {
  if (slots.order)
    return options.filter((option) => option.key === slots.order || option.order === slots.order);
  if (slots.all || slots.pronoun === "many") return options;
  let left = options;
  let said = false;
  if (slots.month !== undefined) {
    said = true;
    left = left.filter((option) => option.at !== undefined && monthIndex(option.at) === slots.month);
  }
  if (slots.words) {
    const some = matching(left, slots.words, (option) => option.label);
    if (some.length === 0 && !said && !slots.ordinals) return [];
    if (some.length > 0 && left[0]?.kind === "category") return some.slice(0, 1);
    if (some.length > 0) {
      said = true;
      left = some;
    }
  }
  if (slots.ordinals) return atPositions(left, slots.ordinals);
  if (slots.superlative) {
    const value = (option: Option): number | string => {
      if (slots.superlative === "cheapest" || slots.superlative === "priciest") return option.priceCents ?? 0;
      if (slots.superlative === "best") return option.rating ?? 0;
      return option.at ?? "";
    };
    const ascending = [...left].sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
    const first = slots.superlative === "cheapest" || slots.superlative === "oldest";
    return first ? ascending.slice(0, 1) : ascending.slice(-1);
  }
  if (said) return left;
  return slots.quantity !== undefined ? atPositions(options, [slots.quantity]) : [];
}
