import { afterEach, expect, test, vi } from "vitest";
import { paymentProvider } from "@/lib/payments";
import { PaymentError } from "@/lib/payments/provider";
import { cancelOrder, closeOrder, getOrder, listOrders } from "../orders";
import { call, makePerson, makeProduct } from "../testing/fixtures";
import { charge, chargeByProvider, makeMethod, makeOpenOrder } from "../testing/order-fixtures";
import type { Person } from "../tool";

afterEach(() => void vi.restoreAllMocks());

async function makeCharged(person: Person, cards: number[]) {
  const order = await makeOpenOrder(person, [{ product: await makeProduct() }], { paid: false });
  const references: string[] = [];
  for (const cents of cards)
    references.push(await chargeByProvider(order.id, await makeMethod(person), cents));
  return { number: order.number, references };
}

const owedFor = async (person: Person, order: string) => (await call(getOrder, person, { order })).refundOwed;
const visa = (amountCents: number) => ({ label: "Visa •••• 4242", amountCents });

test("cancelled in the books, not given back by the provider: owed, until it is", async () => {
  const person = await makePerson();
  const { number, references } = await makeCharged(person, [4_000, 6_000]);
  expect(await owedFor(person, number)).toBeNull();
  await call(closeOrder, person, { order: number });
  expect(await owedFor(person, number)).toEqual({
    checked: true,
    amountCents: 10_000,
    to: [visa(4_000), visa(6_000)],
  });
  await paymentProvider.refund({ reference: references[1] ?? "", key: "part", amountCents: 1_000 });
  await paymentProvider.takeBack({ reference: references[0] ?? "" });
  expect(await owedFor(person, number)).toEqual({ checked: true, amountCents: 5_000, to: [visa(5_000)] });
  await call(cancelOrder, person, { order: number });
  expect(await owedFor(person, number)).toBeNull();
});

test("what the shop holds itself is never owed", async () => {
  const person = await makePerson();
  const order = await makeOpenOrder(person, [{ product: await makeProduct() }], { paid: false });
  await charge(order.id, (await makeMethod(person, "gift_card", 0)).id, 10_000);
  await call(closeOrder, person, { order: order.number });
  expect(await owedFor(person, order.number)).toBeNull();
});

test("a list asks the provider once for all orders, and not at all when none is cancelled", async () => {
  const person = await makePerson();
  const made = [await makeCharged(person, [10_000]), await makeCharged(person, [10_000])];
  await makeCharged(person, [10_000]);
  const held = vi.spyOn(paymentProvider, "held");
  await call(listOrders, person);
  expect(held).not.toHaveBeenCalled();
  for (const { number } of made) await call(closeOrder, person, { order: number });
  held.mockClear();
  const { orders } = await call(listOrders, person);
  expect(orders.map(({ refundOwed }) => refundOwed?.amountCents)).toEqual([undefined, 10_000, 10_000]);
  expect(held).toHaveBeenCalledTimes(1);
});

test("a provider that does not answer is said, and the order is shown all the same", async () => {
  const person = await makePerson();
  const { number } = await makeCharged(person, [10_000]);
  await call(cancelOrder, person, { order: number });
  vi.spyOn(paymentProvider, "held").mockRejectedValue(new PaymentError("unavailable", "It does not answer."));
  expect(await owedFor(person, number)).toEqual({ checked: false, amountCents: 10_000, to: [visa(10_000)] });
});
