import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { engineConfig } from "@/engine.config";
import { getDatabase } from "@/lib/db/client";
import { paymentMethods, workflowRuns } from "@/lib/db/schema";
import { cancelRun, getRun, launchEngine, listRuns, retryRun, stopEngine } from "@/lib/engine";
import { paymentProvider } from "@/lib/payments";
import { PaymentError } from "@/lib/payments/provider";
import { getOrder, listOrders } from "@/lib/tools/orders";
import { call, makePerson } from "@/lib/tools/testing/fixtures";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import { creditOf, eventsOf, paymentsOf, reservedOf } from "@/lib/tools/testing/order-fixtures";
import { cancelByRun, makePaidOrder, provided, ship } from "./testing/cancel-fixtures";
import { ended } from "./testing/replacement-fixtures";

/** Happens right after a tool has answered. */
const after = new Map<string, () => Promise<void>>();

beforeAll(async () => {
  await launchEngine({
    ...engineConfig,
    bindTools: (person, context) =>
      Object.fromEntries(
        Object.entries(engineConfig.bindTools(person, context)).map(([name, tool]) => [
          name,
          async (input: never) => {
            const answer = await tool?.(input);
            await after.get(name)?.();
            return answer;
          },
        ]),
      ),
  });
});
afterAll(stopEngine);
beforeEach(() => after.clear());
afterEach(async () => {
  vi.restoreAllMocks();
  expect(await ledgerFaults()).toEqual([]);
});

const away = () => Promise.reject(new PaymentError("unavailable", "The payment provider does not answer."));
const kindsOf = async (orderId: string) => (await paymentsOf(orderId)).map(({ kind }) => kind);

describe("cancel_order", () => {
  it("gives the stock back, and each amount to where it came from, once", async () => {
    const made = await makePaidOrder({ cards: [5_000], gift: 3_000, credit: 2_000 });
    const { person, order, references, giftCard, variant } = made;
    expect(await reservedOf(variant)).toBe(2);
    const run = await cancelByRun(person, order.number);
    expect(run).toMatchObject({
      status: "completed",
      orderNumber: order.number,
      result: {
        ...{ cancelled: true, refunded: true, refundCents: 10_000, unitsBack: 2 },
        refundTo: [
          { label: "Visa •••• 4242", amountCents: 5_000 },
          { label: "Gift card •••• 7788", amountCents: 3_000 },
          { label: "store credit", amountCents: 2_000 },
        ],
        payments: { provider: "Aisle test payments (no real money)", realMoney: false },
      },
    });
    expect(await reservedOf(variant)).toBe(0);
    expect(await provided(references)).toEqual([["charge", "refund"]]);
    expect(await creditOf(person)).toBe(2_000);
    const [gift] = await getDatabase()
      .select()
      .from(paymentMethods)
      .where(eq(paymentMethods.id, giftCard?.id ?? ""));
    expect(gift?.balanceCents).toBe(3_150);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
    expect(await call(getOrder, person, { order: order.number })).toMatchObject({
      status: "cancelled",
      cancelReason: "no_longer_needed",
    });
    const { runs } = await listRuns(person, { order: order.number, limit: 10 });
    expect(runs.map(({ id }) => id)).toEqual([run.id]);
  });

  it("is read by the desk without what the person pays with", async () => {
    const { person, order } = await makePaidOrder({ cards: [5_000], gift: 5_000 });
    const { id } = await cancelByRun(person, order.number);
    const seen = JSON.stringify(await getRun(await makePerson({ role: "support" }), id));
    expect(seen).toContain("5000");
    expect(seen).not.toMatch(/4242|7788/);
  });

  it("refunds nothing where nothing was paid", async () => {
    const { person, order } = await makePaidOrder({ cards: [] });
    const run = await cancelByRun(person, order.number);
    expect(run).toMatchObject({ status: "completed", result: { refundCents: 0, refundTo: [] } });
    expect(run.steps.find(({ name }) => name === "refund")?.status).toBe("skipped");
  });

  it("answers the same for an order that was cancelled before", async () => {
    const { person, order, references } = await makePaidOrder();
    const first = await cancelByRun(person, order.number);
    const second = await cancelByRun(person, order.number);
    expect(second.status).toBe("completed");
    expect(second.result.cancel).toEqual(first.result.cancel);
    expect(await provided(references)).toEqual([["charge", "refund"]]);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
  });

  it("finds no order of somebody else's, and leaves it as it is", async () => {
    const { order, references } = await makePaidOrder();
    for (const person of [await makePerson(), await makePerson({ role: "admin" })])
      expect(await cancelByRun(person, order.number)).toMatchObject({
        status: "failed",
        error: { step: "check", message: `There is no order ${order.number} among your orders.` },
      });
    expect(await provided(references)).toEqual([["charge"]]);
  });
});

describe("too late", () => {
  it("ends early, and nothing changes", async () => {
    const { person, order, references } = await makePaidOrder();
    await ship(order.number);
    expect(await cancelByRun(person, order.number)).toMatchObject({
      status: "exited",
      exitReason: "too_late",
      exitMessage: `Order ${order.number} has already shipped and cannot be cancelled. You can return it once it has arrived.`,
    });
    expect(await kindsOf(order.id)).toEqual(["charge"]);
    expect(await provided(references)).toEqual([["charge"]]);
  });

  it("also when it ships after the check: nothing is half done", async () => {
    const { person, order, references } = await makePaidOrder();
    after.set("check_cancellation", () => ship(order.number));
    const run = await cancelByRun(person, order.number);
    expect(run).toMatchObject({ status: "exited", exitReason: "too_late" });
    expect(await call(getOrder, person, { order: order.number })).toMatchObject({ status: "shipped" });
    expect(await kindsOf(order.id)).toEqual(["charge"]);
    expect(await provided(references)).toEqual([["charge"]]);
    expect(await eventsOf(order.id)).toEqual([]);
  });
});

it("stopped before the refund: the order shows what is owed, and a new try gives it back", async () => {
  const { person, order, references } = await makePaidOrder();
  after.set("close_order", async () => {
    const [run] = (await listRuns(person, { order: order.number, limit: 1 })).runs;
    await cancelRun(person, run?.id ?? "");
  });
  const stopped = await cancelByRun(person, order.number);
  expect(stopped).toMatchObject({ status: "cancelled", result: { completedSteps: ["check", "cancel"] } });
  expect(await call(getOrder, person, { order: order.number })).toMatchObject({
    refundOwed: { amountCents: 10_000 },
  });
  after.clear();
  const again = await ended(person, (await retryRun(person, stopped.id)).id);
  expect(again).toMatchObject({ status: "completed", result: { refunded: true } });
  expect(await provided(references)).toEqual([["charge", "refund"]]);
  expect(await call(getOrder, person, { order: order.number })).toMatchObject({ refundOwed: null });
});

describe("the provider", () => {
  it("fails once: asked again, given back once", async () => {
    const { person, order, references } = await makePaidOrder();
    vi.spyOn(paymentProvider, "takeBack").mockImplementationOnce(away);
    const run = await cancelByRun(person, order.number);
    expect(run.status).toBe("completed");
    expect(run.steps.find(({ name }) => name === "refund")?.attempts).toBe(2);
    expect(await provided(references)).toEqual([["charge", "refund"]]);
  });

  it("fails always, after the first of two cards: the order stays cancelled, and a new try gives back the rest", async () => {
    const { person, order, references, variant } = await makePaidOrder({ cards: [4_000, 6_000] });
    const takeBack = paymentProvider.takeBack;
    vi.spyOn(paymentProvider, "takeBack").mockImplementation((charge) =>
      "reference" in charge && charge.reference === references[0] ? takeBack(charge) : away(),
    );
    const failed = await cancelByRun(person, order.number);
    expect(failed).toMatchObject({
      status: "failed",
      error: { step: "refund", code: "unavailable", message: expect.stringContaining("still owed to you") },
      result: { cancelled: true, refundCents: 10_000 },
    });
    expect(failed.steps.find(({ name }) => name === "refund")?.attempts).toBe(4);
    const owed = {
      checked: true,
      amountCents: 6_000,
      to: [{ label: "Visa •••• 4242", amountCents: 6_000 }],
    };
    expect(await call(getOrder, person, { order: order.number })).toMatchObject({
      status: "cancelled",
      refundOwed: owed,
    });
    expect((await call(listOrders, person)).orders).toMatchObject([{ refundOwed: owed }]);
    expect(await reservedOf(variant)).toBe(0);
    expect(await provided(references)).toEqual([["charge", "refund"], ["charge"]]);
    expect(await ledgerFaults()).toHaveLength(1);

    vi.restoreAllMocks();
    const again = await ended(person, (await retryRun(person, failed.id)).id);
    expect(again).toMatchObject({ status: "completed", result: { cancelled: true, refunded: true } });
    expect(again.steps.map(({ name, attempts }) => [name, attempts])).toEqual([
      ["check", 0],
      ["cancel", 0],
      ["refund", 1],
    ]);
    expect(await provided(references)).toEqual([
      ["charge", "refund"],
      ["charge", "refund"],
    ]);
    expect(await call(getOrder, person, { order: order.number })).toMatchObject({ refundOwed: null });
    expect(await kindsOf(order.id)).toEqual(["charge", "charge", "refund", "refund"]);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
  });
});

describe("at once", () => {
  it("20 with keys of their own: one cancellation, one refund, every run ends well", async () => {
    const { person, order, references } = await makePaidOrder({ cards: [5_000], gift: 3_000, credit: 2_000 });
    const runs = await Promise.all(Array.from({ length: 20 }, () => cancelByRun(person, order.number)));
    for (const run of runs)
      expect(run).toMatchObject({ status: "completed", result: { refunded: true, refundCents: 10_000 } });
    expect(await provided(references)).toEqual([["charge", "refund"]]);
    expect(await kindsOf(order.id)).toEqual(["charge", "charge", "refund", "refund"]);
    expect(await creditOf(person)).toBe(2_000);
    expect(await eventsOf(order.id)).toEqual(["cancelled"]);
  });

  it("20 with one key: one run", async () => {
    const { person, order } = await makePaidOrder();
    const runs = await Promise.all(
      Array.from({ length: 20 }, () => cancelByRun(person, order.number, "one key")),
    );
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    const rows = await getDatabase().select().from(workflowRuns).where(eq(workflowRuns.userId, person.id));
    expect(rows).toHaveLength(1);
  });
});
