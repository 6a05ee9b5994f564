/** How a product's stars are spread: from loved (about 4.7) down to poor (about 2.7). */
export type Reputation = "loved" | "great" | "good" | "fine" | "mixed" | "poor" | "none";

/**
 * How the price moved over the last 180 days. `sale` and `falling` end as good deals, `rising` and `raised` as
 * bad ones, `seasonal` dips now and then, `steady` hardly moves.
 */
export type Trend = "steady" | "seasonal" | "sale" | "falling" | "rising" | "raised";

/** `out`: nothing anywhere, restock announced. `gone`: nothing anywhere, no date. `mixed`: differs by variant. */
export type StockLevel = "plenty" | "mixed" | "low" | "out" | "gone";

/** An option's values; with numbers, what each adds to the price in dollars. */
export type Axis = readonly string[] | Readonly<Record<string, number>>;

export interface ProductSeed {
  slug: string;
  name: string;
  brand: string;
  description: string;
  keywords: string;
  specs: Record<string, string>;
  /** Dollars, of the cheapest variant. */
  price: number;
  axes?: Readonly<Record<string, Axis>>;
  /** Variants no longer sold, as their values joined by a slash: "navy/512 GB". */
  retired?: readonly string[];
  reputation: Reputation;
  reviews: number;
  trend: Trend;
  stock: StockLevel;
  /** Units sold in the last 30 days. */
  sales: number;
  /** Aspects of the category's voice that people praise, and those they complain about. */
  likes: readonly string[];
  dislikes: readonly string[];
  /** What people say about this product only. */
  praise: readonly string[];
  gripes: readonly string[];
}

export interface CategorySeed {
  category: string;
  products: readonly ProductSeed[];
}

interface Opinions {
  pros: readonly string[];
  cons: readonly string[];
  /** Headlines for a review that turns on this aspect. */
  praiseTitles: readonly string[];
  gripeTitles: readonly string[];
}

/** How people talk about a category: why they bought, and what they say aspect by aspect. */
export interface Voice {
  situations: readonly string[];
  aspects: Readonly<Record<string, Opinions>>;
}
