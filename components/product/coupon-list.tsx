import { TicketPercent } from "lucide-react";
import type { CouponView, ValidateCouponOutput } from "@/lib/tools/pricing.schema";
import { CopyButton } from "../ui/copy-button";
import { fullDay } from "../ui/dates";
import { formatMoney, Money } from "../ui/money";
import { EmptyState } from "../ui/states";

/** Coupons that tear off, each with its code to copy. */
export function CouponList({ coupons }: { coupons: readonly CouponView[] }) {
  if (coupons.length === 0)
    return <EmptyState title="No coupons for you today">Ask again another day: they change.</EmptyState>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {coupons.map((coupon) => (
        <li key={coupon.code}>
          <Coupon coupon={coupon} />
        </li>
      ))}
    </ul>
  );
}

function Coupon({ coupon }: { coupon: CouponView }) {
  const worth =
    coupon.kind === "percent" ? `${coupon.value}%` : formatMoney(coupon.value).replace(/\.00$/, "");
  return (
    <article className="paper-shadow h-full">
      <div className="tear-off flex h-full bg-surface [--tear:5.75rem]">
        <div className="grid w-23 shrink-0 place-items-center border-r-2 border-dashed border-on-marigold/35 bg-marigold px-2 py-4 text-on-marigold">
          <p className="text-center">
            <span className="figures text-2xl font-bold">{worth}</span>
            <span className="lettering block text-xs">off</span>
          </p>
        </div>
        <div className="min-w-0 flex-1 py-2 pl-4 pr-2">
          <div className="flex items-center justify-between gap-2">
            <span className="figures truncate font-semibold tracking-normal">{coupon.code}</span>
            <CopyButton value={coupon.code} label={`Copy ${coupon.code}`} />
          </div>
          <p className="text-sm leading-snug">{coupon.description}</p>
          <p className="mt-1 text-xs text-ink-soft">
            {coupon.minSpendCents > 0 ? (
              <>
                From <Money cents={coupon.minSpendCents} />
                {" · "}
              </>
            ) : null}
            until {fullDay(coupon.endsOn)}
          </p>
        </div>
      </div>
    </article>
  );
}

/** Whether one code works, and why not when it does not. */
export function CouponCheck({ result }: { result: ValidateCouponOutput }) {
  if (result.valid && result.coupon) {
    return (
      <div className="grid max-w-sm gap-2">
        <Coupon coupon={result.coupon} />
        <p className="text-sm">
          Takes <Money cents={result.discountCents} className="font-semibold" /> off.
        </p>
      </div>
    );
  }
  return (
    <p className="flex items-start gap-2 rounded-lg bg-sunken px-3 py-2.5 text-sm">
      <TicketPercent aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
      <span>
        <span className="figures font-semibold">{result.code}</span>: {result.message}
      </span>
    </p>
  );
}
