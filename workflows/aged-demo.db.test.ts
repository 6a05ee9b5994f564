import { afterAll, beforeAll, expect, test } from "vitest";
import { getSql } from "@/lib/db/client";
import { seed } from "@/lib/db/seed";
import { bringToToday } from "@/lib/db/seed/today";
import { launchEngine, stopEngine, verifyRuns } from "@/lib/engine";
import { listOrders } from "@/lib/tools/orders";
import { getPriceHistory } from "@/lib/tools/pricing";
import { checkReturnEligibility, initiateReturn } from "@/lib/tools/returns";
import { call, dayAgo, daysAgo } from "@/lib/tools/testing/fixtures";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import type { Person } from "@/lib/tools/tool";
import { engineConfig } from "../engine.config";
import { cancelByRun } from "./testing/cancel-fixtures";

/** A demo shop that was planted forty days ago and used since: what people made stays, what they left alone is of today. */

beforeAll(async () => {
  await seed(process.env.DATABASE_URL ?? "", daysAgo(40));
  await launchEngine(engineConfig);
});
afterAll(stopEngine);

async function personNamed(name: string): Promise<Person> {
  const [row] = await getSql()<Person[]>`
    select id, role from users where email = ${`${name}@aisle.example`}`;
  if (!row) throw new Error(`no ${name}`);
  return row;
}

const verdictOf = (person: Person, order: string, now = new Date()) =>
  call(checkReturnEligibility, person, { order }, { now: () => now });

/** Everything of an order and its returns, as the rows say it. */
const storyOf = (order: string) => getSql()`
  select to_jsonb(o) as row, (select jsonb_agg(to_jsonb(e) order by seq) from order_events e where order_id = o.id) as events,
    (select jsonb_agg(to_jsonb(p) order by seq) from payments p where order_id = o.id) as payments,
    (select jsonb_agg(to_jsonb(r) order by seq) from returns r where order_id = o.id) as returns,
    (select jsonb_agg(to_jsonb(c) order by seq) from store_credit_entries c where order_id = o.id) as credit
  from orders o where number = ${order}`;
const histories = () => getSql()`select * from workflow_events order by run_id, seq`;

test("it can be shown again, its books and histories are whole, and what people did is as they left it", async () => {
  const [alice, bob] = [await personNamed("alice"), await personNamed("bob")];
  const then = daysAgo(38);
  const bobs = "A-10043";
  const lines = (await verdictOf(bob, bobs, then)).lines
    .filter(({ eligible }) => eligible)
    .map(({ line, quantity }) => ({ line, quantity }));
  const request = { order: bobs, lines, reason: "defective", outcome: "store_credit" };
  await call(initiateReturn, bob, request, { now: () => then });
  const { orders } = await call(listOrders, alice, { status: "processing" });
  const cancelled = orders[0]?.number ?? "";
  expect(await cancelByRun(alice, cancelled)).toMatchObject({ status: "completed" });
  expect((await verdictOf(alice, "A-10042")).eligible).toBe(false);
  const before = await Promise.all([storyOf(bobs), storyOf(cancelled), histories()]);

  expect(await bringToToday(process.env.DATABASE_URL ?? "")).toBe(40);

  expect(await verdictOf(alice, "A-10042")).toMatchObject({ eligible: true });
  expect((await call(listOrders, alice, { limit: 50 })).orders).toContainEqual(
    expect.objectContaining({ number: "A-10042", deliveredAt: `${dayAgo(5)}T14:12:00.000Z` }),
  );
  expect((await verdictOf(bob, bobs)).lines).toMatchObject([{ reason: "already_returned" }]);
  const { points } = await call(getPriceHistory, bob, { product: "murmur-hush-2", days: 90 });
  expect(points.at(-1)?.day).toBe(dayAgo(0));
  expect(await Promise.all([storyOf(bobs), storyOf(cancelled), histories()])).toEqual(before);
  expect(await ledgerFaults()).toEqual([]);
  expect(await verifyRuns()).toMatchObject({ runs: 1, broken: 0, beforeTheChain: 0 });

  const after = await Promise.all([storyOf(bobs), storyOf("A-10042"), histories()]);
  expect(await bringToToday(process.env.DATABASE_URL ?? "")).toBe(0);
  expect(await Promise.all([storyOf(bobs), storyOf("A-10042"), histories()])).toEqual(after);
});
