"use client";

import Link from "next/link";
import useSWR from "swr";
import type { ProductDetail } from "@/lib/tools/catalog.schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { getJson } from "../wire/json";
import { ProductDetailView } from "./product-detail-view";

/** A product in its present state: `initial` at once, then what the wire says. */
export function LiveProduct({ initial }: { initial: ProductDetail }) {
  const { data = initial } = useSWR<ProductDetail>(`/api/products/${initial.slug}`, getJson, {
    fallbackData: initial,
  });
  return (
    <Card className="p-4">
      <ProductDetailView product={data}>
        <Button asChild size="sm">
          <Link href={`/products/${data.slug}`}>Open the product page</Link>
        </Button>
      </ProductDetailView>
    </Card>
  );
}
