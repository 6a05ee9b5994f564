import { requirePerson } from "@/lib/auth/session";
import { idempotencyKey, readJson } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { addToCart, getCart, updateCart } from "@/lib/tools/cart";
import { addToCartInput, updateCartInput } from "@/lib/tools/cart.schema";
import { toolContext } from "@/lib/tools/context";

/** The person's cart. */
export const GET = route(async ({ request }) => {
  const person = await requirePerson();
  return json(await callTool(getCart, toolContext(person, { signal: request.signal }), {}));
});

/** Puts a product into the cart: `{product, variant?, quantity?}`. */
export const POST = route(async ({ request }) => {
  const person = await requirePerson();
  const input = await readJson(request, addToCartInput);
  return json(
    await callTool(addToCart, toolContext(person, { idempotencyKey: idempotencyKey(request) }), input),
  );
});

/** Changes a line's quantity, 0 takes it out: `{variant, quantity}`. Answers the cart. */
export const PATCH = route(async ({ request }) => {
  const person = await requirePerson();
  const input = await readJson(request, updateCartInput);
  const { cart } = await callTool(
    updateCart,
    toolContext(person, { idempotencyKey: idempotencyKey(request) }),
    input,
  );
  return json(cart);
});
