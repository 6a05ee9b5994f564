import Link from "next/link";
import type { ReactNode } from "react";
import type { ProductSummary } from "@/lib/tools/catalog.schema";
import { cn } from "../ui/cn";
import { Picture } from "../ui/picture";
import { PriceTag } from "../ui/price-tag";
import { Stars } from "../ui/stars";

/** A product standing on its shelf, the price tag clipped to the shelf edge. */
export function ProductCard({
  product,
  note,
  className,
}: {
  product: ProductSummary;
  /** A short line above the name, e.g. "38 sold this month". */
  note?: ReactNode;
  className?: string;
}) {
  return (
    <article
      className={cn(
        "group relative flex h-full flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-shelf transition-shadow hover:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine",
        className,
      )}
    >
      <div className="relative grid h-36 place-items-end justify-center bg-sunken pb-1 sm:h-40">
        <Picture
          src={product.image}
          size={128}
          className={cn(
            "bg-transparent transition-transform duration-200 group-hover:-translate-y-1",
            !product.inStock && "opacity-45 saturate-50",
          )}
        />
        {product.inStock ? null : (
          <span className="lettering absolute right-2 top-2 rounded bg-ink px-2 py-1 text-[0.6875rem] leading-none text-paper">
            Out of stock
          </span>
        )}
      </div>
      <div aria-hidden className="shelf-edge h-3 border-y border-line" />
      <div className="-mt-4 px-3">
        <PriceTag
          cents={product.priceCents}
          currency={product.currency}
          muted={!product.inStock}
          size="sm"
          className="relative drop-shadow-sm"
        />
      </div>
      <div className="flex flex-1 flex-col gap-1 px-3 pb-3 pt-2">
        <p className="truncate text-xs text-ink-soft">{note ?? product.brand}</p>
        <h3 className="text-[0.9375rem] font-medium leading-snug">
          <Link href={`/products/${product.slug}`} className="outline-none after:absolute after:inset-0">
            {product.name}
          </Link>
        </h3>
        <div className="mt-auto pt-1">
          {product.reviewCount > 0 ? (
            <Stars rating={product.rating} count={product.reviewCount} className="text-xs" />
          ) : (
            <span className="text-xs text-ink-soft">No reviews yet</span>
          )}
        </div>
      </div>
    </article>
  );
}
