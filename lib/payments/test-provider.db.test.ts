import { describe, expect, test } from "vitest";
import { testProvider } from "./test-provider";

let keys = 0;
const method = { id: "m", kind: "card" as const, label: "Visa •••• 4242" };
const charge = (amountCents = 10_000) =>
  testProvider.charge({ key: `charge-${++keys}`, amountCents, currency: "USD", method });
const refund = (reference: string, amountCents: number, key = `refund-${++keys}`) =>
  testProvider.refund({ reference, key, amountCents });

describe("refund", () => {
  test("gives back parts, each key once, and never more than the charge", async () => {
    const { reference } = await charge();
    expect(await refund(reference, 4_000, "a")).toEqual({ refundedCents: 4_000 });
    expect(await refund(reference, 4_000, "a")).toEqual({ refundedCents: 4_000 });
    await expect(refund(reference, 6_001)).rejects.toMatchObject({ code: "conflict", transient: false });
    expect(await refund(reference, 6_000)).toEqual({ refundedCents: 6_000 });
    await expect(refund(reference, 1)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a key belongs to one amount of one charge", async () => {
    const [one, two] = [await charge(), await charge()];
    await refund(one.reference, 100, "b");
    await expect(refund(one.reference, 101, "b")).rejects.toMatchObject({ code: "conflict" });
    await expect(refund(two.reference, 100, "b")).rejects.toMatchObject({ code: "conflict" });
  });

  test("many at once give back no more than there was, and the same key once", async () => {
    const { reference } = await charge();
    const tried = await Promise.allSettled(Array.from({ length: 12 }, () => refund(reference, 1_500)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
    await Promise.all(Array.from({ length: 5 }, () => refund(reference, 1_000, "c")));
    await expect(refund(reference, 1)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of a charge that there is not", async () => {
    await expect(refund("nowhere", 1)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("takeBack", () => {
  test("gives back what refunds have left, once, and the charge is over", async () => {
    const { reference } = await charge();
    await refund(reference, 2_500);
    expect(await testProvider.takeBack({ reference })).toEqual({ refundedCents: 10_000 });
    expect(await testProvider.takeBack({ reference })).toEqual({ refundedCents: 10_000 });
    await expect(refund(reference, 1)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a charge that was refunded in part still stands; one that was refunded whole does not", async () => {
    const request = { key: "whole", amountCents: 500, currency: "USD", method };
    const { reference } = await testProvider.charge(request);
    await refund(reference, 200);
    expect(await testProvider.charge(request)).toMatchObject({ reference });
    await refund(reference, 300);
    await expect(testProvider.charge(request)).rejects.toMatchObject({ code: "conflict" });
    expect(await testProvider.takeBack({ key: "whole" })).toEqual({ refundedCents: 500 });
  });
});
