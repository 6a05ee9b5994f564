import {
  addToCartInput,
  addToCartOutput,
  cartView,
  getCartInput,
  updateCartInput,
  updateCartOutput,
} from "./cart.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const getCart = defineTool({
  name: "get_cart",
  description: "What is in the shopper's cart.",
  input: getCartInput,
  output: cartView,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_cart is not built yet.");
  },
});

export const addToCart = defineTool({
  name: "add_to_cart",
  description: "Puts a product into the cart.",
  input: addToCartInput,
  output: addToCartOutput,
  effect: "write",
  async run(_context, _input) {
    throw new ToolError("unavailable", "add_to_cart is not built yet.");
  },
});

export const updateCart = defineTool({
  name: "update_cart",
  description: "Changes a cart line's quantity; 0 takes it out.",
  input: updateCartInput,
  output: updateCartOutput,
  effect: "write",
  async run(_context, _input) {
    throw new ToolError("unavailable", "update_cart is not built yet.");
  },
});
