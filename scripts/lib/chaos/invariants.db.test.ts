import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, it } from "vitest";
import { engineConfig } from "@/engine.config";
import { getDatabase, getSql } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { getRun, launchEngine, startRun, stopEngine, watchRun } from "@/lib/engine";
import { checkInvariants } from "./invariants";
import { sabotage, sabotages } from "./sabotage";
import { makeShop } from "./shop";
import type { Witnessed } from "./witness";

/** A day in the shop without a crash: what the check calls whole, and then what it says when one thing is broken. */
let shop: Awaited<ReturnType<typeof makeShop>>;
const seen: Witnessed = { seed: 1, requests: [], retried: [], kills: [], databaseRestarts: 0, problems: [] };

async function done(email: string, workflow: string, input: unknown) {
  const person = await getDatabase().query.users.findFirst({ where: eq(users.email, email) });
  if (!person) throw new Error(`no ${email}`);
  const key = uuidv7();
  const { id } = await startRun({ workflow, input, person, trigger: "api", idempotencyKey: key });
  seen.requests.push({ email, workflow, key, ids: [id] });
  const ended = async () => (await getRun(person, id)).status !== "running";
  for await (const _ of watchRun(id, 0, AbortSignal.timeout(15_000))) if (await ended()) break;
  return getRun(person, id);
}

beforeAll(async () => {
  shop = await makeShop(3);
  await launchEngine(engineConfig);
  for (const { email, orders } of shop.people) {
    const back = (order: typeof orders.replaced) => ({
      order: order.number,
      lines: order.lines.slice(0, 1).map(({ id }) => ({ line: id, quantity: 1 })),
      reason: "defective",
      outcome: "store_credit",
    });
    const { result } = await done(email, "return_and_replace", back(orders.replaced));
    await done(email, "order_replacement", { return: result.rma, variant: shop.variants.dear });
    await done(email, "return_and_replace", back(orders.valuable));
    await done(email, "cancel_order", { order: orders.open.number, reason: "no_longer_needed" });
  }
  await stopEngine();
  await keepACopy();
});
const TOUCHED = [
  "workflow_runs",
  "workflow_events",
  "returns",
  "store_credit_entries",
  "test_payments",
  "stock",
];

async function keepACopy() {
  await getSql()`create schema kept`;
  for (const table of TOUCHED)
    await getSql()`create table kept.${getSql()(table)} as table ${getSql()(table)}`;
}

const putBack = () =>
  getSql().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of TOUCHED) {
      await sql`delete from ${sql(table)}`;
      await sql`insert into ${sql(table)} select * from kept.${sql(table)}`;
    }
  });

const broken = async () => (await checkInvariants(seen)).filter(({ faults }) => faults.length > 0);

it("finds no fault in what went well", async () => {
  expect(await broken()).toEqual([]);
  const ends = await getSql()<{ status: string }[]>`select distinct status from workflow_runs order by 1`;
  expect(ends.map(({ status }) => status)).toEqual(["completed", "failed", "waiting"]);
});

const FOUND_BY: Record<keyof typeof sabotages, string[]> = {
  event: ["every timeline is whole", "every history fits its hashes"],
  "last event": ["every timeline is whole", "every history fits its hashes"],
  credit: ["no money and no stock was lost or doubled"],
  refund: ["no money and no stock was lost or doubled"],
  stock: ["no money and no stock was lost or doubled"],
  return: ["exactly one return, replacement or cancellation for each that was done"],
  status: ["every run ended, or waits for a decision that is still open", "every timeline is whole"],
  run: ["every key gave exactly one run"],
};

it.each(Object.keys(sabotages))("finds what is broken by hand: %s", async (what) => {
  await sabotage(what);
  expect((await broken()).map(({ name }) => name)).toEqual(expect.arrayContaining(FOUND_BY[what] ?? []));
  expect(FOUND_BY[what]?.length).toBeGreaterThan(0);
  await putBack();
  expect(await broken()).toEqual([]);
});
