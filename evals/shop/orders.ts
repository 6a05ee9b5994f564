import type { OrderDetail, OrderLineView } from "@/lib/tools/orders.schema";
import { products } from "./catalog";

/** The present moment of every golden conversation. */
export const now = new Date("2026-11-15T12:00:00Z");

export type Shopper = "alice" | "bob" | "newcomer";

export interface PlacedOrder extends OrderDetail {
  /** Days left to return; null: the window has closed. */
  daysLeft: number | null;
}

type LineSeed = [slug: string, option: string | null, quantity: number, returned?: number];

function order(
  number: string,
  status: OrderDetail["status"],
  placed: string,
  delivered: string | null,
  lines: LineSeed[],
  daysLeft: number | null = null,
): PlacedOrder {
  return {
    number,
    status,
    placedAt: `${placed}T09:00:00Z`,
    deliveredAt: delivered ? `${delivered}T15:00:00Z` : null,
    estimatedDelivery: status === "shipped" || status === "processing" ? "2026-11-18" : null,
    currency: "USD",
    totalCents: 20_000,
    lines: lines.map((line, index) => lineOf(number, index, line)),
    refundOwed: null,
    subtotalCents: 20_000,
    discountCents: 0,
    shippingCents: 0,
    shippedAt: null,
    cancelledAt: status === "cancelled" ? `${placed}T12:00:00Z` : null,
    cancelReason: null,
    carrier: status === "shipped" || status === "delivered" ? "Parcel One" : null,
    trackingNumber: status === "shipped" ? "PO123" : null,
    shipTo: { name: "A", line1: "1 St", city: "C", state: "CA", postalCode: "9", country: "US" },
    paymentLabel: "Visa •• 4242",
    returns: [],
    canCancel: status === "pending" || status === "processing",
    daysLeft,
  };
}

function lineOf(
  number: string,
  index: number,
  [slug, option, quantity, returned = 0]: LineSeed,
): OrderLineView {
  const product = products.find((one) => one.slug === slug);
  if (!product) throw new Error(`No product ${slug}`);
  const variant =
    product.variants.find((one) => Object.values(one.options).includes(option ?? "")) ?? product.variants[0];
  return {
    id: lineId(number, index),
    productSlug: slug,
    name: product.name,
    category: product.category,
    image: product.image,
    options: variant?.options ?? {},
    quantity,
    unitPriceCents: product.priceCents,
    discountCents: 0,
    returnedQuantity: returned,
  };
}

/** Order line ids are UUIDs made of the order's number and the line's place. */
export function lineId(number: string, index: number): string {
  return `00000000-0000-4000-9000-${number.replace(/\D/g, "").padStart(10, "0")}${String(index).padStart(2, "0")}`;
}

/** Newest first, as the tool lists them. */
export const ordersOf: Record<Shopper, PlacedOrder[]> = {
  alice: [
    order("A-10049", "processing", "2026-11-13", null, [["terra-lamp", null, 1]]),
    order("A-10047", "shipped", "2026-11-11", null, [["strider-trail", "US 8", 1]]),
    order("A-10042", "delivered", "2026-11-06", "2026-11-10", [["aurora-x2", "black", 1]], 25),
    order(
      "A-10038",
      "delivered",
      "2026-10-22",
      "2026-10-27",
      [
        ["brew-kettle", null, 1, 1],
        ["brew-grinder", null, 2],
        ["lotus-mat", null, 1],
      ],
      11,
    ),
    order("A-10031", "delivered", "2026-09-20", "2026-09-25", [["nimbus-studio", null, 1]]),
    order("A-10020", "cancelled", "2026-08-02", null, [["boom-go", "red", 1]]),
  ],
  bob: [
    order("A-20024", "pending", "2026-11-14", null, [["heron-book", null, 1]]),
    order("A-20023", "processing", "2026-11-13", null, [["boom-go", "black", 1]]),
    order("A-20022", "shipped", "2026-11-10", null, [["alpine-jacket", "M", 1]]),
    order("A-20021", "shipped", "2026-11-09", null, [["lotus-mat", null, 2]]),
    order("A-20017", "delivered", "2026-11-01", "2026-11-05", [["pulse-mini", "white", 1]], 20),
    order(
      "A-20011",
      "delivered",
      "2026-10-12",
      "2026-10-18",
      [
        ["aurora-x2", "silver", 1],
        ["aurora-x2", "black", 1],
      ],
      2,
    ),
    order("A-20007", "delivered", "2026-03-12", "2026-03-17", [["kestrel-14", "16 GB", 1]]),
  ],
  newcomer: [],
};
