import { describe, expect, it } from "vitest";
import { type HandTool, runInMemory } from "@/lib/engine/in-memory";
import { stepsOf } from "@/lib/engine/view";
import { ToolError } from "@/lib/tools/tool-error";
import { receiveReturn } from "./receive-return";
import { booked, found, part, receiveTools, taken } from "./testing/receive-shop";
import { broken } from "./testing/shop";

async function receive(over: Record<string, HandTool> = {}) {
  const called: string[] = [];
  const tools = Object.fromEntries(
    Object.entries(receiveTools(over)).map(([name, tool]): [string, HandTool] => [
      name,
      (input, context) => {
        called.push(name);
        return tool(input, context);
      },
    ]),
  );
  const result = await runInMemory(receiveReturn, { input: { return: " r-2048" }, tools });
  const steps = stepsOf(receiveReturn, result.events, result.status);
  const rules = Object.fromEntries(steps.map((step) => [step.name, step.rules]));
  const statuses = Object.fromEntries(steps.map((step) => [step.name, step.status]));
  return { called, result, rules, statuses };
}

const forward = [
  "get_desk_return",
  "take_in_return",
  "book_return_refund",
  "send_return_refund",
  "close_return",
];

it("takes in, books, refunds through the provider, closes", async () => {
  const { called, result, rules } = await receive();
  expect(called).toEqual(forward);
  expect(result).toMatchObject({
    status: "completed",
    state: {
      ...{ rma: "R-2048", order: "A-10042", refundCents: 5_000, errors: [] },
      refundedTo: [
        { label: "Visa", amountCents: 4_000 },
        { label: "Gift card", amountCents: 1_000 },
      ],
    },
  });
  expect(rules.receive).toMatchObject([{ detail: "wrong size: 2 units" }]);
  expect(rules.pay_back).toMatchObject([
    { detail: "Visa: $40.00 ≤ $80.00" },
    { detail: "Gift card: $10.00 ≤ $80.00" },
  ]);
});

it("says what was written off, and what could not be put back", async () => {
  const damaged = { reason: "damaged", restockedUnits: 0, writtenOffUnits: 1 };
  expect((await receive({ take_in_return: () => taken(damaged) })).rules.receive).toMatchObject([
    { rule: "damaged, defective, not as described: written off", detail: "damaged: 1 unit" },
  ]);
  const unplaced = { restockedUnits: 0, unplacedUnits: 3 };
  expect((await receive({ take_in_return: () => taken(unplaced) })).rules.receive).toMatchObject([
    { detail: "3 units" },
  ]);
});

it("asks no provider for store credit, granted now or before", async () => {
  for (const creditedBefore of [false, true]) {
    const credit = { outcome: "store_credit", creditedBefore, refundTo: [part("store credit", 5_000)] };
    const { called, statuses, rules } = await receive({
      book_return_refund: () => booked({ ...credit, providerCents: 0 }),
    });
    expect(called).not.toContain("send_return_refund");
    expect(statuses).toMatchObject({ send_refund: "skipped", close: "completed" });
    expect(rules.pay_back?.[0]?.rule).toContain(creditedBefore ? "granted when" : "is received");
  }
});

it("closes a return of nothing", async () => {
  const { result, rules } = await receive({
    book_return_refund: () => booked({ refundCents: 0, refundTo: [], providerCents: 0 }),
  });
  expect(result.status).toBe("completed");
  expect(rules.pay_back).toEqual([{ rule: "nothing to pay back", detail: "$0.00" }]);
});

describe("ends early", () => {
  it.each([
    ["cancelled", "cancelled"],
    ["refunded", "already_refunded"],
  ])("when the return is %s", async (status, exitReason) => {
    const { called, result } = await receive({ get_desk_return: () => found({ status }) });
    expect(result).toMatchObject({ status: "exited", exitReason });
    expect(called).toEqual(["get_desk_return"]);
  });

  it("when somebody else was quicker, and says who", async () => {
    const { called, result } = await receive({
      take_in_return: () => taken({ received: false, receivedBy: "Ada" }),
    });
    expect(result).toMatchObject({
      ...{ status: "exited", exitReason: "already_received" },
      exitMessage: "Ada received return R-2048 a moment ago.",
    });
    expect(called).toEqual(forward.slice(0, 2));
  });

  it("when somebody else has closed it meanwhile", async () => {
    const { result } = await receive({ close_return: () => ({ closed: false }) });
    expect(result).toMatchObject({ status: "exited", exitReason: "already_refunded" });
  });
});

it("goes on with a return that was received before: its refund is owed", async () => {
  const { called, result } = await receive({
    get_desk_return: () => found({ status: "received" }),
    take_in_return: () => taken({ received: false }),
  });
  expect(called).toEqual(forward);
  expect(result.status).toBe("completed");
});

describe("the provider", () => {
  const down = (times: number): HandTool => {
    let calls = 0;
    return () => {
      if (++calls <= times) throw new ToolError("unavailable", "The bank does not answer.");
      return { rma: "R-2048", refundedCents: 4_000, refunds: 1, provider: "Test" };
    };
  };

  it("is asked again while it is away", async () => {
    const { called, result } = await receive({ send_return_refund: down(3) });
    expect(called.filter((tool) => tool === "send_return_refund")).toHaveLength(4);
    expect(result.status).toBe("completed");
  });

  it("leaves the refund owed when it stays away or refuses", async () => {
    for (const send_return_refund of [down(9), broken]) {
      const { called, result } = await receive({ send_return_refund });
      expect(called).not.toContain("close_return");
      expect(result).toMatchObject({ status: "failed", error: { step: "send_refund" } });
      expect(result.error?.message).toMatch(
        /^The parcel of R-2048 is received, and the refund of \$50\.00 is still/,
      );
    }
  });
});
