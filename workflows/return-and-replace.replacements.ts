import type { RuleApplied } from "@/lib/engine/wire";
import type { Tools } from "@/lib/tools";
import type { FoundProduct } from "@/lib/tools/catalog.schema";
import type { Replacement } from "./return-and-replace.schema";
import { money } from "./words";

const MIN_RATING = 4;
const MOST = 5;

export interface Wanted {
  /** Looked in first. Null: it is not known, everything that matches counts alike. */
  category: string | null;
  /** Slugs of what is being returned: never offered as its own replacement. */
  returned: string[];
  /** Highest price, cents. */
  limitCents: number;
  currency: string;
}

/**
 * At most five products that match every rule: the same category first, then others that match its name. Never padded:
 * fewer, or none, is an answer.
 */
export async function findReplacements(
  search: Tools["search_products"],
  wanted: Wanted,
): Promise<Replacement[]> {
  const rules = {
    maxPrice: wanted.limitCents / 100,
    minRating: MIN_RATING,
    inStock: true,
    limit: 20,
  };
  const { category } = wanted;
  const alike = await search({ ...rules, sort: "rating", ...(category && { category }) });
  const found = matching(alike.products, wanted);
  if (category && found.length < MOST) {
    const others = await search({ ...rules, query: category, sort: "relevance" });
    found.push(
      ...matching(others.products, wanted).filter((other) => !found.some((one) => one.slug === other.slug)),
    );
  }
  return found.slice(0, MOST).map(asReplacement);
}

/** The rules again, on what came back: an offer is a promise, whatever the search made of its filters. */
function matching(products: FoundProduct[], { returned, limitCents, currency }: Wanted): FoundProduct[] {
  return products
    .map(atItsPrice)
    .filter(
      (product) =>
        product.inStock &&
        product.priceCents <= limitCents &&
        product.currency === currency &&
        product.rating >= MIN_RATING &&
        !returned.includes(product.slug),
    );
}

/** At the price of the variant that can be sold: a cheaper one may be gone. */
const atItsPrice = (product: FoundProduct): FoundProduct =>
  product.variant ? { ...product, priceCents: product.variant.priceCents } : product;

function asReplacement(product: FoundProduct): Replacement {
  const { slug, name, brand, category, image, rating, reviewCount, priceCents, currency } = product;
  const shown = { slug, name, brand, category, image, rating, reviewCount, priceCents, currency };
  const { id = null, options = {} } = product.variant ?? {};
  return { ...shown, yourPriceCents: priceCents, variant: id, options };
}

export function replacementRules({ category, limitCents, currency }: Wanted, found: number): RuleApplied[] {
  return [
    { rule: "price ≤ 1.2 × refund", detail: money(limitCents, currency) },
    { rule: "rating ≥ 4.0", detail: `${MIN_RATING.toFixed(1)} of 5` },
    { rule: "in stock, not the returned product", detail: category ? `${category} first` : "any category" },
    { rule: "at most 5, never padded", detail: `${found} found` },
  ];
}
