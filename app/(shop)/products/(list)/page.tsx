import type { Metadata } from "next";
import { Suspense } from "react";
import { z } from "zod";
import { ProductFilters } from "@/components/product/product-filters";
import { ProductGrid, ProductGridSkeleton } from "@/components/product/product-grid";
import { listAddress } from "@/components/ui/address";
import { AisleSign } from "@/components/ui/aisle-sign";
import { Pager } from "@/components/ui/pager";
import { EmptyState } from "@/components/ui/states";
import { searchPage } from "@/lib/tools/catalog/page";
import { listCategories } from "@/lib/tools/catalog/vocabulary";
import { searchProductsInput } from "@/lib/tools/catalog.schema";
import { toolContext } from "@/lib/tools/context";
import type { Person } from "@/lib/tools/tool";
import { ToolError } from "@/lib/tools/tool-error";
import { pagePerson } from "../../../guard";

export const metadata: Metadata = { title: "Products" };

const text = z.string().trim().max(200).catch("");
const filters = z.object({
  q: text,
  category: text,
  sort: z.enum(["relevance", "price_asc", "price_desc", "rating"]).catch("relevance"),
  max: z.coerce.number().min(0).max(1_000_000).optional().catch(undefined),
  stock: z.literal("1").optional().catch(undefined),
  /** Where an earlier page ended. */
  cursor: z.string().max(40).optional().catch(undefined),
});
type Filters = z.infer<typeof filters>;

export default async function ProductsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const person = await pagePerson("/products");
  const { max, ...given } = await searchParams;
  const chosen = filters.parse({ ...given, max: max || undefined });
  const categories = await listCategories(toolContext(person).db);
  return (
    <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
      <AisleSign
        number="1"
        title={chosen.category || "Products"}
        sub="Every price is what it costs right now"
      />
      <ProductFilters categories={categories} chosen={chosen} />
      <Suspense key={JSON.stringify(chosen)} fallback={<ProductGridSkeleton />}>
        <Shelves person={person} chosen={chosen} />
      </Suspense>
    </div>
  );
}

async function Shelves({ person, chosen }: { person: Person; chosen: Filters }) {
  const { products, total, correctedQuery, nextCursor } = await pageOf(person, chosen);
  if (total === 0) {
    return (
      <EmptyState title="Nothing on the shelves matches">
        Try fewer or other words, another category, or a higher price. Nothing else is shown in its place.
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className="mb-3 text-sm text-ink-soft">
        {`${total} product${total === 1 ? "" : "s"}`}
        {correctedQuery ? ` for “${correctedQuery}”` : ""}
      </p>
      <ProductGrid products={products} />
      <Pager
        first={chosen.cursor ? { label: "First page", href: addressOf(chosen) } : null}
        next={nextCursor ? { label: "More products", href: addressOf(chosen, nextCursor) } : null}
      />
    </>
  );
}

/** A page of what was chosen; a cursor that no page gave begins anew. */
async function pageOf(person: Person, { q, category, max, stock, sort, cursor }: Filters) {
  const { db } = toolContext(person);
  const wish = searchProductsInput.parse({
    query: q,
    sort,
    limit: 20,
    category: category || undefined,
    maxPrice: max,
    inStock: stock ? true : undefined,
  });
  try {
    return await searchPage(db, wish, cursor);
  } catch (error) {
    if (cursor && error instanceof ToolError && error.code === "invalid_input") return searchPage(db, wish);
    throw error;
  }
}

function addressOf({ sort, ...chosen }: Filters, cursor?: string): string {
  return listAddress("/products", { ...chosen, sort: sort === "relevance" ? null : sort, cursor });
}
