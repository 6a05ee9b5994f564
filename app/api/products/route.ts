import { z } from "zod";
import { getDatabase } from "@/lib/db/client";
import { readQuery } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { searchPage } from "@/lib/tools/catalog/page";
import { searchProductsInput } from "@/lib/tools/catalog.schema";

const { query, limit, minPrice, maxPrice, minRating } = searchProductsInput.shape;
const parameters = searchProductsInput.omit({ query: true }).extend({
  q: query,
  minPrice: z.coerce.number().pipe(minPrice.unwrap()).optional(),
  maxPrice: z.coerce.number().pipe(maxPrice.unwrap()).optional(),
  minRating: z.coerce.number().pipe(minRating.unwrap()).optional(),
  inStock: z.stringbool().optional(),
  limit: z.coerce.number().pipe(limit.unwrap()).default(20),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(40).optional(),
});

/** Products for `?q=…` (and category, brand, minPrice, maxPrice, minRating, inStock, sort), in pages. Open to everyone. */
export const GET = route(async ({ request }) => {
  const { q, cursor, ...filters } = readQuery(request, parameters);
  return json(await searchPage(getDatabase(), { query: q, ...filters }, cursor));
});
