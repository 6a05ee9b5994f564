import type { Metadata } from "next";
import { Suspense } from "react";
import { PriceHistoryChart } from "@/components/product/price-history-chart";
import { ProductPurchase } from "@/components/product/product-purchase";
import { ResearchSection } from "@/components/product/research-section";
import { ReviewsSummary } from "@/components/product/reviews-summary";
import { ShippingOptions } from "@/components/product/shipping-options";
import { StockList } from "@/components/product/stock-list";
import { Card, CardHead } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { callTool } from "@/lib/tools/bind";
import { getProduct } from "@/lib/tools/catalog";
import { toolContext } from "@/lib/tools/context";
import { checkStock, estimateShipping } from "@/lib/tools/inventory";
import { getPriceHistory } from "@/lib/tools/pricing";
import { analyzeSentiment } from "@/lib/tools/reviews";
import type { AnyTool, Person } from "@/lib/tools/tool";
import { orNotFound, pagePerson } from "../../../guard";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const person = await pagePerson(`/products/${slug}`);
  const product = await callTool(getProduct, toolContext(person), { product: slug }).catch(() => null);
  return product ? { title: product.name, description: product.description } : {};
}

export default async function ProductPage({ params }: Props) {
  const { slug } = await params;
  const person = await pagePerson(`/products/${slug}`);
  const product = await orNotFound(callTool(getProduct, toolContext(person), { product: slug }));
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pb-16 pt-5 sm:px-6 sm:pt-8">
      <ProductPurchase product={product} />
      <ResearchSection slug={slug} name={product.name}>
        <Suspense fallback={<Skeleton label="Loading prices and reviews" className="h-72 rounded-xl" />}>
          <Evidence person={person} slug={slug} />
        </Suspense>
      </ResearchSection>
    </div>
  );
}

/** What the shop knows about it. Each part stands for itself: one that cannot be read leaves the others be. */
async function Evidence({ person, slug }: { person: Person; slug: string }) {
  const context = toolContext(person);
  const ask = <T extends AnyTool>(tool: T) => callTool(tool, context, { product: slug }).catch(() => null);
  const [history, reviews, stock, shipping] = await Promise.all([
    ask(getPriceHistory),
    ask(analyzeSentiment),
    ask(checkStock),
    ask(estimateShipping),
  ]);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Part title="Price, 90 days">{history ? <PriceHistoryChart history={history} /> : <Unknown />}</Part>
      <Part title="Stock and shipping">
        <div className="grid gap-4">
          {stock ? <StockList stock={stock} /> : <Unknown />}
          {shipping ? <ShippingOptions shipping={shipping} /> : null}
        </div>
      </Part>
      <Part title="Reviews" wide>
        {reviews ? <ReviewsSummary reviews={reviews} /> : <Unknown />}
      </Part>
    </div>
  );
}

function Part({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: React.ReactNode;
  wide?: boolean;
}) {
  return (
    <Card className={wide ? "min-w-0 lg:col-span-2" : "min-w-0"}>
      <CardHead title={title} />
      <div className="px-4 py-4">{children}</div>
    </Card>
  );
}

function Unknown() {
  return (
    <p className="text-sm text-ink-soft">This cannot be read at the moment. Reload the page to try again.</p>
  );
}
