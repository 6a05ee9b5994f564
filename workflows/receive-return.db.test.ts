import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { engineConfig } from "@/engine.config";
import { getDatabase } from "@/lib/db/client";
import { orderLines, paymentMethods, payments, returns, stock, testPayments } from "@/lib/db/schema";
import { launchEngine, retryRun, startRun, stopEngine } from "@/lib/engine";
import { PaymentError } from "@/lib/payments/provider";
import { testProvider } from "@/lib/payments/test-provider";
import {
  bookReturnRefund,
  listDeskReturns,
  markReturnInTransit,
  takeInReturn,
} from "@/lib/tools/desk-returns";
import { getReturnStatus, initiateReturn } from "@/lib/tools/returns";
import { loadReturnHistories } from "@/lib/tools/returns/history";
import {
  call,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
  makeWarehouses,
} from "@/lib/tools/testing/fixtures";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import {
  addCredit,
  charge,
  chargeByProvider,
  creditOf,
  eventsOf,
  makeMethod,
  paymentsOf,
} from "@/lib/tools/testing/order-fixtures";
import { lineId, type Order, returnRequest } from "@/lib/tools/testing/return-fixtures";
import type { Person } from "@/lib/tools/tool";
import { ended } from "./testing/replacement-fixtures";

let sam: Person;
let ada: Person;
let product: Awaited<ReturnType<typeof makeProduct>>;
let audio: Awaited<ReturnType<typeof makeProduct>>;
let east: string;

beforeAll(async () => {
  await launchEngine(engineConfig);
  await makePolicy();
  await makePolicy({ scope: "category", category: "Audio", creditAt: "received" });
  product = await makeProduct();
  audio = await makeProduct({ category: "Audio" });
  ({ east } = await makeWarehouses());
  sam = await makePerson({ role: "support", name: "Sam" });
  ada = await makePerson({ role: "admin", name: "Ada" });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  expect(await ledgerFaults()).toEqual([]);
  await stopEngine();
});

let keys = 0;
const begin = (person: Person, rma: string, idempotencyKey = `receive-${++keys}`) =>
  startRun({
    workflow: "receive_return",
    input: { return: rma },
    person,
    trigger: "button",
    idempotencyKey,
  });
const receive = async (rma: string, person = sam) => ended(person, (await begin(person, rma)).id);

/** Two units at 100.00, paid by `pay`; one of them goes back. */
async function returned(
  pay: (order: Order, person: Person) => Promise<unknown>,
  { asked = {}, goods = product }: { asked?: object; goods?: typeof product } = {},
) {
  const person = await makePerson();
  const order = await makeOrder(person, [{ product: goods, quantity: 2, warehouseId: east }]);
  await pay(order, person);
  const giveBack = async (more: object = {}) =>
    (
      await call(initiateReturn, person, {
        ...returnRequest(order, { outcome: "original_payment", ...asked, ...more }),
        lines: [{ line: lineId(order), quantity: 1 }],
      })
    ).rma;
  const now = async (rma: string) => {
    const [view] = (await call(getReturnStatus, person, { rma })).returns;
    if (!view) throw new Error("no such return");
    return view;
  };
  return { person, order, giveBack, now, rma: await giveBack() };
}

const byCard = async (order: Order, person: Person) =>
  chargeByProvider(order.id, await makeMethod(person), order.totalCents);

const refundsOf = async (reference: string) =>
  (await getDatabase().select().from(testPayments).where(eq(testPayments.reference, reference)))
    .filter(({ kind }) => kind === "refund")
    .map(({ amountCents }) => amountCents);

const onHand = async (variantId = product.variants[0]?.id ?? "") =>
  (await getDatabase().select().from(stock).where(eq(stock.variantId, variantId)))[0]?.onHand ?? 0;

describe("pays back", () => {
  it("to the card, through the provider; a second return of the order gets the rest, and no more", async () => {
    let reference = "";
    const { order, rma, now, giveBack } = await returned(async (...paid) => {
      reference = await byCard(...paid);
    });
    const units = await onHand();
    const run = await receive(rma);
    expect(run).toMatchObject({
      status: "completed",
      orderNumber: order.number,
      result: { refundedTo: [{ label: "Visa" }] },
    });
    expect(await refundsOf(reference)).toEqual([10_000]);
    expect(await now(rma)).toMatchObject({
      ...{ status: "refunded", refundMessage: "$100.00 was refunded to Visa •••• 4242." },
      refundedTo: [{ label: "Visa •••• 4242", amountCents: 10_000 }],
    });
    expect(await onHand()).toBe(units + 1);
    expect(await eventsOf(order.id)).toEqual(["return_requested", "return_received", "return_refunded"]);

    const second = await giveBack({ reason: "damaged" });
    expect(await receive(second, ada)).toMatchObject({ status: "completed" });
    expect(await refundsOf(reference)).toEqual([10_000, 10_000]);
    expect(await onHand()).toBe(units + 1);
  });

  it("to every place the money came from: card, gift card, store credit, in that order", async () => {
    let gift = "";
    const { person, order, rma, giveBack, now } = await returned(async (bought, person) => {
      gift = (await makeMethod(person, "gift_card", 500)).id;
      await addCredit(person, 7_000);
      await addCredit(person, -7_000, bought.id);
      await charge(bought.id, gift, 5_000);
      await chargeByProvider(bought.id, await makeMethod(person), 8_000);
    });
    await receive(rma);
    expect((await now(rma)).refundedTo.map(({ amountCents }) => amountCents)).toEqual([8_000, 2_000]);
    const second = await giveBack();
    await receive(second);
    expect((await now(second)).refundMessage).toBe(
      "Refunded: $30.00 to Gift card •••• 7788 and $70.00 to store credit.",
    );
    expect(await creditOf(person)).toBe(7_000);
    const [card] = await getDatabase().select().from(paymentMethods).where(eq(paymentMethods.id, gift));
    expect(card?.balanceCents).toBe(5_500);
    expect((await paymentsOf(order.id)).filter(({ kind }) => kind === "refund")).toHaveLength(3);
  });

  it("an older order's card in the books alone", async () => {
    const refund = vi.spyOn(testProvider, "refund");
    const { rma, now } = await returned(async (order, person) =>
      charge(order.id, (await makeMethod(person)).id, order.totalCents),
    );
    const run = await receive(rma);
    expect(run.steps.find(({ name }) => name === "send_refund")?.status).toBe("skipped");
    expect((await now(rma)).status).toBe("refunded");
    expect(refund).not.toHaveBeenCalled();
  });

  it("store credit when the parcel is received, and not again when it was granted at once", async () => {
    const asked = { outcome: "store_credit" };
    for (const goods of [audio, product]) {
      const { person, rma } = await returned(byCard, { asked, goods });
      expect(await creditOf(person)).toBe(goods === audio ? 0 : 10_000);
      await receive(rma);
      await receive(rma, ada);
      expect(await creditOf(person)).toBe(10_000);
    }
  });

  it("nothing when the order's payment is not on record: the refund stays owed", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, unitPriceCents: 0 }, { product }]);
    await charge(order.id, (await makeMethod(person)).id, 10_000);
    const { rma } = await call(initiateReturn, person, {
      ...returnRequest(order, { outcome: "original_payment" }),
      lines: [{ line: lineId(order, 1), quantity: 1 }],
    });

    const moved = await getDatabase().delete(payments).where(eq(payments.orderId, order.id)).returning();
    expect(await receive(rma)).toMatchObject({
      status: "failed",
      error: { code: "conflict", step: "pay_back" },
    });
    await getDatabase().insert(payments).values(moved);
    expect(await receive(rma)).toMatchObject({ status: "completed" });
  });
});

describe("the provider", () => {
  it("is asked again when it is away for a moment", async () => {
    const { rma, now } = await returned(byCard);
    const away = new PaymentError("unavailable", "The bank does not answer.");
    vi.spyOn(testProvider, "refund").mockRejectedValueOnce(away);
    expect(await receive(rma)).toMatchObject({ status: "completed" });
    expect((await now(rma)).status).toBe("refunded");
  });

  it("declines twice: the refund stays owed, a new try goes on and pays once", async () => {
    let reference = "";
    const { rma, now, order } = await returned(async (...paid) => {
      reference = await byCard(...paid);
    });
    const declined = new PaymentError("declined", "The card is closed.");
    vi.spyOn(testProvider, "refund").mockRejectedValueOnce(declined).mockRejectedValueOnce(declined);
    const { id } = await begin(sam, rma);
    expect(await ended(sam, id)).toMatchObject({
      status: "failed",
      error: { step: "send_refund", code: "declined" },
    });
    expect(await now(rma)).toMatchObject({ status: "received", refundedAt: null });
    const again = await retryRun(sam, id);
    expect(await ended(sam, again.id)).toMatchObject({ status: "failed" });
    const third = await retryRun(sam, again.id);
    expect(await ended(sam, third.id)).toMatchObject({ status: "completed" });
    expect(await refundsOf(reference)).toEqual([10_000]);
    expect((await paymentsOf(order.id)).filter(({ kind }) => kind === "refund")).toHaveLength(1);
  });

  it("answers, but the answer is lost: nothing is paid twice, also by somebody else's new run", async () => {
    let reference = "";
    const { rma } = await returned(async (...paid) => {
      reference = await byCard(...paid);
    });
    const real = testProvider.refund.bind(testProvider);
    const lost = vi.spyOn(testProvider, "refund").mockImplementation(async (request) => {
      await real(request);
      throw new PaymentError("unavailable", "The answer is lost.");
    });
    expect(await receive(rma)).toMatchObject({ status: "failed" });
    lost.mockRestore();
    expect(await receive(rma, ada)).toMatchObject({ status: "completed" });
    expect(await refundsOf(reference)).toEqual([10_000]);
  }, 30_000);
});

describe("at once", () => {
  it("twelve runs of two people receive one return once; all but one are told", async () => {
    let reference = "";
    const { rma } = await returned(async (...paid) => {
      reference = await byCard(...paid);
    });
    const units = await onHand();
    const runs = await Promise.all(Array.from({ length: 12 }, (_, at) => receive(rma, at % 2 ? sam : ada)));
    expect(runs.filter(({ status }) => status === "completed")).toHaveLength(1);
    for (const run of runs.filter(({ status }) => status !== "completed"))
      expect(run.exitReason).toMatch(/^already_(received|refunded)$/);
    expect(await refundsOf(reference)).toEqual([10_000]);
    expect(await onHand()).toBe(units + 1);
  }, 30_000);

  it("eight returns of one order share its money out without taking the same twice", async () => {
    const person = await makePerson();
    const order = await makeOrder(person, [{ product, quantity: 8, unitPriceCents: 1_000 }]);
    const reference = await chargeByProvider(order.id, await makeMethod(person), 3_500);
    await charge(order.id, (await makeMethod(person, "gift_card", 0)).id, 4_500);
    const request = {
      ...returnRequest(order, { outcome: "original_payment" }),
      lines: [{ line: lineId(order), quantity: 1 }],
    };
    const rmas: string[] = [];
    for (let unit = 0; unit < 8; unit++) rmas.push((await call(initiateReturn, person, request)).rma);
    const all = (tool: Parameters<typeof call>[0]) =>
      Promise.all(rmas.map((rma) => call(tool, sam, { return: rma })));
    await all(takeInReturn);
    await all(bookReturnRefund);
    await Promise.all(rmas.map((rma) => receive(rma, ada)));
    expect((await refundsOf(reference)).reduce((sum, cents) => sum + cents, 0)).toBe(3_500);
    expect(await ledgerFaults(person)).toEqual([]);
  }, 30_000);

  it("one key starts one run", async () => {
    const { rma } = await returned(byCard);
    const started = await Promise.all(Array.from({ length: 5 }, () => begin(sam, rma, "the same")));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    await ended(sam, started[0]?.id ?? "");
  });
});

describe("only the desk", () => {
  it("starts it, lists returns and moves them; to a shopper it is forbidden", async () => {
    const { person, rma } = await returned(byCard);
    await expect(begin(person, rma)).rejects.toMatchObject({ code: "forbidden" });
    for (const tool of [markReturnInTransit, takeInReturn])
      await expect(call(tool, person, { return: rma })).rejects.toMatchObject({ code: "forbidden" });
    await expect(call(listDeskReturns, person)).rejects.toMatchObject({ code: "forbidden" });
    await expect(loadReturnHistories(getDatabase(), person, [person.id])).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(call(takeInReturn, sam, { return: "R-999999" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("and not one's own return", async () => {
    const order = await makeOrder(sam, [{ product }]);
    await charge(order.id, (await makeMethod(sam)).id, order.totalCents);
    const { rma } = await call(initiateReturn, sam, returnRequest(order));
    expect(await receive(rma)).toMatchObject({ status: "failed", error: { code: "forbidden" } });
    await expect(call(markReturnInTransit, sam, { return: rma })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await receive(rma, ada)).toMatchObject({ status: "completed" });
  });
});

describe("moves forward only", () => {
  it("on its way, twice the same fact, then received, never back", async () => {
    const { person, order, rma, now } = await returned(byCard);
    const first = await call(markReturnInTransit, sam, { return: rma });
    expect(await call(markReturnInTransit, ada, { return: rma })).toEqual(first);
    expect(await now(rma)).toMatchObject({ status: "in_transit", inTransitAt: first.inTransitAt });
    await receive(rma);
    await expect(call(markReturnInTransit, sam, { return: rma })).rejects.toMatchObject({
      ...{ code: "conflict", message: `Return ${rma} has already been received.` },
    });
    expect(await eventsOf(order.id)).toEqual([
      ...["return_requested", "return_in_transit", "return_received", "return_refunded"],
    ]);
    expect(await receive(rma)).toMatchObject({ status: "exited", exitReason: "already_refunded" });
    expect(await ledgerFaults(person)).toEqual([]);
  });

  it("refuses a key that stands for another return, which stays as it is", async () => {
    const [one, two] = [await returned(byCard), await returned(byCard)];
    const key = { idempotencyKey: "one-key-two-returns" };
    const first = await call(markReturnInTransit, sam, { return: one.rma }, key);
    await expect(call(markReturnInTransit, sam, { return: two.rma }, key)).rejects.toMatchObject({
      ...{ code: "conflict", message: expect.stringContaining("already used for something else") },
    });
    expect(await two.now(two.rma)).toMatchObject({ status: "requested" });
    expect(await call(markReturnInTransit, sam, { return: one.rma }, key)).toEqual(first);
  });

  it("not when it was cancelled", async () => {
    const { order, rma } = await returned(byCard);

    await getDatabase().update(returns).set({ status: "cancelled" }).where(eq(returns.rma, rma));
    await getDatabase()
      .update(orderLines)
      .set({ returnedQuantity: 0 })
      .where(eq(orderLines.orderId, order.id));
    expect(await receive(rma)).toMatchObject({ status: "exited", exitReason: "cancelled" });
    for (const tool of [markReturnInTransit, takeInReturn])
      await expect(call(tool, sam, { return: rma })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the desk's list", () => {
  it("finds by RMA, order number and status, page by page, with counts", async () => {
    const { order, rma, giveBack } = await returned(byCard);
    const second = await giveBack();
    const rmas = async (input: object) =>
      (await call(listDeskReturns, sam, input)).returns.map((each) => each.rma);
    expect(await rmas({ find: rma.toLowerCase() })).toEqual([rma]);
    expect(await rmas({ find: order.number })).toEqual([second, rma]);
    expect(await rmas({ find: rma.slice(2) })).toContain(rma);
    expect(await rmas({ find: "'; drop" })).toEqual([]);
    const first = await call(listDeskReturns, sam, { find: order.number, limit: 1 });
    expect(first).toMatchObject({ returns: [{ rma: second }], counts: { requested: 2, refunded: 0 } });
    expect(await rmas({ find: order.number, cursor: first.nextCursor })).toEqual([rma]);
    await receive(rma);
    expect(await rmas({ find: order.number, status: "refunded" })).toEqual([rma]);
    const [handled] = (await call(listDeskReturns, sam, { find: rma })).returns;
    expect(handled).toMatchObject({
      ...{ own: false, receivedBy: "Sam", paidWith: ["Visa"], resellable: true },
      refundedTo: [{ label: "Visa", amountCents: 10_000 }],
    });
  });
});

it("tells what each customer has sent back", async () => {
  const { person, rma, giveBack } = await returned(byCard);
  await receive(rma);
  const second = await giveBack({ reason: "damaged" });
  const other = await makePerson();
  const histories = await loadReturnHistories(getDatabase(), sam, [person.id, other.id, person.id]);
  expect(histories.get(person.id)).toMatchObject({
    ...{ returns: 2, returnedOrders: 1, deliveredOrders: 1, refundCents: 20_000, spentCents: 20_000 },
    latest: [
      { rma: second, status: "requested", reason: "damaged" },
      { rma, status: "refunded", refundCents: 10_000 },
    ],
  });
  expect(histories.get(other.id)).toMatchObject({ returns: 0, deliveredOrders: 0, latest: [] });
});
