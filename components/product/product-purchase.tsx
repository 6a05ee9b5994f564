"use client";

import { ShoppingCart } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { useSWRConfig } from "swr";
import type { AddToCartOutput } from "@/lib/tools/cart.schema";
import type { ProductDetail, VariantView } from "@/lib/tools/catalog.schema";
import { Button } from "../ui/button";
import { Choices } from "../ui/choices";
import { optionText } from "../ui/marks";
import { formatMoney } from "../ui/money";
import { Quantity } from "../ui/quantity";
import { sendJson, sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { cartKey } from "./live-cart";
import { ProductDetailView } from "./product-detail-view";

/** The product page's head: choose a variant and a quantity, put it in the cart. */
export function ProductPurchase({ product }: { product: ProductDetail }) {
  const [chosen, setChosen] = useState<VariantView | undefined>(() => firstChoice(product.variants));
  const [quantity, setQuantity] = useState(1);
  const [busy, setBusy] = useState(false);
  const key = useRef<string | null>(null);
  const { mutate } = useSWRConfig();
  const stock = chosen?.available ? chosen.stock : 0;

  async function add() {
    if (!chosen) return;
    key.current ??= newKey();
    setBusy(true);
    try {
      const { added, cart } = await sendJson<AddToCartOutput>(
        cartKey,
        { product: product.slug, variant: chosen.id, quantity },
        { idempotencyKey: key.current },
      );
      key.current = null;
      await mutate(cartKey, cart, { revalidate: false });
      toast.success(`${added.quantity} × ${added.name} is in your cart`);
    } catch (error) {
      toast.error(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <ProductDetailView product={product} priceCents={chosen?.priceCents} heading="h1">
      <div className="grid gap-4">
        {product.variants.length > 1 && chosen ? (
          <Choices
            legend="Variant"
            name="variant"
            value={chosen.id}
            onChange={(id) => {
              setChosen(product.variants.find((variant) => variant.id === id));
              setQuantity(1);
            }}
            options={product.variants.map((variant) => ({
              value: variant.id,
              label: optionText(variant.options) || variant.sku,
              hint: `${formatMoney(variant.priceCents, product.currency)} · ${stockWords(variant)}`,
              disabled: !variant.available || variant.stock === 0,
            }))}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          {stock > 0 ? (
            <>
              <Quantity value={quantity} max={Math.min(stock, 99)} onChange={setQuantity} />
              <Button variant="primary" busy={busy} onClick={add}>
                <ShoppingCart aria-hidden className="size-4" />
                Add to cart
              </Button>
              {stock <= 5 ? <span className="text-sm text-marigold-text">Only {stock} left</span> : null}
            </>
          ) : (
            <p className="text-sm text-ink-soft">
              Out of stock.{" "}
              <Link
                href={`/products?category=${encodeURIComponent(product.category)}&stock=1`}
                className="text-pine-text underline underline-offset-2"
              >
                See what is in stock
              </Link>
            </p>
          )}
        </div>
      </div>
    </ProductDetailView>
  );
}

function firstChoice(variants: readonly VariantView[]): VariantView | undefined {
  return variants.find((variant) => variant.available && variant.stock > 0) ?? variants[0];
}

function stockWords(variant: VariantView): string {
  if (!variant.available) return "not sold now";
  return variant.stock > 0 ? "in stock" : "out of stock";
}
