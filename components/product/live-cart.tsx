"use client";

import { useState } from "react";
import { toast } from "sonner";
import useSWR from "swr";
import type { CartView as Cart } from "@/lib/tools/cart.schema";
import { getJson, sendJson, sentenceOf } from "../wire/json";
import { newKey } from "../wire/key";
import { CartView } from "./cart-view";

/** The cart's address, shared by all who show or change it. */
export const cartKey = "/api/cart";

/** The cart as it is now, with quantities that can be changed. */
export function LiveCart({
  initial,
  hideEmpty = false,
}: {
  initial: Cart;
  /** For where the words beside it say that it is empty. */
  hideEmpty?: boolean;
}) {
  const { data = initial, mutate } = useSWR<Cart>(cartKey, getJson, { fallbackData: initial });
  const [busy, setBusy] = useState<string | null>(null);
  async function change(variant: string, quantity: number) {
    setBusy(variant);
    try {
      const cart = await sendJson<Cart>(
        cartKey,
        { variant, quantity },
        { method: "PATCH", idempotencyKey: newKey() },
      );
      await mutate(cart, { revalidate: false });
    } catch (error) {
      toast.error(sentenceOf(error));
      await mutate();
    } finally {
      setBusy(null);
    }
  }
  if (hideEmpty && data.lines.length === 0) return null;
  return <CartView cart={data} onQuantity={change} busyVariant={busy} />;
}
