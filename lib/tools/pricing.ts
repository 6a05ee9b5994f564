import { listCoupons as couponsFor, validateCoupon as validate } from "./pricing/coupons";
import { priceHistory } from "./pricing/history";
import {
  getPriceHistoryInput,
  getPriceHistoryOutput,
  listCouponsInput,
  listCouponsOutput,
  validateCouponInput,
  validateCouponOutput,
} from "./pricing.schema";
import { defineTool } from "./tool";

export const getPriceHistory = defineTool({
  name: "get_price_history",
  description:
    "A product's price over the last days (default 90): current, average, lowest, highest, trend, and whether now is a good deal.",
  input: getPriceHistoryInput,
  output: getPriceHistoryOutput,
  run: ({ db, now }, input) => priceHistory(db, input, now()),
});

export const listCoupons = defineTool({
  name: "list_coupons",
  description: "Coupons this shopper can use today.",
  input: listCouponsInput,
  output: listCouponsOutput,

  async run({ db, person, now }, input) {
    return { coupons: await couponsFor(db, person, input, now()) };
  },
});

export const validateCoupon = defineTool({
  name: "validate_coupon",
  description: "Checks one coupon code and says what it would take off, or why it does not count.",
  input: validateCouponInput,
  output: validateCouponOutput,

  async run({ db, person, now }, { code, amount }) {
    const amountCents = amount === undefined ? undefined : Math.round(amount * 100);
    return validate(db, person, { code, amountCents }, now());
  },
});
