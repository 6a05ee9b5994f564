import "@/tests/setup/demo";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orders } from "@/lib/db/schema";
import { cancelOrder, listOrders } from "./orders";
import { checkReturnEligibility, getReturnStatus, initiateReturn } from "./returns";
import { call } from "./testing/fixtures";
import { ledgerFaults } from "./testing/ledger";

/** The demo shop is one that these tools could have brought about: its books are in order, before and after. */

const personOf = (order: { userId: string }) => ({ id: order.userId, role: "shopper" as const });

test("the demo shop's books are in order", async () => {
  expect(await ledgerFaults()).toEqual([]);
});

test.each([
  ["alice", 2],
  ["bob", 2],
  ["dave", 2],
])("%s has every path to be shown, with headphones in %i orders at least", async (name, fewest) => {
  const row = await getDatabase().query.users.findFirst({
    where: (user, { eq }) => eq(user.email, `${name}@aisle.example`),
  });
  if (!row) throw new Error(`no ${name}`);
  const person = { id: row.id, role: row.role };
  const { orders: own } = await call(listOrders, person, { limit: 50 });
  const headphones = await call(listOrders, person, { query: "headphones" });
  const { returns } = await call(getReturnStatus, person);
  const verdicts = await Promise.all(
    own.map((order) => call(checkReturnEligibility, person, { order: order.number })),
  );
  const refusals = new Set(verdicts.flatMap((verdict) => verdict.lines.flatMap((line) => line.reason ?? [])));
  expect({
    statuses: ["cancelled", "delivered", "processing", "shipped"].filter(
      (status) => !own.some((order) => order.status === status),
    ),
    headphones: headphones.total >= fewest,
    severalLines: own.some((order) => order.lines.length > 1),
    returned: returns.length > 0,
    canBeReturned: verdicts.some((verdict) => verdict.eligible),
    tooLate: refusals.has("window_closed"),
    highValue: verdicts.some((verdict) => verdict.approvalRequired),
  }).toEqual({
    statuses: [],
    headphones: true,
    severalLines: true,
    returned: true,
    canBeReturned: true,
    tooLate: true,
    highValue: true,
  });
});

test("every open order can be cancelled and every returnable line returned, and the books stay in order", async () => {
  const open = await getDatabase()
    .select()
    .from(orders)
    .where(inArray(orders.status, ["pending", "processing"]));
  expect(open.length).toBeGreaterThan(0);
  for (const order of open) {
    const answer = await call(cancelOrder, personOf(order), { order: order.number });
    expect(answer).toMatchObject({ cancelled: true, refundCents: order.totalCents });
  }

  const rest = await getDatabase()
    .select()
    .from(orders)
    .where(inArray(orders.status, ["delivered", "shipped"]));
  let returned = 0;
  for (const order of rest) {
    const person = personOf(order);
    const verdict = await call(checkReturnEligibility, person, { order: order.number });
    const lines = verdict.lines
      .filter((line) => line.eligible)
      .map(({ line, quantity }) => ({ line, quantity }));
    if (lines.length === 0) continue;
    const made = await call(initiateReturn, person, {
      order: order.number,
      lines,
      reason: "defective",
      outcome: "store_credit",
    });
    expect(made.refundCents).toBe(verdict.refundCents);
    returned++;
  }
  expect(returned).toBeGreaterThan(0);
  expect(await ledgerFaults()).toEqual([]);
});
