import type { Region } from "@/lib/tools/common.schema";
import type { OrderStatus } from "@/lib/tools/orders.schema";
import type { ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";

/** What a shopper can want, one per plan. */
export const intents = [
  "search",
  "more_results",
  "details",
  "compare",
  "reviews",
  "stock",
  "shipping",
  "price_history",
  "research",
  "trending",
  "list_orders",
  "order_details",
  "track",
  "cancel_order",
  "return_item",
  "problem_item",
  "eligibility",
  "return_status",
  "replace_with",
  "coupons",
  "coupon_check",
  "loyalty",
  "show_cart",
  "add_to_cart",
  "remove_from_cart",
  "change_cart",
  "checkout",
  "policy",
  "human",
  "greet",
  "thanks",
  "bye",
  "help",
  "identity",
  "compliment",
  "complaint",
  "yes",
  "no",
  "other_person",
  "change_order",
  "account",
  "rules",
  "off_topic",
  "unknown",
] as const;
export type Intent = (typeof intents)[number];

export type Sort = "price_asc" | "price_desc" | "rating";
export type PolicyTopic =
  | "returns"
  | "refunds"
  | "shipping"
  | "exchanges"
  | "warranty"
  | "privacy"
  | "loyalty";

/** What one message says, as far as it says it. Money is in currency units, as tools take it. */
export interface Slots {
  /** The message as typed. */
  raw: string;
  /** The content words left over: a product, an item, a name. May be empty. */
  words: string;
  /** The same words, clause by clause: "aurora x2" · "wrong colour". */
  clauses?: string[];
  /** The same words with what joins them, for a search: "laptop for a student". */
  phrase?: string;
  order?: string;
  rma?: string;
  coupon?: string;
  minPrice?: number;
  maxPrice?: number;
  minRating?: number;
  inStock?: boolean;
  sort?: Sort;
  brand?: string;
  category?: string;
  region?: Region;
  reason?: ReturnReason;
  outcome?: ReturnOutcome;
  wantsReplacement?: boolean;
  quantity?: number;
  /** Positions named: 1 is the first, -1 the last. */
  ordinals?: number[];
  /** "the cheaper one", "the best rated". */
  superlative?: "cheapest" | "priciest" | "best" | "newest" | "oldest";
  /** "it", "that one", "them". */
  pronoun?: "one" | "many";
  /** "the other one". */
  other?: boolean;
  all?: boolean;
  /** 0 is January. */
  month?: number;
  placedFrom?: string;
  placedTo?: string;
  status?: OrderStatus;
  days?: number;
  topic?: PolicyTopic;
  /** Colours and sizes: "black", "m", "42". */
  options?: string[];
  /** Order line and product chosen in an earlier turn. */
  lines?: string[];
  product?: string;
  /** Variant chosen in an earlier turn. */
  variant?: string;
  /** The returned thing itself is wanted, in another size or colour. */
  exchange?: boolean;
}

export interface Frame {
  intent: Intent;
  slots: Slots;
  /** Further things asked about the same product in the same breath: "reviews and stock". */
  also?: Intent[];
}

/** Something the shopper can point at: an order, an order line, a product. */
export interface Option {
  kind: "order" | "line" | "product" | "variant" | "category";
  /** Order number, line id, slug, variant id or category name. */
  key: string;
  /** Words it can be recognised by. */
  label: string;
  /** The order of a line. */
  order?: string;
  priceCents?: number;
  rating?: number;
  /** ISO, when it was ordered. */
  at?: string;
  status?: OrderStatus;
}

/** A question that waits for an answer, and what to do with it. */
export interface Pending {
  /** choose: one of the options; offer: yes or no; tell: any text. */
  kind: "choose" | "offer" | "tell";
  /** What goes on once it is answered. */
  next: Frame;
  options: Option[];
}
