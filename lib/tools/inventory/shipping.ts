import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import { findProduct } from "../catalog/find-product";
import type { EstimateShippingOutput, estimateShippingInput } from "../inventory.schema";
import type { Person } from "../tool";

type Option = EstimateShippingOutput["options"][number];
type Row = Option & { toRegion: EstimateShippingOutput["toRegion"] | null; free: boolean } & Record<
    string,
    unknown
  >;

/**
 * Ways to get a product to a region (default: the person's own), cheapest first and the faster of two equal ones, from
 * the warehouses that hold a unit that can be sold. Of one service only the offers that nothing beats on both price
 * and days.
 * @throws ToolError `not_found`
 */
export async function shippingOptions(
  db: Queryable,
  person: Person,
  input: z.output<typeof estimateShippingInput>,
): Promise<EstimateShippingOutput> {
  const product = await findProduct(db, input.product);
  // One row per option; without any, one row that still says which region it is.
  const rows = await db.execute<Row>(sql`
    with someone as (
      select coalesce(${input.region ?? null}, u.region) as region, coalesce(t.free_shipping, false) as free
      from users u left join loyalty_tiers t on t.id = u.loyalty_tier_id where u.id = ${person.id}
    ), holding as (
      select distinct w.region
      from variants v join stock s on s.variant_id = v.id join warehouses w on w.id = s.warehouse_id
      where v.product_id = ${product.id} and v.available and s.on_hand > s.reserved
    )
    select someone.region as "toRegion", someone.free, r.service, r.from_region as "fromRegion",
      r.price_cents as "priceCents", r.min_days as "minDays", r.max_days as "maxDays"
    from someone left join (
      shipping_rates r join holding on holding.region = r.from_region
    ) on r.to_region = someone.region
    order by r.price_cents, r.max_days, r.min_days, r.service, r.from_region`);
  const options = rows
    .filter((row) => row.service !== null)
    .map(({ service, fromRegion, priceCents, minDays, maxDays }) => ({
      service,
      fromRegion,
      priceCents,
      minDays,
      maxDays,
    }));
  return {
    product: { slug: product.slug, name: product.name },
    toRegion: rows[0]?.toRegion ?? input.region ?? "east",
    currency: product.currency,
    options: options.filter((option, at) => !options.slice(0, at).some((other) => beats(other, option))),
    memberFreeShipping: rows[0]?.free ?? false,
  };
}

/** `earlier` costs no more, as it stands earlier in the list. */
const beats = (earlier: Option, option: Option) =>
  earlier.service === option.service &&
  earlier.maxDays <= option.maxDays &&
  earlier.minDays <= option.minDays;
