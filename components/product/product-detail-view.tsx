import type { ReactNode } from "react";
import type { ProductDetail } from "@/lib/tools/catalog.schema";
import { Picture } from "../ui/picture";
import { PriceTag } from "../ui/price-tag";
import { Stars } from "../ui/stars";

/** One product: picture, tag, words, figures. `children` is what can be done with it. */
export function ProductDetailView({
  product,
  priceCents = product.priceCents,
  heading: Heading = "h3",
  children,
}: {
  product: ProductDetail;
  /** The chosen variant's price. */
  priceCents?: number;
  heading?: "h1" | "h3";
  children?: ReactNode;
}) {
  const specs = Object.entries(product.specs);
  return (
    <article aria-label={product.name} className="@container">
      <div className="grid gap-5 @2xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] @2xl:gap-8">
        <div className="self-start overflow-hidden @2xl:sticky @2xl:top-6 rounded-2xl border border-line bg-surface shadow-shelf">
          <div className="grid place-items-end justify-center bg-sunken pb-1 pt-6">
            <Picture src={product.image} size={232} className="bg-transparent" />
          </div>
          <div aria-hidden className="shelf-edge h-5 border-y border-line" />
          <div className="-mt-7 px-5 pb-5">
            <PriceTag
              cents={priceCents}
              currency={product.currency}
              size="lg"
              muted={!product.inStock}
              className="relative drop-shadow-sm"
            />
          </div>
        </div>
        <div className="min-w-0">
          <p className="text-sm text-ink-soft">
            {product.brand} · {product.category}
          </p>
          <Heading className="mt-0.5 font-display text-2xl font-bold leading-tight @2xl:text-3xl">
            {product.name}
          </Heading>
          <div className="mt-2">
            {product.reviewCount > 0 ? (
              <Stars rating={product.rating} count={product.reviewCount} />
            ) : (
              <span className="text-sm text-ink-soft">No reviews yet</span>
            )}
          </div>
          <p className="mt-3 max-w-prose text-pretty leading-relaxed">{product.description}</p>
          {children ? <div className="mt-5">{children}</div> : null}
          {specs.length > 0 ? (
            <dl className="mt-6 max-w-xl text-sm">
              {specs.map(([name, value]) => (
                <div
                  key={name}
                  className="flex items-baseline justify-between border-b border-dashed border-line py-1.5"
                >
                  <dt className="text-ink-soft">{name}</dt>
                  <dd className="pl-4 text-right">{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
      </div>
    </article>
  );
}
