import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import type { Candidate } from "./spelling";

/** What the catalog knows of the words of a search. */
export interface Vocabulary {
  /** Whether any product has this word, in any of its forms. */
  knows(word: string): boolean;
  /** Whether full text leaves this word out ("the"). */
  leavesOut(word: string): boolean;
  /** Words of the catalog that look like one it does not know. */
  similarTo(word: string): Candidate[];
  categories: string[];
}

/** Every category once, by jumping along the index instead of reading all products. */
const categoriesQuery: SQL = sql`
  with recursive found(category) as (
    (select category from products order by category limit 1)
    union all
    select (select category from products where category > found.category order by category limit 1)
    from found where found.category is not null
  )
  select category from found where category is not null`;

/** Names of all categories, in alphabetical order. */
export async function listCategories(db: Queryable): Promise<string[]> {
  const rows = await db.execute<{ category: string }>(categoriesQuery);
  return rows.map((row) => row.category);
}

/**
 * Looks up a search's words in one round trip.
 * @param words to be checked as they are
 * @param guessed those for which similar words are looked for, when the catalog does not know them
 */
export async function lookUp(
  db: Queryable,
  words: readonly string[],
  guessed: readonly string[],
): Promise<Vocabulary> {
  const [row] = await db.execute<{
    words: { word: string; lexeme: string | null; known: boolean }[];
    similar: (Candidate & { asked: string })[];
    categories: string[];
  }>(sql`
    with asked as (
      select word, (tsvector_to_array(to_tsvector('english', word)))[1] as lexeme
      from unnest(${textArray(words)}) as word
    ), checked as (
      select *, exists (select from search_words where search_words.lexeme = asked.lexeme) as known from asked
    )
    select
      (select coalesce(json_agg(checked), '[]') from checked) as words,
      (select coalesce(json_agg(found), '[]') from (
        select checked.word as asked, close.*
        from checked, lateral (
          select word, prominent, similarity(search_words.word, checked.word) as similarity
          from search_words where search_words.word % checked.word
          order by similarity desc, word limit 12
        ) as close
        where not checked.known and checked.word = any(${textArray(guessed)})
      ) as found) as similar,
      (select coalesce(json_agg(category), '[]') from (${categoriesQuery}) as all_categories) as categories`);
  const checked = new Map(row?.words.map((word) => [word.word, word]));
  return {
    knows: (word) => checked.get(word)?.known ?? false,
    leavesOut: (word) => checked.has(word) && checked.get(word)?.lexeme === null,
    similarTo: (word) => row?.similar.filter((candidate) => candidate.asked === word) ?? [],
    categories: row?.categories ?? [],
  };
}

const textArray = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
