import type { Slots } from "./frame";
import type { Slate } from "./slate";

/** Numbers of returns and orders, and coupon codes. `raw` is the message as typed. */
export function readNumbers(slate: Slate, slots: Slots, raw: string): void {
  const rma = slate.take(/(?:^|\s)#?r-(\d{3,9})\b/) ?? slate.take(/\brma\s*(?:number|no|#)?\s*(\d{3,9})\b/);
  if (rma) slots.rma = `R-${rma[1]}`;
  const order =
    slate.take(/(?:^|\s)#?a-?(\d{4,9})\b/) ??
    slate.take(/\b(?:order|purchase)\s*(?:number|num|no|nr|id|#)?\s*(?:is\s+)?#?(\d{4,9})\b/) ??
    slate.take(/(?:^|\s)#(\d{4,9})\b/) ??
    slate.take(/\b(?:cancel|return|track|refund|order|on|about|for)\s+#?(\d{5,9})\b(?! dollars)/) ??
    slate.take(/^(?:it is |the )?(\d{5,9})$/);
  if (order) slots.order = `A-${order[1]}`;
  const coupon = couponIn(raw.slice(0, 600))?.slice(0, 40);
  if (coupon) {
    slots.coupon = coupon;
    slate.take(new RegExp(`\\b${coupon.toLowerCase().replace(/[^a-z0-9]/g, ".")}\\b`));
  }
}

/** A code named as such, or a word in capitals with letters and digits. */
function couponIn(raw: string): string | undefined {
  const named =
    /\b(?:code|coupon|voucher|promo(?:\s*code)?)\s*(?:called|named|is|:|=|#)?\s*["'“]?([A-Za-z][A-Za-z0-9]*(?:-?\d+)[A-Za-z0-9]*|[A-Z][A-Z0-9]{3,})\b/.exec(
      raw,
    ) ?? /["'“]([A-Za-z0-9]{4,20})["'”]?\s+(?:code|coupon|voucher)/i.exec(raw);
  if (named?.[1] && !/^A-?\d+$/i.test(named[1])) return named[1].toUpperCase();
  if (
    !/\b(?:codes?|coupons?|vouchers?|promos?|valid|works?|apply|redeem|expired?|discounts?|good)\b/i.test(raw)
  )
    return undefined;
  const bare = /\b(?!A-?\d)([A-Z]{3,}\d{0,4}|[A-Za-z]{3,}\d{1,4})\b/.exec(raw);
  if (!bare?.[1]) return undefined;
  const shouted = raw === raw.toUpperCase() && !/\d/.test(bare[1]);
  return shouted ? undefined : bare[1].toUpperCase();
}
