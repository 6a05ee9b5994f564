import { describe, expect, test } from "vitest";
import { judgeReturn } from "./eligibility";
import type { LineFacts, OrderFacts } from "./facts";
import { decidingPolicy } from "./initiate";
import { choosePolicy, type Policy } from "./policy";

const delivered = new Date("2026-03-01T15:00:00Z");
const onDay = (days: number, ms = 0) => new Date(delivered.getTime() + days * 86_400_000 + ms);

const policy: Policy = {
  id: "p1",
  scope: "shop",
  category: null,
  productId: null,
  version: 1,
  name: "Standard returns",
  body: "",
  windowDays: 30,
  approvalThresholdCents: 50_000,
  allowedOutcomes: ["store_credit", "original_payment"],
  restockingFeePercent: 10,
  finalSale: false,
  creditAt: "initiated",
  effectiveFrom: new Date(0),
};

const line = (facts: Partial<LineFacts> = {}): LineFacts => ({
  id: "l1",
  position: 1,
  name: "Aria Headphones",
  options: {},
  productSlug: "aria",
  category: "Headphones",
  image: "/aria.svg",
  quantity: 2,
  unitPriceCents: 10_000,
  discountCents: 0,
  deliveredQuantity: 2,
  returnedQuantity: 0,
  priorReturns: [],
  policy,
  ...facts,
});

const order = (lines: LineFacts[], facts: Partial<OrderFacts> = {}): OrderFacts => ({
  number: "A-10042",
  currency: "USD",
  status: "delivered",
  deliveredAt: delivered,
  lines,
  ...facts,
});

const judge = (lines: LineFacts[], request = {}, now = onDay(5), facts: Partial<OrderFacts> = {}) =>
  judgeReturn(order(lines, facts), request, now);
const one = (facts: Partial<LineFacts>, request = {}, now = onDay(5), about: Partial<OrderFacts> = {}) =>
  judge([line(facts)], request, now, about).lines[0];

describe("the window", () => {
  test.each([
    [0, 0, 30, "30 days left to return it."],
    [29, 0, 1, "1 day left to return it."],
    [30, 0, 0, "Today is the last day to return it."],
    [30, 86_399_999, 0, "Today is the last day to return it."],
  ])("day %i (+%i ms) is in, %i days left", (days, ms, daysLeft, message) => {
    expect(one({}, {}, onDay(days, ms))).toMatchObject({ eligible: true, daysLeft, message });
  });

  test.each([
    [31, "The 30-day window closed 1 day ago."],
    [45, "The 30-day window closed 15 days ago."],
  ])("day %i is out", (days, message) => {
    expect(one({}, {}, onDay(days))).toMatchObject({
      eligible: false,
      reason: "window_closed",
      message,
      daysLeft: null,
      returnableQuantity: 0,
      refundCents: 0,
    });
  });

  test("a clock a little behind the carrier's does not lengthen it", () => {
    expect(one({}, {}, onDay(0, -5000))?.daysLeft).toBe(30);
  });
});

describe("what cannot be returned, and why", () => {
  test.each([
    ["processing", "It has not shipped yet. You can cancel the order instead."],
    ["shipped", "It has not been delivered yet. You can return it once it has arrived."],
    ["cancelled", "The order was cancelled, so there is nothing to return."],
  ] as const)("an order that is %s", (status, message) => {
    expect(one({ deliveredQuantity: 0 }, {}, onDay(5), { status, deliveredAt: null })).toMatchObject({
      eligible: false,
      reason: "not_delivered",
      message,
    });
  });

  test("a line of a delivered order that was not in the parcel", () => {
    expect(one({ deliveredQuantity: 0 })).toMatchObject({ eligible: false, reason: "not_delivered" });
  });

  test("final sale", () => {
    expect(one({ policy: { ...policy, finalSale: true } })).toMatchObject({ reason: "final_sale" });
  });

  test("units already on their way back, told with the RMA, before anything else", () => {
    const facts = {
      returnedQuantity: 2,
      priorReturns: [{ rma: "R-2001", refundCents: 20_000, arrived: false }],
    };
    expect(one(facts, {}, onDay(90))).toMatchObject({
      reason: "already_returned",
      message: "Already being returned under R-2001.",
    });
    expect(
      one({ ...facts, priorReturns: [{ rma: "R-2001", refundCents: 20_000, arrived: true }] }),
    ).toMatchObject({ message: "Already returned under R-2001." });
  });

  test("more units than are left", () => {
    const facts = {
      returnedQuantity: 1,
      priorReturns: [{ rma: "R-2001", refundCents: 10_000, arrived: false }],
    };
    expect(one(facts, { lines: [{ line: "l1", quantity: 2 }] })).toMatchObject({
      eligible: false,
      reason: "quantity_too_high",
      quantity: 2,
      returnableQuantity: 1,
      message: "Only 1 of 2 is left to return. Already being returned under R-2001: 1 of them.",
    });
  });

  test("an outcome that the policy does not allow", () => {
    const creditOnly: Policy = { ...policy, allowedOutcomes: ["store_credit"] };
    expect(one({ policy: creditOnly }, { outcome: "original_payment" })).toMatchObject({
      eligible: false,
      reason: "outcome_not_allowed",
      returnableQuantity: 2,
      message: "This cannot be returned for a refund to the original payment, only for store credit.",
    });
    expect(one({ policy: creditOnly }, { outcome: "store_credit" })?.eligible).toBe(true);
  });

  test("a line of another order is a fact, not an error", () => {
    const verdict = judge([line()], { lines: [{ line: "elsewhere", quantity: 1 }] });
    expect(verdict.eligible).toBe(false);
    expect(verdict.lines[0]).toMatchObject({ reason: "unknown_line", policy: null, refundCents: 0 });
    expect(verdict.reason).toBe("This item is not part of order A-10042.");
  });
});

describe("the whole request", () => {
  const cheap = line({ id: "l2", position: 2, name: "Cable", unitPriceCents: 500, category: "Cables" });
  const late = line({ id: "l3", position: 3, policy: { ...policy, id: "p2", windowDays: 1 }, name: "Film" });

  test("without lines everything still returnable is judged; one eligible line is enough", () => {
    const verdict = judge([cheap, line(), late]);
    expect(verdict).toMatchObject({
      eligible: true,
      refundCents: 21_000,
      reason: "2 items can be returned. Refund: $210.00.",
      category: "Headphones",
      productSlug: "aria",
    });
    expect(verdict.lines.map((each) => each.eligible)).toEqual([true, true, false]);
  });

  test("with lines every one must be eligible, and the reason names the one that is not", () => {
    const verdict = judge([cheap, line(), late], {
      lines: [
        { line: "l1", quantity: 1 },
        { line: "l3", quantity: 1 },
      ],
    });
    expect(verdict.eligible).toBe(false);
    expect(verdict.reason).toBe("Film: The 1-day window closed 4 days ago.");
    expect(verdict.approvalRequired).toBe(false);
  });

  test("an empty list of lines asks about all of them", () => {
    expect(judge([cheap, line()], { lines: [] }).lines).toHaveLength(2);
  });

  test("one line's refund is for the units asked for, less the fee for the shopper's own reasons", () => {
    const asked = { lines: [{ line: "l1", quantity: 1 }] };
    expect(judge([line()], { ...asked, reason: "no_longer_needed" })).toMatchObject({
      refundCents: 9000,
      feeCents: 1000,
    });
    expect(judge([line()], { ...asked, reason: "defective" })).toMatchObject({
      refundCents: 10_000,
      feeCents: 0,
    });
  });

  test("the desk approves only above the lowest threshold", () => {
    const at = (approvalThresholdCents: number) =>
      judge([line({ policy: { ...policy, approvalThresholdCents } }), cheap]).approvalRequired;
    expect(at(21_000)).toBe(false);
    expect(at(20_999)).toBe(true);
  });

  test("an order with nothing in it answers instead of breaking", () => {
    expect(judge([])).toMatchObject({ eligible: false, refundCents: 0, category: null });
  });
});

describe("policies", () => {
  const shop = policy;
  const headphones: Policy = { ...policy, id: "c2", scope: "category", category: "Headphones", version: 2 };
  const older: Policy = { ...headphones, id: "c1", version: 1 };
  const aria: Policy = { ...policy, id: "a1", scope: "product", productId: "aria" };
  const good = { productId: "aria", category: "Headphones" };

  test("the narrowest scope wins, then the newest version", () => {
    expect(choosePolicy([headphones, older, shop, aria], good)?.id).toBe("a1");
    expect(choosePolicy([headphones, older, shop], good)?.id).toBe("c2");
    expect(choosePolicy([headphones, shop], { ...good, category: "Cables" })?.id).toBe("p1");
    expect(choosePolicy([aria, headphones], { productId: "x", category: "Cables" })).toBeUndefined();
  });

  test("a return of lines under several policies keeps the most cautious one", () => {
    const judged = (facts: Partial<Policy>) => one({ policy: { ...policy, ...facts } });
    const lines = [
      judged({ id: "low", approvalThresholdCents: 100 }),
      judged({ id: "later", creditAt: "received" }),
      judged({ id: "short", windowDays: 14 }),
    ].flatMap((each) => each ?? []);
    expect(decidingPolicy(lines).id).toBe("later");
    expect(decidingPolicy(lines.filter((each) => each.policy?.id !== "later")).id).toBe("low");
  });
});
