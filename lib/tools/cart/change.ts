import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { cartLines, carts } from "@/lib/db/schema";
import type { AddToCartOutput, addToCartInput, updateCartInput } from "../cart.schema";
import { type FoundProduct, findProduct } from "../catalog/find-product";
import type { Person } from "../tool";
import { ToolError } from "../tool-error";
import { count } from "../words";
import { viewCart } from "./view";

/** The most of one variant that a cart holds. */
const maxQuantity = 99;

/**
 * Puts units of a variant in; without one named, the cheapest that has enough.
 * @throws ToolError `not_found`, `not_available` when it is no longer sold, `out_of_stock` when there are not enough
 */
export async function addToCart(
  tx: Transaction,
  person: Person,
  input: z.output<typeof addToCartInput>,
): Promise<AddToCartOutput> {
  const product = await findProduct(tx, input.product);
  const cartId = await lockCart(tx, person);
  const variant = await chooseVariant(tx, product, cartId, input);
  await tx
    .insert(cartLines)
    .values({ cartId, variantId: variant.id, quantity: input.quantity })
    .onConflictDoUpdate({
      target: [cartLines.cartId, cartLines.variantId],
      set: { quantity: sql`${cartLines.quantity} + ${input.quantity}` },
    });
  return {
    added: { name: product.name, options: variant.options, quantity: input.quantity },
    cart: await viewCart(tx, person),
  };
}

/**
 * Sets a line's quantity; 0 takes it out.
 * @throws ToolError `not_found` when the cart does not hold it, `conflict` when several variants fit, `out_of_stock`
 */
export async function updateCart(tx: Transaction, person: Person, input: z.output<typeof updateCartInput>) {
  const product = input.product ? await findProduct(tx, input.product) : undefined;
  const cartId = await lockCart(tx, person);
  const { lines } = await viewCart(tx, person);
  const fitting = lines.filter(
    (line) =>
      (input.variant === undefined || line.variant === input.variant.toLowerCase()) &&
      (product === undefined || line.productSlug === product.slug),
  );
  const [line, another] = fitting;
  if (!line) throw new ToolError("not_found", `${product?.name ?? "That"} is not in your cart.`);
  if (another) {
    throw new ToolError(
      "conflict",
      `Your cart holds ${fitting.length} variants of ${line.name}. Say which one.`,
    );
  }
  if (input.quantity > line.available) throw notEnough(line.name, line.available, 0);

  const here = and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, line.variant));
  if (input.quantity === 0) await tx.delete(cartLines).where(here);
  else await tx.update(cartLines).set({ quantity: input.quantity }).where(here);
  return { cart: await viewCart(tx, person) };
}

/** The person's cart, made when there is none. Its row stays locked, so that changes to one cart come one by one. */
async function lockCart(tx: Transaction, person: Person): Promise<string> {
  const [cart] = await tx
    .insert(carts)
    .values({ userId: person.id })
    .onConflictDoUpdate({ target: carts.userId, set: { updatedAt: sql`now()` } })
    .returning({ id: carts.id });
  if (!cart) throw new Error("The cart was neither found nor made");
  return cart.id;
}

type Choice = {
  id: string;
  options: Record<string, string>;
  available: boolean;
  stock: number;
  inCart: number;
} & Record<string, unknown>;

async function chooseVariant(
  tx: Transaction,
  product: FoundProduct,
  cartId: string,
  { variant, quantity }: { variant?: string | undefined; quantity: number },
): Promise<Choice> {
  const all = await tx.execute<Choice>(sql`
    select v.id, v.options, v.available,
      coalesce((select sum(s.on_hand - s.reserved) from stock s where s.variant_id = v.id), 0)::int as stock,
      coalesce((select l.quantity from cart_lines l where l.cart_id = ${cartId} and l.variant_id = v.id), 0) as "inCart"
    from variants v where v.product_id = ${product.id}
    order by v.price_cents, v.position, v.id`);
  const asked = variant === undefined ? all : all.filter((one) => one.id === variant.toLowerCase());
  if (variant !== undefined && asked.length === 0) {
    throw new ToolError(
      "not_found",
      `${product.name} has no such variant. Look at the product's variants first.`,
    );
  }
  const sold = asked.filter((one) => one.available);
  if (sold.length === 0)
    throw new ToolError("not_available", `${product.name} is no longer sold in this form.`);
  const chosen = sold.find((one) => one.stock - one.inCart >= quantity);
  const best = chosen ?? [...sold].sort((a, b) => b.stock - b.inCart - (a.stock - a.inCart))[0];
  if (!best || best.stock - best.inCart < quantity)
    throw notEnough(product.name, best?.stock ?? 0, best?.inCart ?? 0);
  if (best.inCart + quantity > maxQuantity) {
    throw new ToolError("invalid_input", `A cart holds at most ${maxQuantity} of one thing.`);
  }
  return best;
}

function notEnough(name: string, stock: number, inCart: number): ToolError {
  if (stock <= 0) return new ToolError("out_of_stock", `${name} is out of stock. Check when more arrive.`);
  const already = inCart > 0 ? `, and ${inCart} in your cart already` : "";
  return new ToolError("out_of_stock", `Only ${count(stock, "unit")} of ${name} can be had now${already}.`);
}
