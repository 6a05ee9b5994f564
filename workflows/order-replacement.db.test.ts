import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orders, paymentMethods, storeCreditEntries, testPayments, variants } from "@/lib/db/schema";
import { launchEngine, retryRun, stopEngine } from "@/lib/engine";
import type { RunView } from "@/lib/engine/wire";
import { cancelOrder, getOrder } from "@/lib/tools/orders";
import {
  applyStoreCredit,
  cancelReplacementOrder,
  chargePayment,
  createReplacementOrder,
  listExchangeOptions,
  priceReplacement,
  refundPayment,
  releaseStock,
  reserveStock,
  restoreStoreCredit,
} from "@/lib/tools/replacement";
import { getReturnStatus } from "@/lib/tools/returns";
import { call, makeOrder, makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import { creditOf, makeMethod, paymentsOf, reservedOf } from "@/lib/tools/testing/order-fixtures";
import type { Person } from "@/lib/tools/tool";
import { ship } from "./testing/cancel-fixtures";
import {
  ended,
  type Fault,
  heldFor,
  makeReplacementShop,
  makeReturned,
  type ReplacementShop,
  replace,
  withFaults,
} from "./testing/replacement-fixtures";

let shop: ReplacementShop;
const faults = new Map<string, Fault>();

beforeAll(async () => {
  await launchEngine(withFaults((tool) => faults.get(tool)));
  shop = await makeReplacementShop();
});
afterAll(stopEngine);
beforeEach(() => faults.clear());

const ordersReplacing = (person: Person) =>
  getDatabase()
    .select()
    .from(orders)
    .where(eq(orders.userId, person.id))
    .then((rows) => rows.filter((row) => row.replacesReturnId !== null));

const standing = async (person: Person) =>
  (await ordersReplacing(person)).filter((row) => row.status !== "cancelled");

/** Nothing is left behind: no order, no reservation, no credit missing, and every book agrees. */
async function expectNothingLeft(person: Person, creditCents: number) {
  expect(await standing(person)).toEqual([]);
  expect(await heldFor(person)).toEqual([]);
  expect(await creditOf(person)).toBe(creditCents);
  expect(await ledgerFaults()).toEqual([]);
}

const undone = (run: RunView) =>
  run.steps.flatMap(({ name, compensation }) => (compensation ? [`${name} ${compensation.status}`] : []));

describe("order_replacement", () => {
  it("orders at the member's price, with store credit first: the money adds up", async () => {
    const { person, card, rma, order } = await makeReturned(shop);
    const before = await reservedOf(shop.variant);
    const run = await replace(person, rma, shop.variant);
    // 120.00 − 15 % = 102.00: 100.00 from the return, 2.00 from the card.
    expect(run).toMatchObject({
      status: "completed",
      // Lists find it by the order that went back.
      orderNumber: order.number,
      result: {
        totalCents: 10_200,
        creditUsedCents: 10_000,
        chargedCents: 200,
        paidWith: ["store credit", "Visa •••• 4242"],
        payments: { provider: "Aisle test payments (no real money)", realMoney: false },
      },
    });
    const number = String(run.result.order);
    const [made] = await standing(person);
    expect(made).toMatchObject({ number, status: "processing", totalCents: 10_200, discountCents: 1_800 });
    expect(made?.shipTo).toEqual(order.shipTo);
    expect(await paymentsOf(made?.id ?? "")).toEqual([
      { kind: "charge", amountCents: 200, paymentMethodId: card.id },
    ]);
    expect(await call(getOrder, person, { order: number })).toMatchObject({
      paymentLabel: "Visa •••• 4242 + store credit",
      lines: [{ name: "Sonnet Headphones", options: { color: "black" } }],
    });
    expect(await creditOf(person)).toBe(0);
    expect(await reservedOf(shop.variant)).toBe(before + 1);
    expect(await heldFor(person)).toEqual([]);
    expect(await ledgerFaults()).toEqual([]);
    const { returns } = await call(getReturnStatus, person, { rma });
    expect(returns[0]?.replacement).toEqual({ order: number });
    await expect(
      call(priceReplacement, person, { return: rma, variant: shop.variant }),
    ).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(number),
    });
  });

  it("charges all of it when the refund goes to the original payment", async () => {
    const { person, rma } = await makeReturned(shop, "original_payment");
    const run = await replace(person, rma, shop.variant);
    expect(run).toMatchObject({ status: "completed", result: { creditUsedCents: 0, chargedCents: 10_200 } });
    expect(run.steps.find((step) => step.name === "use_store_credit")?.status).toBe("skipped");
    expect(await ledgerFaults()).toEqual([]);
  });

  it("charges nothing for something cheaper; the rest of the credit stays", async () => {
    const { person, rma } = await makeReturned(shop);
    const cheap = await makeProduct({ priceCents: 3_333 });
    const run = await replace(person, rma, cheap.variants[0]?.id ?? "");
    // 33.33 − 15 % = 28.3305
    expect(run).toMatchObject({ status: "completed", result: { creditUsedCents: 2_833, chargedCents: 0 } });
    expect(await creditOf(person)).toBe(7_167);
    expect(await ledgerFaults()).toEqual([]);
  });

  it("sells what costs more than 1.2 × the refund at full price, and says so with the numbers", async () => {
    const { person, rma } = await makeReturned(shop);
    const dear = await makeProduct({ priceCents: 12_001 });
    const run = await replace(person, rma, dear.variants[0]?.id ?? "");
    expect(run).toMatchObject({ status: "completed", result: { totalCents: 12_001, chargedCents: 2_001 } });
    expect(run.steps.find(({ name }) => name === "price")?.rules).toContainEqual({
      rule: "loyalty discount up to 1.2 × refund",
      detail: "$120.00; it costs $120.01, so full price",
    });
    expect(await ledgerFaults()).toEqual([]);
  });

  it("exchanges for another variant of the same product at the member's price, whatever it costs", async () => {
    const product = await makeProduct({
      name: "Wander Boots",
      variants: [
        { options: { size: "42" } },
        { options: { size: "43" }, priceCents: 15_000 },
        { options: { size: "44" }, stock: 0 },
        { options: { size: "45" }, available: false },
        { options: { size: "41" }, priceCents: 10_000, stock: { east: 1, west: 1 } },
      ],
    });
    const { person, rma } = await makeReturned({ ...shop, product });
    const offered = await call(listExchangeOptions, person, { return: rma });
    expect(offered).toMatchObject({ discountPercent: 15, tierName: "Gold", replacedBy: null });
    expect(offered.returned).toEqual([expect.objectContaining({ name: "Wander Boots" })]);
    expect(
      offered.variants.map(({ options, stock, yourPriceCents }) => [options.size, stock, yourPriceCents]),
    ).toEqual([
      ["41", 2, 8_500],
      ["43", 10, 12_750],
    ]);
    const run = await replace(person, rma, offered.variants[1]?.variant ?? "");
    expect(run).toMatchObject({ status: "completed", result: { totalCents: 12_750, chargedCents: 2_750 } });
    expect(run.steps.find(({ name }) => name === "price")?.rules).toContainEqual({
      rule: "loyalty discount on the returned product's other variants",
      detail: "the same product",
    });
    expect(await call(listExchangeOptions, person, { return: rma })).toMatchObject({
      replacedBy: run.result.order,
      variants: [],
    });
    expect(await ledgerFaults()).toEqual([]);
  });

  it("says honestly that there is nothing to exchange for, and nothing of somebody else's return", async () => {
    const { person, rma } = await makeReturned(shop);
    expect((await call(listExchangeOptions, person, { return: rma })).variants).toEqual([]);
    await expect(call(listExchangeOptions, await makePerson(), { return: rma })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("makes one order of twenty starts at once, each with a key of its own", {
    timeout: 60_000,
  }, async () => {
    const { person, rma } = await makeReturned(shop);
    const runs = await Promise.all(Array.from({ length: 20 }, () => replace(person, rma, shop.variant)));
    expect(runs.filter((run) => run.status === "completed")).toHaveLength(1);
    for (const run of runs.filter(({ status }) => status !== "completed"))
      expect(run).toMatchObject({ status: "failed", error: { code: "conflict", step: "reserve_stock" } });
    expect(await standing(person)).toHaveLength(1);
    expect(await heldFor(person)).toEqual([]);
    expect(await ledgerFaults()).toEqual([]);
  });

  it("gives everything back when the person cancels it, and lets the return be replaced again", async () => {
    const { person, rma } = await makeReturned(shop);
    const first = await replace(person, rma, shop.variant);
    const cancelled = await call(cancelOrder, person, { order: first.result.order, reason: "other" });
    expect(cancelled).toMatchObject({ cancelled: true, refundCents: 10_200 });
    await expectNothingLeft(person, 10_000);
    expect((await replace(person, rma, shop.variant)).status).toBe("completed");
    expect(await ledgerFaults()).toEqual([]);
  });

  it("refuses what is not the person's, and what cannot be had", async () => {
    const { person, rma } = await makeReturned(shop);
    const stranger = await makePerson();
    expect(await replace(stranger, rma, shop.variant)).toMatchObject({
      error: { code: "not_found", message: `There is no return ${rma} among your returns.` },
    });
    const gone = await makeProduct({ variants: [{ available: false }] });
    expect((await replace(person, rma, gone.variants[0]?.id ?? "")).error?.code).toBe("not_available");
    const empty = await makeProduct({ variants: [{ stock: { east: { onHand: 2, reserved: 0 }, west: 0 } }] });
    await getDatabase().execute(`update stock set on_hand = 0 where variant_id = '${empty.variants[0]?.id}'`);
    expect((await replace(person, rma, empty.variants[0]?.id ?? "")).error?.code).toBe("out_of_stock");
    await expectNothingLeft(person, 10_000);
  });

  it("goes on with a new try after everything was undone", async () => {
    const { person, rma } = await makeReturned(shop);
    faults.set("confirm_order", "refuse");
    const failed = await replace(person, rma, shop.variant);
    expect(undone(failed)).toHaveLength(4);
    faults.clear();
    const again = await ended(person, (await retryRun(person, failed.id)).id);
    expect(again).toMatchObject({ status: "completed", result: { totalCents: 10_200 } });
    expect(await standing(person)).toHaveLength(1);
    expect(await ledgerFaults()).toEqual([]);
  });

  it("orders at the present price when it is tried again, never at the one it was first told", async () => {
    const { person, rma } = await makeReturned(shop);
    const { variants: sold } = await makeProduct({ priceCents: 12_000 });
    const variant = sold[0]?.id ?? "";
    const label = await declineCard(person);
    const declined = await replace(person, rma, variant);
    expect(declined).toMatchObject({ error: { code: "declined" } });
    await getDatabase().update(variants).set({ priceCents: 20_000 }).where(eq(variants.id, variant));
    await acceptCard(person, label);
    const again = await ended(person, (await retryRun(person, declined.id)).id);
    // Above 1.2 × the refund by now, so at full price.
    expect(again).toMatchObject({
      status: "completed",
      result: { totalCents: 20_000, creditUsedCents: 10_000, chargedCents: 10_000 },
    });
    expect(await standing(person)).toMatchObject([{ totalCents: 20_000, subtotalCents: 20_000 }]);
    expect(await ledgerFaults()).toEqual([]);
  });

  it("uses the credit there is when it is tried again, after some of it went elsewhere", async () => {
    const { person, rma } = await makeReturned(shop);
    faults.set("use_store_credit", "refuse");
    const failed = await replace(person, rma, shop.variant);
    expect(failed.error?.step).toBe("use_store_credit");
    faults.clear();
    await spend(person, 4_000);
    const again = await ended(person, (await retryRun(person, failed.id)).id);
    expect(again).toMatchObject({
      status: "completed",
      result: { totalCents: 10_200, creditUsedCents: 6_000, chargedCents: 4_200 },
    });
    expect(await creditOf(person)).toBe(0);
    expect(await ledgerFaults()).toEqual([]);
  });

  it.each([
    ["still stands", undefined],
    ["may still stand", "lose"],
  ] as const)("keeps to the price that what %s was paid by", async (_, fault) => {
    const { person, rma } = await makeReturned(shop);
    if (fault) faults.set("use_store_credit", fault);
    const failed = await leaveCreditUsed(person, rma, shop.variant);
    const again = await ended(person, (await retryRun(person, failed.id)).id);
    expect(again).toMatchObject({
      status: "completed",
      result: { totalCents: 10_200, creditUsedCents: 10_000, chargedCents: 200 },
    });
    expect(await ledgerFaults()).toEqual([]);
  });

  it("undoes what still stands by an old price, and orders at the present one the next time", async () => {
    const { person, rma } = await makeReturned(shop);
    const { variants: sold } = await makeProduct({ priceCents: 12_000 });
    const variant = sold[0]?.id ?? "";
    const failed = await leaveCreditUsed(person, rma, variant);
    await getDatabase().update(variants).set({ priceCents: 11_000 }).where(eq(variants.id, variant));
    const stale = await ended(person, (await retryRun(person, failed.id)).id);
    expect(stale).toMatchObject({ status: "failed", error: { code: "conflict", step: "create_order" } });
    await expectNothingLeft(person, 10_000);
    const again = await ended(person, (await retryRun(person, stale.id)).id);
    expect(again).toMatchObject({
      status: "completed",
      result: { totalCents: 9_350, creditUsedCents: 9_350 },
    });
    expect(await ledgerFaults()).toEqual([]);
  });
});

/** Tries to order with a card that is declined, and cannot give the store credit back. */
async function leaveCreditUsed(person: Person, rma: string, variant: string): Promise<RunView> {
  const label = await declineCard(person);
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  faults.set("restore_store_credit", "refuse");
  const failed = await replace(person, rma, variant);
  expect(failed.error).toMatchObject({ code: "compensation_failed" });
  expect(log.mock.calls.flat().map(String).join()).toContain("Could not be undone");
  log.mockRestore();
  expect(await creditOf(person)).toBe(0);
  faults.clear();
  await acceptCard(person, label);
  return failed;
}

/** The person's only card is declined from now on. Returns the label it had. */
async function declineCard(person: Person): Promise<string> {
  const [card] = await getDatabase()
    .select({ label: paymentMethods.label })
    .from(paymentMethods)
    .where(eq(paymentMethods.userId, person.id));
  await acceptCard(person, "Visa •••• 0002");
  return card?.label ?? "";
}

const acceptCard = (person: Person, label: string) =>
  getDatabase().update(paymentMethods).set({ label }).where(eq(paymentMethods.userId, person.id));

/** Store credit that goes to another order. */
async function spend(person: Person, cents: number) {
  const { id: orderId } = await makeOrder(person, [{ product: shop.product, unitPriceCents: cents }]);
  await getDatabase()
    .insert(storeCreditEntries)
    .values({ userId: person.id, orderId, kind: "use", amountCents: -cents, idemKey: `spent:${orderId}` });
}

it("leaves nothing behind when the card is declined", async () => {
  const { person, rma } = await makeReturned(shop);
  await makeMethod(person, "card").then(({ id }) =>
    getDatabase().execute(
      `update payment_methods set label = 'Visa •••• 0002', is_default = true where id = '${id}'`,
    ),
  );
  const run = await replace(person, rma, shop.variant);
  expect(run).toMatchObject({ error: { code: "declined", step: "charge_difference" } });
  expect(undone(run)).toEqual(["reserve_stock completed", "use_store_credit completed"]);
  await expectNothingLeft(person, 10_000);
});

describe("the tools", () => {
  it("reserve in the nearest warehouse that has one", async () => {
    const { variants } = await makeProduct({ variants: [{ stock: { east: 1, west: 1 } }] });
    const variant = variants[0]?.id ?? "";
    const first = await makeReturned(shop);
    const second = await makeReturned(shop);
    const west = { variant, region: "west" };
    expect(await call(reserveStock, first.person, { ...west, return: first.rma })).toMatchObject({
      warehouse: { region: "west" },
    });
    expect(await call(reserveStock, second.person, { ...west, return: second.rma })).toMatchObject({
      warehouse: { region: "east" },
    });
  });

  it("answer the same the second time, and refuse a call that comes after its undoing", async () => {
    const { person, rma } = await makeReturned(shop);
    const input = { return: rma, variant: shop.variant };
    const before = await reservedOf(shop.variant);
    const key = { idempotencyKey: "reserve-once" };
    const first = await call(reserveStock, person, input, key);
    expect(await call(reserveStock, person, input, key)).toEqual(first);
    expect(await reservedOf(shop.variant)).toBe(before + 1);
    for (let times = 0; times < 2; times++)
      expect(await call(releaseStock, person, { key: "reserve-once" })).toEqual({ released: true });
    expect(await reservedOf(shop.variant)).toBe(before);
    await expect(call(reserveStock, person, input, key)).rejects.toMatchObject({ code: "conflict" });

    expect(await call(releaseStock, person, { key: "too-early" })).toEqual({ released: false });
    await expect(call(reserveStock, person, input, { idempotencyKey: "too-early" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await reservedOf(shop.variant)).toBe(before);
  });

  it("never use more store credit than there is, however many ask at once", async () => {
    const { person, rma } = await makeReturned(shop);
    const asked = Array.from({ length: 12 }, () =>
      call(applyStoreCredit, person, { return: rma, amountCents: 6_000 }).catch((error) => error.code),
    );
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "insufficient_funds")).toHaveLength(11);
    expect(await creditOf(person)).toBe(4_000);
  });

  it("make no order with more taken off than the rule allows", async () => {
    const { person, rma } = await makeReturned(shop);
    const dear = (await makeProduct({ priceCents: 30_000 })).variants[0]?.id ?? "";
    const make = async (key: string, discountCents: number) => {
      const amountCents = 30_000 - discountCents;
      const { reservation } = await call(reserveStock, person, { return: rma, variant: dear });
      const paid = await call(chargePayment, person, { amountCents, currency: "USD" });
      return call(
        createReplacementOrder,
        person,
        {
          return: rma,
          variant: dear,
          reservation,
          unitPriceCents: 30_000,
          discountCents,
          credit: null,
          charge: paid,
        },
        { idempotencyKey: key },
      );
    };
    await expect(make("too-much-off", 1)).rejects.toMatchObject({ code: "conflict" });
  });

  it("make no order at a price that is no longer the variant's", async () => {
    const { person, rma } = await makeReturned(shop, "original_payment");
    const variant = (await makeProduct({ priceCents: 15_000 })).variants[0]?.id ?? "";
    const { reservation } = await call(reserveStock, person, { return: rma, variant });
    const order = async (unitPriceCents: number) => {
      const charge = await call(chargePayment, person, { amountCents: unitPriceCents, currency: "USD" });
      const made = {
        return: rma,
        variant,
        reservation,
        unitPriceCents,
        discountCents: 0,
        credit: null,
        charge,
      };
      return call(createReplacementOrder, person, made);
    };
    await expect(order(14_999)).rejects.toMatchObject({
      code: "conflict",
      message: "The price has changed to $150.00. Look at the price again.",
    });
    expect(await standing(person)).toEqual([]);
    expect(await order(15_000)).toMatchObject({ totalCents: 15_000 });
  });

  it("give nothing back of an order that has left: money and goods stay together", async () => {
    const { person, card, rma } = await makeReturned(shop);
    const run = await replace(person, rma, shop.variant);
    await ship(String(run.result.order));
    const undoings = [
      [cancelReplacementOrder, "create_order"],
      [refundPayment, "charge_difference"],
      [restoreStoreCredit, "use_store_credit"],
      [releaseStock, "reserve_stock"],
    ] as const;
    for (const [tool, step] of undoings)
      await expect(call(tool, person, { key: `${run.id}:${step}` })).rejects.toMatchObject({
        code: "conflict",
      });
    const rows = await getDatabase().select().from(testPayments);
    expect(rows.filter(({ method }) => method === card.id).map(({ kind }) => kind)).toEqual(["charge"]);
    expect(await creditOf(person)).toBe(0);
    expect(await ledgerFaults(person)).toEqual([]);
  });

  it("charge at the provider once per key", async () => {
    const rows = await getDatabase().select().from(testPayments);
    const keys = rows.map((row) => row.key);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
