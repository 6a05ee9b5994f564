import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect } from "@/scripts/lib/postgres/connect.mjs";
import { ensureTemplate, type TemplateName } from "./templates";

export interface TestDatabase {
  url: string;
  /** Drops it at once; databases that are not dropped go when the run ends. */
  drop(): Promise<void>;
}

/**
 * A database of its own, cloned in about 50 ms.
 * @param template `empty`: migrated, no rows. `demo`: with the demo shop.
 */
export async function createTestDatabase(template: TemplateName = "empty"): Promise<TestDatabase> {
  const adminUrl = inject("adminUrl");
  const source = inject("templates")[template];
  const name = inject("databasePrefix") + randomBytes(6).toString("hex");
  const urlOf = (database: string) => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
  await ensureTemplate(urlOf, template, source);
  await asAdmin(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(source)}`);
  return {
    url: urlOf(name),
    drop: () => asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function asAdmin(
  adminUrl: string,
  work: (sql: Awaited<ReturnType<typeof connect>>) => PromiseLike<unknown>,
) {
  const sql = await connect(adminUrl, "aisle test");
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
