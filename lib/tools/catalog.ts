import { compareProducts as compare, productDetails } from "./catalog/details";
import { searchProducts as search } from "./catalog/search";
import { trendingProducts } from "./catalog/trending";
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
  run: ({ db }, input) => search(db, input),
});

export const getProduct = defineTool({
  name: "get_product",
  description: "Everything about one product: description, specs, variants with price and stock.",
  input: getProductInput,
  output: productDetail,

  async run({ db }, input) {
    const [product] = await productDetails(db, [input.product]);
    if (!product) throw new ToolError("not_found", `There is no product called “${input.product}”.`);
    return product;
  },
});

export const compareProducts = defineTool({
  name: "compare_products",
  description: "Puts two to four products side by side, spec by spec.",
  input: compareProductsInput,
  output: compareProductsOutput,
  run: ({ db }, input) => compare(db, input.products),
});

export const getTrendingProducts = defineTool({
  name: "get_trending_products",
  description: "What sells best in the last 30 days, overall or in one category.",
  input: getTrendingProductsInput,
  output: getTrendingProductsOutput,
  run: ({ db }, input) => trendingProducts(db, input),
});
