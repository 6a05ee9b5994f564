"use client";

import { useState } from "react";
import useSWR from "swr";
import type { ExchangeOption, ListExchangeOptionsOutput } from "@/lib/tools/replacement.schema";
import { Button } from "../ui/button";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { getJson, sentenceOf } from "../wire/json";

/** Shown at once; the rest on demand. */
const FEW = 6;

/** The returned thing in its other sizes and colours that are in stock, at this person's price, each a click away. */
export function ExchangeOptions({
  rma,
  onChoose,
}: {
  rma: string;
  onChoose: (choice: { name: string; variant: string }) => void;
}) {
  const { data, error, isValidating, mutate } = useSWR<ListExchangeOptionsOutput>(
    `/api/returns/${rma}/exchange`,
    getJson,
  );
  const [all, setAll] = useState(false);
  const several = new Set(data?.variants.map(({ product }) => product.slug)).size > 1;
  const shown = all ? data?.variants : data?.variants.slice(0, FEW);
  const hidden = (data?.variants.length ?? 0) - (shown?.length ?? 0);
  return (
    <section aria-label="Same thing in another size or colour" data-print="hide">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h4 className="font-display text-base font-semibold">Same thing in another size or colour</h4>
        {data && data.discountPercent > 0 && data.variants.length > 0 ? (
          <p className="text-xs text-ink-soft">{`${data.tierName}: ${data.discountPercent}% off`}</p>
        ) : null}
      </div>
      {error ? (
        <ErrorState
          title="The other sizes and colours cannot be shown"
          action={
            <Button size="sm" busy={isValidating} onClick={() => void mutate()}>
              Try again
            </Button>
          }
        >
          {sentenceOf(error)}
        </ErrorState>
      ) : null}
      {data || error ? null : (
        <Skeleton label="Looking for other sizes and colours" className="h-16 rounded-xl" />
      )}
      {data && data.variants.length === 0 ? (
        <p className="text-sm text-ink-soft">It is not in stock in any other size or colour right now.</p>
      ) : null}
      <ul className="grid gap-2 sm:grid-cols-2">
        {shown?.map((option) => (
          <li key={option.variant}>
            <Option
              option={option}
              currency={data?.currency ?? "USD"}
              named={several}
              onChoose={() => onChoose({ name: option.product.name, variant: option.variant })}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button size="sm" className="mt-2" onClick={() => setAll(true)}>
          {`Show ${hidden} more`}
        </Button>
      ) : null}
    </section>
  );
}

function Option({
  option,
  currency,
  named,
  onChoose,
}: {
  option: ExchangeOption;
  currency: string;
  /** Several products went back: each option says which it is. */
  named: boolean;
  onChoose: () => void;
}) {
  const { product, options, priceCents, yourPriceCents, stock } = option;
  const label = optionText(options) || product.name;
  return (
    <article className="flex h-full items-center gap-3 rounded-xl border border-line bg-surface px-3 py-2.5 shadow-shelf">
      <Picture src={product.image} size={44} className="rounded-lg" />
      <div className="min-w-0 flex-1">
        {named ? <p className="truncate text-xs text-ink-soft">{product.name}</p> : null}
        <p className="text-[0.9375rem] font-medium leading-snug">{label}</p>
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <Money cents={yourPriceCents} currency={currency} className="font-semibold" />
          {yourPriceCents < priceCents ? (
            <span className="text-xs text-ink-soft">
              <span className="sr-only">List price </span>
              <s>
                <Money cents={priceCents} currency={currency} />
              </s>
            </span>
          ) : null}
          {stock <= 3 ? <span className="text-xs text-tomato-text">{`only ${stock} left`}</span> : null}
        </p>
      </div>
      <Button
        size="sm"
        onClick={onChoose}
        aria-label={`Exchange for ${named ? `${product.name}, ` : ""}${label}`}
      >
        Exchange
      </Button>
    </article>
  );
}
