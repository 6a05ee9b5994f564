"use client";

import { CancelResult } from "../order/cancel-result";
import { HumanTicket } from "../order/human-ticket";
import { LiveOrder } from "../order/live-order";
import { LiveOrders } from "../order/live-orders";
import { LiveReturn } from "../order/live-return";
import { OrderTracking } from "../order/order-tracking";
import { ReturnEligibility } from "../order/return-eligibility";
import { ComparisonTable } from "../product/comparison-table";
import { CouponCheck, CouponList } from "../product/coupon-list";
import { LiveCart } from "../product/live-cart";
import { LiveProduct } from "../product/live-product";
import { LoyaltyCard } from "../product/loyalty-card";
import { PolicyText } from "../product/policy-text";
import { PriceHistoryChart } from "../product/price-history-chart";
import { ProductShelf } from "../product/product-grid";
import { ReviewsSummary } from "../product/reviews-summary";
import { ShippingOptions } from "../product/shipping-options";
import { StockList } from "../product/stock-list";
import { Card, CardHead } from "../ui/card";
import { Replacing } from "../workflow/replacing";
import type { ToolPart } from "./part";

type Finished = Extract<ToolPart, { state: "output-available" }>;

/** The card of a tool that has answered. An empty answer has no card: the words beside it say so. */
export function ToolResult({ part }: { part: Finished }) {
  switch (part.type) {
    case "tool-search_products":
    case "tool-get_trending_products":
      return part.output.products.length > 0 ? <ProductShelf products={part.output.products} /> : null;
    case "tool-get_product":
      return <LiveProduct initial={part.output} />;
    case "tool-compare_products":
      return <ComparisonTable comparison={part.output} />;
    case "tool-get_price_history":
      return (
        <Titled title={part.output.product.name}>
          <PriceHistoryChart history={part.output} />
        </Titled>
      );
    case "tool-list_coupons":
      return part.output.coupons.length > 0 ? <CouponList coupons={part.output.coupons} /> : null;
    case "tool-validate_coupon":
      return <CouponCheck result={part.output} />;
    case "tool-analyze_sentiment":
      return (
        <Titled title={`Reviews of ${part.output.product.name}`}>
          <ReviewsSummary reviews={part.output} />
        </Titled>
      );
    case "tool-check_stock":
      return (
        <Titled title={`Stock of ${part.output.product.name}`}>
          <StockList stock={part.output} />
        </Titled>
      );
    case "tool-estimate_shipping":
      return (
        <Titled title={`Shipping for ${part.output.product.name}`}>
          <ShippingOptions shipping={part.output} />
        </Titled>
      );
    case "tool-list_orders":
      return part.output.orders.length > 0 ? <LiveOrders orders={part.output.orders} /> : null;
    case "tool-get_order":
      return <LiveOrder number={part.output.number} initial={part.output} />;
    case "tool-track_order":
      return <OrderTracking tracking={part.output} />;
    case "tool-cancel_order":
      return "runId" in part.output ? null : <CancelResult result={part.output} />;
    case "tool-check_return_eligibility":
      return <ReturnEligibility eligibility={part.output} />;
    case "tool-get_return_status":
      return (
        <>
          {part.output.returns.map((view) => (
            <LiveReturn key={view.rma} rma={view.rma} initial={view} />
          ))}
        </>
      );
    case "tool-list_exchange_options":
      return <Replacing rma={part.output.return} />;
    case "tool-get_loyalty_tier":
      return <LoyaltyCard loyalty={part.output} />;
    case "tool-get_cart":
      return <LiveCart initial={part.output} hideEmpty />;
    case "tool-add_to_cart":
    case "tool-update_cart":
      return <LiveCart initial={part.output.cart} hideEmpty />;
    case "tool-get_policy":
      return <PolicyText policy={part.output} />;
    case "tool-request_human":
      return <HumanTicket ticket={part.output} />;
    default:
      return null;
  }
}

function Titled({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Card>
      <CardHead title={title} />
      <div className="px-4 py-4">{children}</div>
    </Card>
  );
}
