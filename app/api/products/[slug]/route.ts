import { getDatabase } from "@/lib/db/client";
import { json, route } from "@/lib/http/route";
import { productDetails } from "@/lib/tools/catalog/details";
import { productRef } from "@/lib/tools/common.schema";

/** One product with specs, variants, prices and stock. Open to everyone. */
export const GET = route<{ slug: string }>(async ({ params }) => {
  const [product] = await productDetails(getDatabase(), [productRef.parse(params.slug)]);
  return json(product);
});
