import { afterAll, expect, test } from "vitest";
import { getSql } from "@/lib/db/client";
import { connect } from "@/scripts/lib/postgres/connect.mjs";
import { createTestDatabase } from "./database";

test("a database test file has a migrated, empty database of its own", async () => {
  const sql = getSql();
  const [row] = await sql<{ name: string; people: number }[]>`
    select current_database() as name, (select count(*)::int from users) as people`;
  expect(row?.name).toMatch(/^test_/);
  expect(row?.people).toBe(0);
});

test("what one database holds another does not see", async () => {
  const other = await createTestDatabase();
  const there = await connect(other.url);
  afterAll(() => other.drop());
  await there`create table only_there (id int)`;
  await there.end();
  const [row] = await getSql()`select to_regclass('only_there') as found`;
  expect(row?.found).toBeNull();
});
