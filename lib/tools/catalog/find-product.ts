import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ToolError } from "../tool-error";

/** What other tools need to know of the product they are about. */
export interface FoundProduct {
  id: string;
  slug: string;
  name: string;
  category: string;
  image: string;
  priceCents: number;
  currency: string;
}

const columns: SQL = sql`p.id, p.slug, p.name, p.category, p.image, p.price_cents as "priceCents", p.currency`;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const slugOf = (ref: string) =>
  ref
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Products by slug, in the order asked. An id or the full name will do too: people and models give what they have.
 * @throws ToolError `not_found` naming the first that does not exist
 */
export async function findProducts(db: Queryable, refs: readonly string[]): Promise<FoundProduct[]> {
  const conditions = refs.flatMap((ref) => [
    sql`p.slug in (${ref}, ${slugOf(ref)})`,
    // The index on search_text, which starts with the name, narrows it down.
    sql`(p.search_text like ${`${likeLiteral(ref.toLowerCase())} %`} and lower(p.name) = ${ref.toLowerCase()})`,
    ...(uuid.test(ref) ? [sql`p.id = ${ref}`] : []),
  ]);
  const rows = await db.execute<FoundProduct & Record<string, unknown>>(
    sql`select ${columns} from products p where ${sql.join(conditions, sql` or `)}`,
  );
  return refs.map((ref) => {
    const found =
      rows.find((row) => row.slug === ref || row.id === ref.toLowerCase()) ??
      rows.find((row) => row.slug === slugOf(ref)) ??
      rows.find((row) => row.name.toLowerCase() === ref.toLowerCase());
    if (!found) throw new ToolError("not_found", `There is no product called “${ref}”. Search for it first.`);
    return found;
  });
}

/** @throws ToolError `not_found` */
export async function findProduct(db: Queryable, ref: string): Promise<FoundProduct> {
  const [found] = await findProducts(db, [ref]);
  if (!found) throw new ToolError("not_found", `There is no product called “${ref}”. Search for it first.`);
  return found;
}

const likeLiteral = (text: string) => text.replace(/[\\%_]/g, "\\$&");
