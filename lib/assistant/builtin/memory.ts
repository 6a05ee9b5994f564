import type { CartView } from "@/lib/tools/cart.schema";
import type { Region } from "@/lib/tools/common.schema";
import type { OrderSummary } from "@/lib/tools/orders.schema";
import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import type { ReturnAndReplaceResult } from "@/workflows/return-and-replace.schema";
import type { Frame, Pending } from "./frame";
import type { KnownTool, KnownTools, Result } from "./plan/types";
import { type Exchange, isRecord } from "./transcript";

export interface ProductMention {
  slug: string;
  name: string;
  brand?: string;
  category?: string;
  priceCents?: number;
  rating?: number;
  inStock?: boolean;
  /** The variant that a return's run offers of it. */
  offered?: string;
}

/** A return that can still be replaced. */
export interface OpenReturn {
  rma: string;
  /** Names of what went back, as far as the conversation brought them up. */
  names: string[];
}

/** What the conversation has brought up so far, newest last: all that "it" and "the second one" can mean. */
export interface Memory {
  /** The newest list of products, as shown. */
  shownProducts: ProductMention[];
  products: Map<string, ProductMention>;
  focusProduct?: string;
  /** Whether the newest list is the replacements of a return. */
  replacementsShown: boolean;
  shownOrders: OrderSummary[];
  orders: Map<string, OrderSummary>;
  focusOrder?: string;
  focusLines?: string[];
  focusKind?: "product" | "order" | "cart" | "return";
  focusReturn?: string;
  /** Lines whose return was judged last. */
  judged?: readonly { line: string; name: string }[];
  /** The newest return of the conversation that nothing was ordered for yet. */
  openReturn?: OpenReturn;
  cart?: CartView;
  search?: Partial<KnownTools["search_products"]["input"]>;
  categories: string[];
  region?: Region;
  pending?: Pending;
  lastFrame?: Frame;
  turns: number;
}

export function emptyMemory(): Memory {
  return {
    shownProducts: [],
    products: new Map(),
    replacementsShown: false,
    shownOrders: [],
    orders: new Map(),
    categories: [],
    turns: 0,
  };
}

/** Takes note of one tool call and its result. Text inside results is kept as data and never read for wishes. */
export function remember(memory: Memory, exchange: Exchange): void {
  if (exchange.outcome.kind !== "ok" || !isRecord(exchange.outcome.value)) return;
  const input = isRecord(exchange.input) ? exchange.input : {};
  try {
    notes[exchange.tool as KnownTool]?.(memory, exchange.outcome.value as never, input);
  } catch {
    // A result of another shape, from before an update: the conversation goes on without it.
  }
}

type Notes = {
  [Name in KnownTool]?: (memory: Memory, result: Result<Name>, input: Record<string, unknown>) => void;
};

const notes: Notes = {
  search_products(memory, result, input) {
    // A search that found nothing leaves the list on screen as it was, so that "the second one" still means it.
    memory.search = input as Memory["search"];
    for (const name of result.categories ?? []) addCategory(memory, name);
    if (result.products?.length > 0) showProducts(memory, result.products);
    // Asked for the cheapest or the best: the first one is what "it" means next.
    const sorted = input.sort !== undefined && input.sort !== "relevance";
    if (sorted) memory.focusProduct = result.products?.[0]?.slug ?? memory.focusProduct;
  },
  get_trending_products(memory, result) {
    memory.search = undefined;
    if (result.products?.length > 0) showProducts(memory, result.products);
  },
  compare_products: (memory, result) => showProducts(memory, result.products ?? []),
  get_product: (memory, result) => focusOn(memory, result),
  get_price_history: (memory, result) => focusOn(memory, result.product),
  analyze_sentiment: (memory, result) => focusOn(memory, result.product),
  check_stock: (memory, result) => focusOn(memory, result.product),
  estimate_shipping(memory, result) {
    focusOn(memory, result.product);
    memory.region = result.toRegion;
  },
  pre_purchase_research(memory, _result, input) {
    const slug = typeof input.product === "string" ? input.product : undefined;
    if (slug) focusOn(memory, memory.products.get(slug) ?? { slug, name: slug.replace(/-/g, " ") });
  },
  list_orders(memory, result) {
    for (const order of result.orders ?? []) memory.orders.set(order.number, order);
    if (!result.orders?.length) return;
    memory.shownOrders = result.orders;
    memory.focusKind = "order";
    memory.focusLines = undefined;
    memory.focusOrder = result.orders.length === 1 ? result.orders[0]?.number : undefined;
  },
  get_order(memory, result) {
    memory.orders.set(result.number, result);
    focusOnOrder(memory, result.number);
  },
  track_order: (memory, result) => focusOnOrder(memory, result.number),
  cancel_order(memory, _result, input) {
    if (typeof input.order === "string") focusOnOrder(memory, input.order);
  },
  check_return_eligibility(memory, result) {
    memory.judged = result.lines;
    focusOnOrder(memory, result.order);
  },
  get_return_status(memory, result) {
    const newest = result.returns?.[0];
    if (!newest) return;
    memory.focusKind = "return";
    memory.focusReturn = newest.rma;
    memory.focusOrder = newest.order;
    const open = newest.replacement === null && newest.status !== "cancelled";
    memory.openReturn = open ? { rma: newest.rma, names: newest.lines.map((line) => line.name) } : undefined;
  },
  return_and_replace(memory, result, input) {
    const state = (result.run?.result ?? {}) as Partial<ReturnAndReplaceResult>;
    if (typeof input.order === "string") focusOnOrder(memory, input.order);
    if (state.rma) {
      memory.focusKind = "return";
      memory.focusReturn = state.rma;
      memory.openReturn = { rma: state.rma, names: returnedNames(memory, input) };
    }
    if (state.replacements && state.replacements.length > 0) {
      const kind = memory.focusKind;
      showProducts(
        memory,
        state.replacements.map(({ variant, ...one }) => ({
          ...one,
          ...(variant && { offered: variant }),
          priceCents: one.yourPriceCents,
          inStock: true,
        })),
      );
      memory.replacementsShown = true;
      memory.focusKind = kind;
    }
  },
  order_replacement(memory, result) {
    const { order } = (result.run?.result ?? {}) as Partial<OrderReplacementResult>;
    if (!order) return;
    memory.openReturn = undefined;
    memory.replacementsShown = false;
    focusOnOrder(memory, order);
  },
  get_cart: (memory, result) => noteCart(memory, result),
  add_to_cart(memory, result, input) {
    noteCart(memory, result.cart);
    const slug = typeof input.product === "string" ? input.product : undefined;
    if (slug) memory.focusProduct = slug;
  },
  update_cart: (memory, result) => noteCart(memory, result.cart),
};

function returnedNames(memory: Memory, { order, lines }: Record<string, unknown>): string[] {
  const ids = new Set(Array.isArray(lines) ? lines.map((each) => isRecord(each) && each.line) : []);
  const bought = memory.orders.get(String(order))?.lines.map(({ id, name }) => ({ line: id, name }));
  return (bought ?? memory.judged ?? []).filter(({ line }) => ids.has(line)).map(({ name }) => name);
}

function showProducts(memory: Memory, products: ProductMention[]): void {
  memory.shownProducts = products.map((product) => mention(memory, product));
  memory.replacementsShown = false;
  memory.focusProduct = products.length === 1 ? products[0]?.slug : undefined;
  memory.focusKind = "product";
}

function focusOn(memory: Memory, product: ProductMention): void {
  if (!product?.slug) return;
  mention(memory, product);
  memory.focusProduct = product.slug;
  memory.focusKind = "product";
}

function mention(memory: Memory, product: ProductMention): ProductMention {
  const known = memory.products.get(product.slug);
  const merged: ProductMention = {
    slug: product.slug,
    name: product.name ?? known?.name ?? product.slug,
    brand: product.brand ?? known?.brand,
    category: product.category ?? known?.category,
    priceCents: product.priceCents ?? known?.priceCents,
    rating: product.rating ?? known?.rating,
    inStock: product.inStock ?? known?.inStock,
    offered: product.offered ?? known?.offered,
  };
  memory.products.set(product.slug, merged);
  if (merged.category) addCategory(memory, merged.category);
  return merged;
}

function addCategory(memory: Memory, name: string): void {
  if (!memory.categories.includes(name)) memory.categories.push(name);
}

function focusOnOrder(memory: Memory, number: string): void {
  if (memory.focusOrder !== number) memory.focusLines = undefined;
  memory.focusOrder = number;
  memory.focusKind = "order";
}

function noteCart(memory: Memory, cart: CartView | undefined): void {
  if (!cart?.lines) return;
  memory.cart = cart;
  memory.focusKind = "cart";
  for (const line of cart.lines) mention(memory, { slug: line.productSlug, name: line.name });
}
