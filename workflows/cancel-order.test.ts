import { describe, expect, it, vi } from "vitest";
import { MissingToolError } from "@/lib/engine/errors";
import { type HandTool, type InMemoryOptions, runInMemory } from "@/lib/engine/in-memory";
import { PaymentError } from "@/lib/payments/provider";
import { cancelOrder } from "./cancel-order";
import {
  closed,
  cancelInput as input,
  provider,
  refundTo,
  cancelTools as tools,
} from "./testing/cancel-shop";
import { broken } from "./testing/shop";

const tooLate = "Order A-10049 has already shipped and cannot be cancelled.";

const run = (over: Record<string, HandTool> = {}, options: Partial<InMemoryOptions> = {}) =>
  runInMemory(cancelOrder, { input, tools: tools(over), ...options });
type Ran = Awaited<ReturnType<typeof run>>;
const told = ({ events }: Ran) => events.map(({ kind, step }) => (step ? `${kind} ${step}` : kind));
const rulesOf = ({ events }: Ran, step: string) =>
  events.find((event) => event.step === step && Array.isArray(event.data.rules))?.data.rules;

describe("an order that has not shipped", () => {
  it("is checked, cancelled, refunded, in this order", async () => {
    const result = await run();
    expect(told(result)).toEqual([
      "run_started",
      ...["check", "cancel", "refund"].flatMap((step) => [`step_started ${step}`, `step_completed ${step}`]),
      "run_completed",
    ]);
    expect(result.state).toMatchObject({
      ...{ order: "A-10049", cancelled: true, refunded: true, unitsBack: 3 },
      ...{ refundCents: 7_000, currency: "USD", refundTo, payments: provider },
    });
  });

  it("tells by which rules, with their numbers", async () => {
    const result = await run();
    expect(rulesOf(result, "check")).toEqual([
      { rule: "only before shipping: pending or processing", detail: "processing" },
    ]);
    expect(rulesOf(result, "cancel")).toEqual([
      { rule: "back in stock", detail: "3 units" },
      { rule: "each amount goes back to where it came from", detail: "$50.00 to Visa •••• 4242" },
      { rule: "each amount goes back to where it came from", detail: "$20.00 to store credit" },
    ]);
    expect(rulesOf(result, "refund")).toEqual([
      { rule: `given back through ${provider.provider}`, detail: "$50.00 to Visa •••• 4242" },
      { rule: "given back by the shop itself", detail: "$20.00 to store credit" },
    ]);
  });

  it("is found by its number, and each write has a key of its own", async () => {
    expect(cancelOrder.orderNumber?.(input as never, async () => null)).toBe("A-10049");
    const close = vi.fn<HandTool>(() => closed());
    await run({ close_order: close });
    expect(close.mock.calls[0]?.[0]).toEqual(input);
    expect(close.mock.calls[0]?.[1].idempotencyKey).toBe("in-memory:cancel");
  });

  it("has nothing to give back when nothing was paid", async () => {
    const refund = vi.fn<HandTool>();
    const result = await run({
      close_order: () => closed({ refundCents: 0, refundTo: [] }),
      refund_order: refund,
    });
    expect(refund).not.toHaveBeenCalled();
    expect(told(result)).toContain("step_skipped refund");
    expect(rulesOf(result, "refund")).toEqual([{ rule: "paid > 0", detail: "$0.00" }]);
    expect(result).toMatchObject({ status: "completed", state: { refunded: true, payments: null } });
  });
});

describe("too late", () => {
  it("ends early with what can be done instead, and touches nothing", async () => {
    const close = vi.fn<HandTool>();
    const shipped = { number: "A-10049", status: "shipped", tooLate: true, message: tooLate };
    const result = await run({ check_cancellation: () => shipped, close_order: close });
    expect(result).toMatchObject({ status: "exited", exitReason: "too_late", exitMessage: tooLate });
    expect(close).not.toHaveBeenCalled();
  });

  it("also when it ships between the look and the lock", async () => {
    const refund = vi.fn<HandTool>();
    const shipped = closed({ cancelled: false, status: "shipped", message: tooLate, refundTo: [] });
    const result = await run({ close_order: () => shipped, refund_order: refund });
    expect(result).toMatchObject({ status: "exited", exitReason: "too_late", exitMessage: tooLate });
    expect(rulesOf(result, "cancel")).toEqual([
      { rule: "only before shipping: pending or processing", detail: "shipped meanwhile" },
    ]);
    expect(result.state.cancelled).toBeUndefined();
    expect(refund).not.toHaveBeenCalled();
  });
});

describe("when something fails", () => {
  const away: HandTool = () => {
    throw new PaymentError("unavailable", "The payment provider does not answer.");
  };

  it("the check or the cancellation for good: the order stands, and nothing is refunded", async () => {
    const refund = vi.fn<HandTool>();
    const checked = await run({ check_cancellation: broken, refund_order: refund });
    expect(checked).toMatchObject({ status: "failed", error: { step: "check", code: "not_available" } });
    const cancelled = await run({ close_order: broken, refund_order: refund });
    expect(cancelled).toMatchObject({
      status: "failed",
      error: {
        step: "cancel",
        message:
          "Order A-10049 could not be cancelled: Out of order. “Go on from here” tries it again; nothing is done twice.",
      },
    });
    expect(refund).not.toHaveBeenCalled();
  });

  it("the refund for good: the cancellation stays, the money is owed, and a new try goes on from there", async () => {
    const first = await run({ refund_order: away });
    expect(first.events.filter(({ kind }) => kind === "step_retried")).toHaveLength(3);
    expect(first).toMatchObject({
      status: "failed",
      state: { cancelled: true, refundCents: 7_000, completedSteps: ["check", "cancel"] },
      error: {
        step: "refund",
        code: "unavailable",
        message:
          "Order A-10049 is cancelled, but not all of the $70.00 could be given back: The payment provider does not answer. " +
          "The rest is still owed to you: “Go on from here” tries it again.",
      },
    });
    expect(first.state.refunded).toBeUndefined();
    expect(first.events.some(({ kind }) => kind.startsWith("compensation"))).toBe(false);

    const again = vi.fn<HandTool>();
    const outputs = { check: first.state.check, cancel: first.state.cancel };
    const second = await run(
      { check_cancellation: again, close_order: again },
      { from: { id: "first", outputs } },
    );
    expect(again).not.toHaveBeenCalled();
    expect(second).toMatchObject({
      status: "completed",
      state: { cancelled: true, refunded: true, refundTo },
    });
  });
});

it.each(cancelOrder.requires)("refuses to start without %s", async (name) => {
  const { [name]: _, ...given } = tools();
  await expect(runInMemory(cancelOrder, { input, tools: given })).rejects.toThrow(MissingToolError);
});

it("takes an order and a reason, no longer needed unless told", async () => {
  const { state } = await run({}, { input: { order: "A-10049" } });
  expect(state.reason).toBe("no_longer_needed");
  await expect(run({}, { input: { order: "" } })).rejects.toThrow();
  await expect(run({}, { input: { ...input, reason: "bored" } })).rejects.toThrow();
});
