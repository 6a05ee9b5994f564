import { shippingOptions } from "./inventory/shipping";
import { stockOf } from "./inventory/stock";
import {
  checkStockInput,
  checkStockOutput,
  estimateShippingInput,
  estimateShippingOutput,
} from "./inventory.schema";
import { defineTool } from "./tool";

export const checkStock = defineTool({
  name: "check_stock",
  description: "Units that can be sold now, per warehouse and variant, and when more arrive.",
  input: checkStockInput,
  output: checkStockOutput,
  run: ({ db, now }, input) => stockOf(db, input, now()),
});

export const estimateShipping = defineTool({
  name: "estimate_shipping",
  description: "Shipping options for a product to a region, cheapest first.",
  input: estimateShippingInput,
  output: estimateShippingOutput,
  run: ({ db, person }, input) => shippingOptions(db, person, input),
});
