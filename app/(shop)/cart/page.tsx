import type { Metadata } from "next";
import { LiveCart } from "@/components/product/live-cart";
import { AisleSign } from "@/components/ui/aisle-sign";
import { callTool } from "@/lib/tools/bind";
import { getCart } from "@/lib/tools/cart";
import { toolContext } from "@/lib/tools/context";
import { pagePerson } from "../../guard";

export const metadata: Metadata = { title: "Cart" };

export default async function CartPage() {
  const person = await pagePerson("/cart");
  const cart = await callTool(getCart, toolContext(person), {});
  return (
    <div className="mx-auto max-w-2xl px-4 pb-16 sm:px-6">
      <AisleSign number="4" title="Cart" />
      <LiveCart initial={cart} />
    </div>
  );
}
