import {
  checkStockInput,
  checkStockOutput,
  estimateShippingInput,
  estimateShippingOutput,
} from "./inventory.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const checkStock = defineTool({
  name: "check_stock",
  description: "Units that can be sold now, per warehouse and variant, and when more arrive.",
  input: checkStockInput,
  output: checkStockOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "check_stock is not built yet.");
  },
});

export const estimateShipping = defineTool({
  name: "estimate_shipping",
  description: "Shipping options for a product to a region, cheapest first.",
  input: estimateShippingInput,
  output: estimateShippingOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "estimate_shipping is not built yet.");
  },
});
