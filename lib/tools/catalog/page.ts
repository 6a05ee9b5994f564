import type { z } from "zod";
import type { Queryable } from "@/lib/db/client";
import type { SearchProductsOutput, searchProductsInput } from "../catalog.schema";
import { ToolError } from "../tool-error";
import { searchProducts } from "./search";

/** Nobody leafs further than this; it keeps a made-up cursor from counting through the whole shop. */
const deepest = 2000;

/**
 * One page of a search and where the next one begins (null at the end).
 * @throws ToolError `invalid_input` for a cursor that no earlier page gave
 */
export async function searchPage(
  db: Queryable,
  input: z.output<typeof searchProductsInput>,
  cursor?: string,
): Promise<SearchProductsOutput & { nextCursor: string | null }> {
  const offset = cursor === undefined ? 0 : decode(cursor);
  const page = await searchProducts(db, input, offset);
  const next = offset + page.products.length;
  const more = page.products.length > 0 && next < page.total && next <= deepest;
  return { ...page, nextCursor: more ? encode(next) : null };
}

const encode = (offset: number) => Buffer.from(`after:${offset}`).toString("base64url");

function decode(cursor: string): number {
  const offset = Number(
    /^after:(\d{1,4})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1] ?? Number.NaN,
  );
  if (!(offset > 0 && offset <= deepest)) {
    throw new ToolError("invalid_input", "cursor: not one that an earlier page gave");
  }
  return offset;
}
