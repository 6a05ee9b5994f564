import { describe, expect, it } from "vitest";
import { masked } from "./masking";

const order = {
  number: "A-10042",
  shipTo: {
    name: "Alice",
    line1: "1 Main St",
    line2: "",
    city: "Portland",
    state: "OR",
    postalCode: "97201",
    country: "US",
  },
  paymentLabel: "Visa ending in 4242",
  refundTo: [{ label: "Visa ending in 4242", amountCents: 1_000 }],
  totalCents: 29_999,
};

describe("what the desk does not need", () => {
  it("is masked by field: streets, phones, ways to pay; places and amounts stay", () => {
    expect(masked({ step: { order, phone: "+1 503 555 0100" } }, "desk")).toEqual({
      step: {
        order: {
          number: "A-10042",
          shipTo: {
            name: "•••",
            line1: "•••",
            line2: "",
            city: "Portland",
            state: "OR",
            postalCode: "•••",
            country: "US",
          },
          paymentLabel: "•••",
          refundTo: [{ label: "•••", amountCents: 1_000 }],
          totalCents: 29_999,
        },
        phone: "•••",
      },
    });
  });

  it("is masked but for its end: the key of what somebody asked for", () => {
    const told = { idempotencyKey: "order 4242424242424242.1_2" };
    expect(masked(told, "desk")).toEqual({ idempotencyKey: "•••.1_2" });
    expect(masked(told, "owner")).toEqual(told);
  });

  it("is masked inside texts: e-mail addresses, payment labels", () => {
    expect(masked("$10.00 was refunded to Visa •••• 4242.", "desk")).toBe("$10.00 was refunded to Visa •••.");
    expect(masked(["write to alice.b+x@aisle.example, or <bob@shop.co.uk>"], "desk")).toEqual([
      "write to a•••@aisle.example, or <b•••@shop.co.uk>",
    ]);
  });

  it("is shown to the person whose it is", () => {
    const own = { order, email: "alice@aisle.example", phone: "+1 503 555 0100", note: "bob@shop.example" };
    expect(masked(own, "owner")).toEqual(own);
  });
});

describe("what nobody needs", () => {
  it.each(["owner", "desk"] as const)("is masked for the %s: secrets, whole card numbers", (audience) => {
    const given = {
      password: "hunter2",
      accessToken: "x",
      nested: [{ api_key: "y", cardNumber: "4242424242424242" }],
      note: "my card is 4242 4242 4242 4242, thanks",
    };
    expect(masked(given, audience)).toEqual({
      password: "•••",
      accessToken: "•••",
      nested: [{ api_key: "•••", cardNumber: "•••" }],
      note: "my card is ••• 4242, thanks",
    });
  });
});

it.each(["owner", "desk"] as const)("leaves everything else to the %s as it is", (audience) => {
  const given = {
    order: "A-10042",
    rma: "R-2048",
    line: "019a0000-0000-7000-8000-000000000001",
    digits: "00000000-0000-4000-8000-000000000000",
    trackingNumber: "SWR0123456789012345",
    tokens: 12,
    at: "2026-11-22T11:37:33.123456Z",
    none: null,
    label: { carrier: "Swift Parcel" },
    outcome: "original_payment",
    reasons: ["Price: Good deal (below 121 avg)"],
    ok: true,
  };
  const before = structuredClone(given);
  expect(masked(given, audience)).toEqual(before);
  expect(given).toEqual(before);
});
