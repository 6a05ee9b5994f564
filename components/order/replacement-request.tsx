"use client";

import { useState } from "react";
import useSWR from "swr";
import type { ProductDetail } from "@/lib/tools/catalog.schema";
import type { PriceReplacementOutput } from "@/lib/tools/replacement.schema";
import { Field, Select } from "../ui/field";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";
import { Skeleton } from "../ui/skeleton";
import { getJson, sentenceOf } from "../wire/json";
import { ConfirmCard, type ConfirmState } from "./confirm-card";

/**
 * Asks for a yes to ordering a replacement: what it costs this person, what store credit covers, what is charged and to
 * what. The figures are the shop's own, for exactly this variant.
 */
export function ReplacementRequest({
  rma,
  variant,
  state,
  editable = false,
  onConfirm,
  onDecline,
}: {
  rma: string;
  variant: string;
  state: ConfirmState;
  /** Another size or colour of the product can be chosen. */
  editable?: boolean;
  onConfirm: (variant: string) => void;
  onDecline: () => void;
}) {
  const [chosen, setChosen] = useState(variant);
  const open = state === "pending" || state === "submitting";
  const { data, error, isLoading } = useSWR<PriceReplacementOutput>(
    open ? `/api/returns/${rma}/replacement?variant=${chosen}` : null,
    getJson,
    { keepPreviousData: true },
  );
  const unpayable = data && data.chargeCents > 0 && data.chargeTo === null;
  return (
    <ConfirmCard
      title="Order the replacement"
      sub={`for return ${rma}`}
      state={state}
      bare={editable}
      disabled={!data || Boolean(error) || isLoading || unpayable}
      onConfirm={() => onConfirm(chosen)}
      onDecline={onDecline}
    >
      {open && !data && !error ? <Skeleton label="Working out the price" className="h-32" /> : null}
      {data ? (
        <>
          <div className="mb-3 flex items-center gap-3 font-sans">
            <Picture src={data.variant.image} size={48} />
            <div className="min-w-0 flex-1 text-sm">
              <p className="font-medium">{data.variant.name}</p>
              <p className="text-xs text-ink-soft">{optionText(data.variant.options)}</p>
            </div>
          </div>
          {open && editable ? (
            <VariantChoice
              product={data.variant.productSlug}
              value={chosen}
              disabled={state !== "pending"}
              onChange={setChosen}
            />
          ) : null}
          {error ? null : <Price price={data} />}
        </>
      ) : null}
      {error ? (
        <p role="alert" className="mt-2 font-sans text-sm text-tomato-text">
          {sentenceOf(error)}
        </p>
      ) : null}
      {unpayable ? (
        <p role="alert" className="mt-2 font-sans text-sm text-tomato-text">
          There is no card or PayPal account to charge.
        </p>
      ) : null}
    </ConfirmCard>
  );
}

function Price({ price }: { price: PriceReplacementOutput }) {
  const { currency, chargeCents, creditCents } = price;
  return (
    <>
      <ReceiptRow label="Price" value={<Money cents={price.unitPriceCents} currency={currency} />} />
      {price.discountCents > 0 ? (
        <ReceiptRow
          label={`${price.tierName ?? "Membership"}, ${price.discountPercent}% off`}
          value={<Money cents={-price.discountCents} currency={currency} />}
        />
      ) : null}
      {price.discountRule === "above_limit" && price.tierPercent > 0 ? (
        <p className="mt-1 text-xs text-ink-soft">
          Full price: {price.tierName ?? "membership"} takes {price.tierPercent}% off replacements up to{" "}
          <Money cents={price.discountLimitCents} currency={currency} /> (1.2 × your refund), and off the same
          thing in another size or colour.
        </p>
      ) : null}
      <ReceiptRule />
      <ReceiptRow strong label="Your price" value={<Money cents={price.totalCents} currency={currency} />} />
      {creditCents > 0 ? (
        <ReceiptRow label="Store credit" value={<Money cents={-creditCents} currency={currency} />} />
      ) : null}
      <ReceiptRow
        label={chargeCents > 0 ? `Charged to ${price.chargeTo ?? "a payment method"}` : "Nothing to charge"}
        value={<Money cents={chargeCents} currency={currency} />}
      />
      {chargeCents > 0 && !price.payments.realMoney ? (
        <p className="mt-1 text-xs text-ink-soft">{price.payments.provider}</p>
      ) : null}
      {price.storeCreditCents > creditCents ? (
        <p className="mt-1 text-xs text-ink-soft">
          <Money cents={price.storeCreditCents - creditCents} currency={currency} /> of store credit stays
          yours.
        </p>
      ) : null}
    </>
  );
}

/** The product's variants that can be had; nothing where there is only one. */
function VariantChoice({
  product,
  value,
  disabled,
  onChange,
}: {
  product: string;
  value: string;
  disabled: boolean;
  onChange: (variant: string) => void;
}) {
  const { data } = useSWR<ProductDetail>(`/api/products/${product}`, getJson);
  const sold = data?.variants.filter((each) => each.id === value || (each.available && each.stock > 0)) ?? [];
  if (sold.length < 2) return null;
  return (
    <Field id={`variant-${product}`} label="Which one?" className="mb-4 font-sans">
      <Select
        id={`variant-${product}`}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {sold.map((each) => (
          <option key={each.id} value={each.id}>
            {optionText(each.options)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
