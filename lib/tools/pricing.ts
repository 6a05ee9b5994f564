import {
  getPriceHistoryInput,
  getPriceHistoryOutput,
  listCouponsInput,
  listCouponsOutput,
  validateCouponInput,
  validateCouponOutput,
} from "./pricing.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const getPriceHistory = defineTool({
  name: "get_price_history",
  description:
    "A product's price over the last days (default 90): current, average, lowest, highest, trend, and whether now is a good deal.",
  input: getPriceHistoryInput,
  output: getPriceHistoryOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_price_history is not built yet.");
  },
});

export const listCoupons = defineTool({
  name: "list_coupons",
  description: "Coupons this shopper can use today.",
  input: listCouponsInput,
  output: listCouponsOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "list_coupons is not built yet.");
  },
});

export const validateCoupon = defineTool({
  name: "validate_coupon",
  description: "Checks one coupon code and says what it would take off, or why it does not count.",
  input: validateCouponInput,
  output: validateCouponOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "validate_coupon is not built yet.");
  },
});
