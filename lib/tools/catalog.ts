import {
  compareProductsInput,
  compareProductsOutput,
  getProductInput,
  getTrendingProductsInput,
  getTrendingProductsOutput,
  productDetail,
  searchProductsInput,
  searchProductsOutput,
} from "./catalog.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const searchProducts = defineTool({
  name: "search_products",
  description:
    "Finds products by words, category, brand, price, rating and stock. Use it whenever the shopper looks for something to buy. Says honestly when nothing matches.",
  input: searchProductsInput,
  output: searchProductsOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "search_products is not built yet.");
  },
});

export const getProduct = defineTool({
  name: "get_product",
  description: "Everything about one product: description, specs, variants with price and stock.",
  input: getProductInput,
  output: productDetail,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_product is not built yet.");
  },
});

export const compareProducts = defineTool({
  name: "compare_products",
  description: "Puts two to four products side by side, spec by spec.",
  input: compareProductsInput,
  output: compareProductsOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "compare_products is not built yet.");
  },
});

export const getTrendingProducts = defineTool({
  name: "get_trending_products",
  description: "What sells best in the last 30 days, overall or in one category.",
  input: getTrendingProductsInput,
  output: getTrendingProductsOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_trending_products is not built yet.");
  },
});
