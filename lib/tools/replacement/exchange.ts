import { sql } from "drizzle-orm";
import type { z } from "zod";
import { priceFor } from "../loyalty.schema";
import type {
  ExchangeOption,
  ListExchangeOptionsOutput,
  listExchangeOptionsInput,
} from "../replacement.schema";
import type { ToolContext } from "../tool";
import { ToolError } from "../tool-error";

interface Row extends Record<string, unknown> {
  currency: string;
  percent: number;
  tier: string | null;
  replacedBy: string | null;
  returned: ListExchangeOptionsOutput["returned"];
  variants: Omit<ExchangeOption, "yourPriceCents">[];
}

/**
 * The returned products in what else they come in, as far as it is sold and in stock, at the person's price. Nothing once
 * the return was cancelled or replaced: there is nothing to choose then.
 * @throws ToolError `not_found`
 */
export async function listExchangeOptions(
  { db, person }: ToolContext,
  { return: rma }: z.output<typeof listExchangeOptionsInput>,
): Promise<ListExchangeOptionsOutput> {
  const [row] = await db.execute<Row>(sql`
    select r.currency, coalesce(t.discount_percent, 0) as percent, t.name as tier, replacing.number as "replacedBy",
      (select json_agg(json_build_object('name', l.name, 'options', l.options) order by l.position)
        from return_lines rl join order_lines l on l.id = rl.order_line_id where rl.return_id = r.id) as returned,
      coalesce((
        select json_agg(json_build_object(
          'variant', v.id, 'product', json_build_object('slug', p.slug, 'name', p.name, 'image', p.image),
          'options', v.options, 'priceCents', v.price_cents, 'stock', free.units) order by v.price_cents, v.position, v.id)
        from products p
        join variants v on v.product_id = p.id and v.available
        cross join lateral (
          select coalesce(sum(s.on_hand - s.reserved), 0)::int as units from stock s where s.variant_id = v.id
        ) as free
        where free.units > 0 and p.currency = r.currency and replacing.number is null and r.status <> 'cancelled'
          and p.id in (select l.product_id from return_lines rl join order_lines l on l.id = rl.order_line_id
            where rl.return_id = r.id)
          and v.id not in (select l.variant_id from return_lines rl join order_lines l on l.id = rl.order_line_id
            where rl.return_id = r.id and l.variant_id is not null)
      ), '[]') as variants
    from returns r
    join users u on u.id = r.user_id
    left join loyalty_tiers t on t.id = u.loyalty_tier_id
    left join orders replacing on replacing.replaces_return_id = r.id and replacing.status <> 'cancelled'
    where r.rma = ${rma} and r.user_id = ${person.id}`);
  if (!row) throw new ToolError("not_found", `There is no return ${rma} among your returns.`);
  return {
    return: rma,
    returned: row.returned ?? [],
    replacedBy: row.replacedBy,
    discountPercent: row.percent,
    tierName: row.tier,
    currency: row.currency,
    variants: row.variants.map((each) => ({
      ...each,
      yourPriceCents: priceFor(each.priceCents, row.percent),
    })),
  };
}
