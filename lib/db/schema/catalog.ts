import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const products = pgTable(
  "products",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    brand: text("brand").notNull(),
    category: text("category").notNull(),
    description: text("description").notNull(),
    /** Words people use for the thing that stand nowhere else: "cans", "ANC", "sneakers". */
    keywords: text("keywords").notNull().default(""),
    specs: jsonb("specs").$type<Record<string, string>>().notNull().default({}),
    /** Path below `public/`. */
    image: text("image").notNull(),
    /** Lowest price among the product's variants; what lists show and price history follows. */
    priceCents: integer("price_cents").notNull(),
    currency: text("currency").notNull().default("USD"),
    /** Mean of the product's review stars, 0 when there are none. */
    rating: real("rating").notNull().default(0),
    reviewCount: integer("review_count").notNull().default(0),
    /** Units sold in the last 30 days; what "trending" is ordered by. */
    recentSales: integer("recent_sales").notNull().default(0),
    /** What its variants' options say ("black XL"), kept by a trigger so that one index answers every word. */
    optionWords: text("option_words").notNull().default(""),
    createdAt: createdAt(),
    searchText: text("search_text")
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`lower(${products.name} || ' ' || ${products.brand} || ' ' || ${products.category} || ' ' || ${products.keywords})`,
      ),
    searchVector: tsvector("search_vector")
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(to_tsvector('english', ${products.name} || ' ' || ${products.keywords}), 'A') || setweight(to_tsvector('english', ${products.brand} || ' ' || ${products.category}), 'B') || setweight(to_tsvector('english', ${products.description}), 'C') || setweight(to_tsvector('english', ${products.optionWords}), 'D') || setweight(jsonb_to_tsvector('english', ${products.specs}, '["string"]'), 'D')`,
      ),
  },
  (t) => [
    index("products_search_vector_idx").using("gin", t.searchVector),
    index("products_search_text_trgm_idx").using("gin", sql`${t.searchText} gin_trgm_ops`),
    index("products_category_idx").on(t.category, t.id),
    index("products_brand_idx").on(sql`lower(${t.brand})`),
    index("products_price_idx").on(t.priceCents, t.id),
    index("products_rating_idx").on(t.rating, t.id),
    index("products_recent_sales_idx").on(t.recentSales, t.id),
    check("products_price_check", sql`${t.priceCents} >= 0`),
  ],
);

/** Every word the catalog uses, kept by a trigger: what a misspelt search is read against. */
export const searchWords = pgTable(
  "search_words",
  {
    word: text("word").primaryKey(),
    /** The word as the full-text index holds it: "headphones" → "headphon". */
    lexeme: text("lexeme").notNull(),
    /** Stands in a name, brand, category or keyword, not only in a description. */
    prominent: boolean("prominent").notNull(),
  },
  (t) => [
    index("search_words_lexeme_idx").on(t.lexeme),
    index("search_words_trgm_idx").using("gin", sql`${t.word} gin_trgm_ops`),
  ],
);

export const variants = pgTable(
  "variants",
  {
    id: id(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    sku: text("sku").notNull().unique(),
    /** {"color": "black", "size": "M"}; empty for a product that comes in one form only. */
    options: jsonb("options").$type<Record<string, string>>().notNull().default({}),
    priceCents: integer("price_cents").notNull(),
    /** False when the shop no longer sells it, whatever the stock says. */
    available: boolean("available").notNull().default(true),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("variants_product_idx").on(t.productId, t.position),
    check("variants_price_check", sql`${t.priceCents} >= 0`),
  ],
);

export const pricePoints = pgTable(
  "price_points",
  {
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    priceCents: integer("price_cents").notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.day] })],
);

export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    /** Masked to given name and initial, as shown: "Priya S." */
    authorName: text("author_name").notNull(),
    rating: integer("rating").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    verified: boolean("verified").notNull().default(true),
    helpfulCount: integer("helpful_count").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    index("reviews_product_idx").on(t.productId, t.createdAt, t.id),
    check("reviews_rating_check", sql`${t.rating} between 1 and 5`),
  ],
);

export const coupons = pgTable(
  "coupons",
  {
    id: id(),
    code: text("code").notNull(),
    description: text("description").notNull(),
    kind: text("kind", { enum: ["percent", "amount"] }).notNull(),
    /** Whole percent, or cents, by kind. */
    value: integer("value").notNull(),
    minSpendCents: integer("min_spend_cents").notNull().default(0),
    /** Null: every category. */
    category: text("category"),
    /** Null: every tier. */
    loyaltyTierId: text("loyalty_tier_id"),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    maxRedemptions: integer("max_redemptions"),
    redemptions: integer("redemptions").notNull().default(0),
  },
  (t) => [unique("coupons_code_key").on(t.code), index("coupons_ends_on_idx").on(t.endsOn)],
);
