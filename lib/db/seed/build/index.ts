import type { Calendar } from "../calendar";
import { buildOrders } from "./orders";
import { buildPeople } from "./people";
import { buildShelves, pricePointRows } from "./products";
import { buildReturns, goodwillEntries } from "./returns";
import { buildReviews } from "./reviews";
import { buildCoupons, buildPolicies, tiers } from "./rules";
import { buildShippingRates, buildStock, buildWarehouses } from "./stock";

/** Engraved to order, hence the one article nobody may return. */
const FINAL_SALE_SLUG = "marrow-engraved-pen";

/** The whole demo shop as rows, in memory. Throws when the data names something that is not there. */
export function buildShop(calendar: Calendar, passwordHash: string) {
  const reviewsBySlug = buildReviews(calendar);
  const shelves = buildShelves(calendar, (slug) => reviewsBySlug.get(slug) ?? []);
  const finalSale = shelves.find(({ product }) => product.slug === FINAL_SALE_SLUG);
  if (!finalSale) throw new Error(`${FINAL_SALE_SLUG} is not in the catalogue`);
  const people = buildPeople(calendar, passwordHash);
  const halls = buildWarehouses(calendar);
  const stock = buildStock(shelves, halls, calendar);
  const policies = buildPolicies(calendar, finalSale.product.id);
  const orders = buildOrders({ calendar, shelves, people, halls, stock });
  const receiver = people.find(({ seed }) => seed.role === "support");
  if (!receiver) throw new Error("nobody is at the desk");
  const returns = buildReturns(orders, policies, shelves, calendar, receiver.user.id);
  return {
    tiers,
    people,
    shelves,
    reviews: shelves.flatMap(({ product }) =>
      (reviewsBySlug.get(product.slug) ?? []).map((review) => ({ ...review, productId: product.id })),
    ),
    pricePoints: pricePointRows(shelves, calendar),
    halls,
    stock,
    shippingRates: buildShippingRates(calendar),
    policies,
    coupons: buildCoupons(calendar),
    orders,
    returns,
    goodwill: goodwillEntries(people, calendar),
  };
}

export type BuiltShop = ReturnType<typeof buildShop>;
