import { addToCart as add, updateCart as update } from "./cart/change";
import { viewCart } from "./cart/view";
import {
  addToCartInput,
  addToCartOutput,
  cartView,
  getCartInput,
  updateCartInput,
  updateCartOutput,
} from "./cart.schema";
import { once } from "./once";
import { defineTool } from "./tool";

export const getCart = defineTool({
  name: "get_cart",
  description: "What is in the shopper's cart.",
  input: getCartInput,
  output: cartView,
  run: ({ db, person }) => viewCart(db, person),
});

export const addToCart = defineTool({
  name: "add_to_cart",
  description: "Puts a product into the cart.",
  input: addToCartInput,
  output: addToCartOutput,
  effect: "write",
  run: (context, input) => once(context, "add_to_cart", input, (tx) => add(tx, context.person, input)),
});

export const updateCart = defineTool({
  name: "update_cart",
  description: "Changes a cart line's quantity; 0 takes it out.",
  input: updateCartInput,
  output: updateCartOutput,
  effect: "write",
  run: (context, input) => once(context, "update_cart", input, (tx) => update(tx, context.person, input)),
});
