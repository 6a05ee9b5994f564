import { CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import type { PrePurchaseResearchResult } from "@/workflows/pre-purchase-research.schema";
import { Stamp } from "../ui/badge";
import { Card } from "../ui/card";
import { verdictMarks } from "../ui/marks";
import { PriceHistoryChart } from "./price-history-chart";
import { ReviewsSummary } from "./reviews-summary";
import { ShippingOptions } from "./shipping-options";
import { StockList } from "./stock-list";

const sourceNames: Record<string, string> = {
  reviews: "the reviews",
  stock: "the stock",
  price_history: "the price history",
  shipping: "the shipping cost",
};

/** The answer to "should I buy this?", with everything it was made of. What could not be read is said to be unknown. */
export function RecommendationPanel({
  result,
  title,
}: {
  result: PrePurchaseResearchResult;
  title?: string;
}) {
  const verdict = verdictMarks[result.verdict ?? "unclear"];
  const unknown = result.unknown ?? [];
  const name =
    title ?? result.price_history?.product.name ?? result.stock?.product.name ?? result.reviews?.product.name;
  return (
    <Card aria-label="Recommendation" className="@container overflow-hidden">
      <header className="grid gap-3 border-b border-line px-4 py-4 sm:px-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0">
            <p className="text-sm text-ink-soft">Should you buy it?</p>
            {name ? <h3 className="font-display text-lg font-semibold leading-snug">{name}</h3> : null}
          </div>
          <Stamp mark={verdict} className="mr-2 text-lg" />
        </div>
        {result.reasons && result.reasons.length > 0 ? (
          <ul className="grid gap-1 text-[0.9375rem]">
            {result.reasons.map((reason) => (
              <li key={reason} className="flex gap-2">
                <span aria-hidden className="mt-2 size-1.5 shrink-0 rounded-full bg-marigold" />
                {reason}
              </li>
            ))}
          </ul>
        ) : null}
        {result.recommendation ? (
          <p className="rounded-md bg-sunken px-3 py-2 font-mono text-xs leading-relaxed">
            {result.recommendation}
          </p>
        ) : null}
        {unknown.length > 0 ? (
          <p className="flex items-start gap-2 text-sm text-ink-soft">
            <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              Unknown: {listed(unknown.map((source) => sourceNames[source] ?? source))} could not be checked,
              so {unknown.length === 1 ? "it does" : "they do"} not count for or against.
            </span>
          </p>
        ) : null}
      </header>
      <div className="grid @2xl:grid-cols-2">
        {result.price_history ? (
          <Part title={`Price, ${result.price_history.days} days`}>
            <PriceHistoryChart history={result.price_history} />
          </Part>
        ) : null}
        {result.stock || result.shipping ? (
          <Part title="Stock and shipping">
            <div className="grid gap-4">
              {result.stock ? <StockList stock={result.stock} /> : null}
              {result.shipping ? <ShippingOptions shipping={result.shipping} /> : null}
            </div>
          </Part>
        ) : null}
        {result.reviews ? (
          <Part title="Reviews" wide>
            <ReviewsSummary reviews={result.reviews} />
          </Part>
        ) : null}
      </div>
    </Card>
  );
}

function Part({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <section
      className={`min-w-0 border-line px-4 py-4 sm:px-5 [&:not(:first-child)]:border-t ${wide ? "@2xl:col-span-2" : "@2xl:even:border-l @2xl:even:border-t-0!"}`}
    >
      <h4 className="lettering mb-2 text-xs text-ink-soft">{title}</h4>
      {children}
    </section>
  );
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en-US").format(words);
}
