import type { Metadata } from "next";
import { Suspense } from "react";
import { z } from "zod";
import { ProductFilters } from "@/components/product/product-filters";
import { ProductGrid, ProductGridSkeleton } from "@/components/product/product-grid";
import { AisleSign } from "@/components/ui/aisle-sign";
import { EmptyState } from "@/components/ui/states";
import { callTool } from "@/lib/tools/bind";
import { searchProducts } from "@/lib/tools/catalog";
import { listCategories } from "@/lib/tools/catalog/vocabulary";
import { toolContext } from "@/lib/tools/context";
import type { Person } from "@/lib/tools/tool";
import { pagePerson } from "../../../guard";

export const metadata: Metadata = { title: "Products" };

const text = z.string().trim().max(200).catch("");
const filters = z.object({
  q: text,
  category: text,
  sort: z.enum(["relevance", "price_asc", "price_desc", "rating"]).catch("relevance"),
  max: z.coerce.number().min(0).max(1_000_000).optional().catch(undefined),
  stock: z.literal("1").optional().catch(undefined),
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
  const { products, total, correctedQuery } = await callTool(searchProducts, toolContext(person), {
    query: chosen.q,
    sort: chosen.sort,
    limit: 20,
    ...(chosen.category ? { category: chosen.category } : {}),
    ...(chosen.max ? { maxPrice: chosen.max } : {}),
    ...(chosen.stock ? { inStock: true } : {}),
  });
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
        {total === products.length
          ? `${total} product${total === 1 ? "" : "s"}`
          : `The first ${products.length} of ${total}: narrow it down above`}
        {correctedQuery ? ` for “${correctedQuery}”` : ""}
      </p>
      <ProductGrid products={products} />
    </>
  );
}
