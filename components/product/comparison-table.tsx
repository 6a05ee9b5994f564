import Link from "next/link";
import type { ReactNode } from "react";
import type { CompareProductsOutput, ProductDetail } from "@/lib/tools/catalog.schema";
import { Badge } from "../ui/badge";
import { Picture } from "../ui/picture";
import { PriceTag } from "../ui/price-tag";
import { Stars } from "../ui/stars";

/** Two to four products side by side; the first column stays while the rest scrolls on a phone. */
export function ComparisonTable({ comparison }: { comparison: CompareProductsOutput }) {
  const { products, specs } = comparison;
  return (
    <section
      aria-label="Comparison"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-surface shadow-shelf"
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="sticky left-0 z-10 w-24 bg-surface p-3">
              <span className="sr-only">Property</span>
            </th>
            {products.map((product) => (
              <th key={product.slug} scope="col" className="min-w-40 border-l border-line p-3 font-normal">
                <Picture src={product.image} size={72} />
                <p className="mt-2 text-xs text-ink-soft">{product.brand}</p>
                <Link
                  href={`/products/${product.slug}`}
                  className="font-medium underline-offset-2 hover:underline"
                >
                  {product.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name="Price" products={products}>
            {(product) => (
              <span className="flex flex-col items-start gap-1">
                <PriceTag cents={product.priceCents} currency={product.currency} size="sm" />
                {product.slug === comparison.cheapest ? <Badge tone="marigold">Lowest price</Badge> : null}
              </span>
            )}
          </Row>
          <Row name="Rating" products={products}>
            {(product) => (
              <span className="flex flex-col items-start gap-1">
                {product.reviewCount > 0 ? (
                  <Stars rating={product.rating} count={product.reviewCount} />
                ) : (
                  "No reviews"
                )}
                {product.slug === comparison.bestRated ? <Badge tone="pine">Best rated</Badge> : null}
              </span>
            )}
          </Row>
          <Row name="Stock" products={products}>
            {(product) =>
              product.inStock ? <Badge tone="pine">In stock</Badge> : <Badge>Out of stock</Badge>
            }
          </Row>
          {specs.map((spec) => (
            <tr key={spec.name} className="border-t border-line">
              <th
                scope="row"
                className="sticky left-0 z-10 bg-surface p-3 align-top text-xs font-medium text-ink-soft"
              >
                {spec.name}
              </th>
              {products.map((product, index) => (
                <td key={product.slug} className="border-l border-line p-3 align-top">
                  {spec.values[index] ?? <span className="text-ink-soft">not stated</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  name,
  products,
  children,
}: {
  name: string;
  products: readonly ProductDetail[];
  children: (product: ProductDetail) => ReactNode;
}) {
  return (
    <tr className="border-t border-line">
      <th
        scope="row"
        className="sticky left-0 z-10 bg-surface p-3 align-top text-xs font-medium text-ink-soft"
      >
        {name}
      </th>
      {products.map((product) => (
        <td key={product.slug} className="border-l border-line p-3 align-top">
          {children(product)}
        </td>
      ))}
    </tr>
  );
}
