import Link from "next/link";
import type { ReactNode } from "react";
import type { Replacement } from "@/workflows/return-and-replace.schema";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { PriceTag } from "../ui/price-tag";
import { Stars } from "../ui/stars";

/** What could take the returned thing's place, at this person's price. */
export function ReplacementCards({
  replacements,
  discount,
  action,
}: {
  replacements: readonly Replacement[];
  /** Null: the tier could not be read, and list prices are shown. Undefined: not asked yet. */
  discount?: { name: string; percent: number } | null;
  action?: (replacement: Replacement) => ReactNode;
}) {
  if (replacements.length === 0) {
    return (
      <p className="text-sm text-ink-soft">
        Nothing in stock fits as a replacement: nothing similar is rated 4 stars or more within the refund.
      </p>
    );
  }
  return (
    <section aria-label="Replacements">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h4 className="font-display text-base font-semibold">Replacements</h4>
        <p className="text-xs text-ink-soft">
          {discount === null
            ? "Your membership could not be read: these are list prices."
            : discount && discount.percent > 0
              ? `${discount.name}: ${discount.percent}% off`
              : null}
        </p>
      </div>
      <ul className="shelf-slide -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-2 pt-1">
        {replacements.map((replacement) => (
          <li key={replacement.slug} className="w-52 shrink-0 snap-start">
            <ReplacementCard replacement={replacement}>{action?.(replacement)}</ReplacementCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReplacementCard({ replacement, children }: { replacement: Replacement; children?: ReactNode }) {
  const saved = replacement.priceCents - replacement.yourPriceCents;
  return (
    <article className="flex h-full flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-shelf">
      <div className="grid h-28 place-items-end justify-center bg-sunken">
        <Picture src={replacement.image} size={100} className="bg-transparent" />
      </div>
      <div aria-hidden className="shelf-edge h-3 border-y border-line" />
      <div className="-mt-4 px-3">
        <PriceTag
          cents={replacement.yourPriceCents}
          wasCents={replacement.priceCents}
          currency={replacement.currency}
          size="sm"
          className="relative flex-wrap"
        />
      </div>
      <div className="flex flex-1 flex-col gap-1 px-3 pb-3 pt-1.5">
        <p className="text-xs font-medium text-pine-text">
          <span>Your price</span>
          {saved > 0 ? (
            <>
              , you save <Money cents={saved} currency={replacement.currency} />
            </>
          ) : null}
        </p>
        <p className="truncate text-xs text-ink-soft">{replacement.brand}</p>
        <h5 className="text-sm font-medium leading-snug">
          <Link href={`/products/${replacement.slug}`} className="underline-offset-2 hover:underline">
            {replacement.name}
          </Link>
        </h5>
        {replacement.reviewCount > 0 ? (
          <Stars rating={replacement.rating} count={replacement.reviewCount} className="text-xs" />
        ) : null}
        {children ? <div className="mt-auto pt-2">{children}</div> : null}
      </div>
    </article>
  );
}
