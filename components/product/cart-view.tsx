import { Trash2 } from "lucide-react";
import Link from "next/link";
import type { CartView as Cart } from "@/lib/tools/cart.schema";
import { Button } from "../ui/button";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { Quantity } from "../ui/quantity";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";
import { EmptyState } from "../ui/states";

/** The cart as a till receipt. Without `onQuantity` it only shows; 0 takes a line out. */
export function CartView({
  cart,
  onQuantity,
  busyVariant,
}: {
  cart: Cart;
  onQuantity?: (variant: string, quantity: number) => void;
  /** The line being changed now. */
  busyVariant?: string | null;
}) {
  if (cart.lines.length === 0) {
    return (
      <EmptyState
        title="Your cart is empty"
        action={
          <Button asChild variant="primary">
            <Link href="/products">Browse the shelves</Link>
          </Button>
        }
      >
        Put something in it from a product page, or ask in the chat.
      </EmptyState>
    );
  }
  return (
    <Receipt label="Cart">
      <ReceiptHead title="Cart" sub={`${cart.itemCount} item${cart.itemCount === 1 ? "" : "s"}`} />
      <ul className="divide-y divide-dashed divide-line">
        {cart.lines.map((line) => (
          <li key={line.variant} className="flex gap-3 py-3">
            <Picture src={line.image} size={56} />
            <div className="min-w-0 flex-1 font-sans">
              <Link
                href={`/products/${line.productSlug}`}
                className="text-sm font-medium underline-offset-2 hover:underline"
              >
                {line.name}
              </Link>
              <p className="text-xs text-ink-soft">
                {optionText(line.options) ? `${optionText(line.options)} · ` : ""}
                <Money cents={line.unitPriceCents} currency={cart.currency} /> each
              </p>
              {line.available < line.quantity ? (
                <p className="text-xs text-tomato-text">
                  {line.available === 0
                    ? "Sold out meanwhile: take it out."
                    : `Only ${line.available} left: lower the quantity.`}
                </p>
              ) : null}
              {onQuantity ? (
                <div className="mt-2 flex items-center gap-1">
                  <Quantity
                    label={line.name}
                    value={line.quantity}
                    max={Math.max(line.available, line.quantity)}
                    disabled={busyVariant === line.variant}
                    onChange={(quantity) => onQuantity(line.variant, quantity)}
                  />
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={`Remove ${line.name}`}
                    onClick={() => onQuantity(line.variant, 0)}
                  >
                    <Trash2 aria-hidden className="size-4" />
                  </Button>
                </div>
              ) : (
                <p className="text-xs text-ink-soft">Quantity {line.quantity}</p>
              )}
            </div>
            <Money cents={line.lineCents} currency={cart.currency} className="text-sm" />
          </li>
        ))}
      </ul>
      <ReceiptRule />
      <ReceiptRow
        strong
        label="Subtotal"
        value={<Money cents={cart.subtotalCents} currency={cart.currency} />}
      />
      <p className="mt-1 text-xs text-ink-soft">Shipping and discounts are worked out when you order.</p>
    </Receipt>
  );
}
