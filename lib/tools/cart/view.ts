import { sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import type { CartView } from "../cart.schema";
import type { Person } from "../tool";

type Line = CartView["lines"][number] & { currency: string } & Record<string, unknown>;

/** The person's cart with present prices and stock, in the order things were put in. */
export async function viewCart(db: Queryable, person: Person): Promise<CartView> {
  const rows = await db.execute<Line>(sql`
    select v.id as variant, p.slug as "productSlug", p.name, p.image, v.options, l.quantity, p.currency,
      v.price_cents as "unitPriceCents", v.price_cents * l.quantity as "lineCents",
      case when v.available then coalesce((
        select sum(s.on_hand - s.reserved) from stock s where s.variant_id = v.id
      ), 0)::int else 0 end as available
    from carts c
    join cart_lines l on l.cart_id = c.id
    join variants v on v.id = l.variant_id
    join products p on p.id = v.product_id
    where c.user_id = ${person.id}
    order by l.created_at, v.id`);
  const lines = rows.map(({ currency: _, ...line }) => line);
  return {
    lines,
    itemCount: lines.reduce((total, line) => total + line.quantity, 0),
    subtotalCents: lines.reduce((total, line) => total + line.lineCents, 0),
    currency: rows[0]?.currency ?? "USD",
  };
}
