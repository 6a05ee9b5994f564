import type { ReactNode } from "react";
import type { ProductSummary } from "@/lib/tools/catalog.schema";
import { cn } from "../ui/cn";
import { Skeleton } from "../ui/skeleton";
import { ProductCard } from "./product-card";

interface ProductListProps {
  products: readonly ProductSummary[];
  note?: (product: ProductSummary) => ReactNode;
  className?: string;
}

/** Products filling a page. */
export function ProductGrid({ products, note, className }: ProductListProps) {
  return (
    <ul className={cn("grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4", className)}>
      {products.map((product) => (
        <li key={product.id} className="min-w-0">
          <ProductCard product={product} note={note?.(product)} />
        </li>
      ))}
    </ul>
  );
}

/** One shelf to slide along: products inside a conversation. */
export function ProductShelf({ products, note, className }: ProductListProps) {
  return (
    <ul
      aria-label="Products"
      className={cn(
        "shelf-slide -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-2 pt-1",
        className,
      )}
    >
      {products.map((product) => (
        <li key={product.id} className="w-44 shrink-0 snap-start sm:w-48">
          <ProductCard product={product} note={note?.(product)} />
        </li>
      ))}
    </ul>
  );
}

/** The grid while it loads. */
export function ProductGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
      {Array.from({ length: count }, (_, index) => `place-${index}`).map((place, index) => (
        <Skeleton
          key={place}
          label={index === 0 ? "Loading products" : undefined}
          className="h-64 rounded-xl"
        />
      ))}
    </div>
  );
}
