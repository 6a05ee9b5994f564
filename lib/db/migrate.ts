import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../drizzle");
/** Any fixed number: whoever migrates this product's schema takes this lock first. */
const MIGRATION_LOCK = 4_711_001;

/**
 * Brings the schema to the present version. Several instances may call it at once: one migrates, the others wait.
 * Throws what PostgreSQL throws.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 2 });
  }
}
