import { PgDialect } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase, getSql } from "@/lib/db/client";
import { searchProducts } from "./catalog";
import { planSearch } from "./catalog/plan";
import { searchQuery } from "./catalog/search";
import { makeBigCatalog } from "./testing/big-catalog";
import { call, makePerson } from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;

beforeAll(async () => {
  shopper = await makePerson();
  await makeBigCatalog(3_000);
}, 60_000);

/** The plan PostgreSQL would use on a catalogue too large to read whole. */
async function explain(query: string, params: string[]): Promise<string> {
  const rows = await getSql().begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return tx.unsafe(`explain ${query}`, params);
  });
  return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
}

describe("search_products over thousands of products", () => {
  it("reads a misspelt, narrow search right", async () => {
    const found = await call(searchProducts, shopper, { query: "wireles hedphones gift10 under $300" });
    expect(found.correctedQuery).toBe("wireless headphones gift10");
    expect(found.total).toBeGreaterThan(0);
  });

  it("counts all that match a broad one", async () => {
    expect((await call(searchProducts, shopper, { query: "headphones", inStock: true })).total).toBe(300);
  });

  it("goes through the indexes, not through every product", async () => {
    const plan = await planSearch(getDatabase(), { text: "wireless hedphones gift10" });
    const none = { text: "", inStock: false, sort: "relevance", limit: 8, offset: 0 } as const;
    const query = new PgDialect().sqlToQuery(searchQuery(plan, plan.matching, none));
    const search = await explain(query.sql, query.params as string[]);
    expect(search).toContain("products_search_vector_idx");
    expect(search).not.toContain("Seq Scan on products");

    const words = await explain("select word, prominent from search_words where word % $1", ["hedphones"]);
    expect(words).toContain("search_words_trgm_idx");
  });
});
