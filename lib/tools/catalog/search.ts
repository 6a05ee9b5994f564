import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import type { FoundProduct, SearchProductsOutput, searchProductsInput } from "../catalog.schema";
import { ToolError } from "../tool-error";
import { type Matching, planSearch, type SearchPlan } from "./plan";
import { readQuery } from "./read-query";
import { cheapestVariant, type SummaryRow, sellable, summaryColumns, toSummary } from "./summary";

type Input = z.output<typeof searchProductsInput>;

/**
 * Full text with spelling mended, in two round trips (a third when what follows "for" has to be left out). Every word that matters must match; nothing is shown in place of
 * what is not there.
 * @param offset how many matches to skip
 * @throws ToolError `invalid_input` when the lowest price is above the highest
 */
export async function searchProducts(db: Queryable, input: Input, offset = 0): Promise<SearchProductsOutput> {
  const { text, ...said } = readQuery(input.query);
  // What is given as a field wins over the same thing said in words.
  const minPriceCents = inCents(input.minPrice) ?? said.minPriceCents;
  const maxPriceCents = inCents(input.maxPrice) ?? said.maxPriceCents;
  if (minPriceCents !== undefined && maxPriceCents !== undefined && minPriceCents > maxPriceCents) {
    throw new ToolError("invalid_input", "minPrice is above maxPrice: swap them or leave one out.");
  }
  const plan = await planSearch(db, { text, category: input.category, brand: input.brand });
  const nothing = {
    products: [],
    total: 0,
    ...(plan.unknownWords.length > 0 ? { unknownWords: plan.unknownWords } : {}),
    categories: plan.categories,
  };
  if (!plan.possible) return nothing;

  const constraints = {
    text: plan.correctedQuery ?? text,
    minPriceCents,
    maxPriceCents,
    minRating: input.minRating ?? said.minRating,
    inStock: input.inStock ?? said.inStock ?? false,
    sort: input.sort,
    limit: input.limit,
    offset,
  };
  const find = (matching: Matching | null) => db.execute<Row>(searchQuery(plan, matching, constraints));
  const rows = await find(plan.matching);
  if (rows.length > 0) return answer(plan, rows, plan.unknownWords);
  const widened = plan.wider ? await find(plan.wider.matching) : [];
  return widened.length > 0
    ? answer(plan, widened, [...(plan.wider?.leftOut ?? []), ...plan.unknownWords])
    : nothing;
}

type Row = SummaryRow & Pick<FoundProduct, "variant"> & { total: number };

const answer = (plan: SearchPlan, rows: readonly Row[], unknownWords: string[]): SearchProductsOutput => ({
  products: rows.map((row) => ({ ...toSummary(row), variant: row.variant ?? null })),
  total: rows[0]?.total ?? 0,
  ...(plan.correctedQuery ? { correctedQuery: plan.correctedQuery } : {}),
  ...(unknownWords.length > 0 ? { unknownWords } : {}),
});

const inCents = (units?: number) => (units === undefined ? undefined : Math.round(units * 100));

interface Constraints {
  text: string;
  minPriceCents?: number;
  maxPriceCents?: number;
  minRating?: number;
  inStock: boolean;
  sort: Input["sort"];
  limit: number;
  offset: number;
}

const orders: Record<Input["sort"], SQL> = {
  relevance: sql`score desc, rating desc, recent_sales desc, id`,
  price_asc: sql`price_cents, score desc, rating desc, id`,
  price_desc: sql`price_cents desc, score desc, rating desc, id`,
  rating: sql`rating desc, review_count desc, score desc, id`,
};

/** Exported for the test that reads its execution plan. */
export function searchQuery(plan: SearchPlan, matching: Matching | null, constraints: Constraints): SQL {
  const { minPriceCents, maxPriceCents, minRating } = constraints;
  const conditions = [
    ...(matching ? textConditions(matching) : []),
    ...(plan.brand ? [has(plan.brand)] : []),
    ...(plan.category ? [sql`p.category = ${plan.category}`] : []),
    ...(minPriceCents === undefined ? [] : [sql`p.price_cents >= ${minPriceCents}`]),
    ...(maxPriceCents === undefined ? [] : [sql`p.price_cents <= ${maxPriceCents}`]),
    ...(minRating === undefined ? [] : [sql`p.rating >= ${minRating}`]),
    ...(constraints.inStock ? [sellable] : []),
    sql`true`,
  ];
  // What carries a word as a spec or option only ("canvas") counts when nothing carries it in its name or keywords.
  return sql`
    with matched as materialized (
      select p.id, p.rating, p.review_count, p.recent_sales, p.price_cents,
        ${matching ? has(matching.named) : sql`true`} as named, ${score(matching, constraints.text)} as score
      from products p where ${sql.join(conditions, sql` and `)}
    ), shown as (
      select *, row_number() over (order by ${orders[constraints.sort]}) as place, (count(*) over ())::int as total
      from matched where named or not exists (select from matched where named)
      order by place limit ${constraints.limit} offset ${constraints.offset}
    )
    select ${summaryColumns}, ${sellable} as "inStock", ${cheapestVariant} as variant, shown.total
    from shown join products p on p.id = shown.id order by shown.place`;
}

const has = (query: string) => sql`p.search_vector @@ to_tsquery('english', ${query})`;

const textConditions = ({ every, about, head, kind }: Matching): SQL[] => [
  has(every),
  has(about),
  ...(head ? [has(head)] : []),
  ...(kind
    ? [
        sql`(p.category = ${kind.category} or to_tsvector('english', p.name) @@ to_tsquery('english', ${kind.query}))`,
      ]
    : []),
];

/** In steps of a tenth, so that among equally good matches the better rated comes first. */
function score(matching: Matching | null, text: string): SQL {
  if (!matching) return sql`0`;
  const ofItsKind = matching.kind
    ? sql`case when p.category = ${matching.kind.category} then 0.5 else 0 end`
    : sql`0`;
  return sql`round((
    ts_rank('{0.05, 0.15, 0.6, 1}', p.search_vector, to_tsquery('english', ${matching.named}))
    + 0.5 * word_similarity(${text.toLowerCase()}, lower(p.name)) + ${ofItsKind}
  )::numeric, 1)`;
}
