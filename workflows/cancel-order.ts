import { defineWorkflow } from "@/lib/engine/define";
import type { Tools } from "@/lib/tools";
import { type CancelOrderResult, cancelOrderInput } from "./cancel-order.schema";
import { counted, money } from "./words";

const beforeShipping = "only before shipping: pending or processing";

/**
 * Cancels an order that has not shipped: stock back, then the money to where it came from. What is cancelled stays
 * cancelled: a refund that fails is owed, and a new try goes on with it.
 */
export const cancelOrder = defineWorkflow<Tools, CancelOrderResult>()({
  name: "cancel_order",
  version: 1,
  title: "Cancel the order",
  description:
    "Cancels an order that has not shipped yet: puts the stock back and refunds what was paid to where it came from. " +
    "Start it when the shopper wants to cancel an order and you know which one. One that has shipped cannot be cancelled, only returned.",
  input: cancelOrderInput,
  requires: ["check_cancellation", "close_order", "refund_order"],
  needsConfirmation: true,
  timeoutMs: 120_000,
  orderNumber: (input) => input.order,
  steps: {
    check: { title: "Check that it has not shipped" },
    cancel: { title: "Cancel it and put the stock back", timeoutMs: 15_000, retries: 3 },
    refund: { title: "Give the money back", timeoutMs: 20_000, retries: 3 },
  },

  async run({ input, tools, step, skip, set, exit }) {
    const { order, reason } = input;
    const standing = await step("check", () => tools.check_cancellation({ order }), {
      rules: ({ status }) => [{ rule: beforeShipping, detail: status }],
    });
    if (standing.tooLate) return exit("too_late", standing.message);

    const closed = await step("cancel", () => tools.close_order({ order, reason }), {
      rules: ({ cancelled, status, unitsBack, refundTo, currency }) =>
        cancelled
          ? [
              { rule: "back in stock", detail: counted(unitsBack, "unit") },
              ...refundTo.map(({ label, amountCents }) => ({
                rule: "each amount goes back to where it came from",
                detail: `${money(amountCents, currency)} to ${label}`,
              })),
            ]
          : [{ rule: beforeShipping, detail: `${status} meanwhile` }],
      onFailure: ({ message }) =>
        `Order ${order} could not be cancelled: ${message} “Go on from here” tries it again; nothing is done twice.`,
    });
    // It may have left between the look and the lock.
    if (!closed.cancelled) return exit("too_late", closed.message);
    const { refundCents, refundTo, unitsBack, currency } = closed;
    set({ cancelled: true, refundCents, refundTo, unitsBack, currency });

    if (refundCents === 0) {
      skip("refund", { rule: "paid > 0", detail: money(0, currency) });
      return set({ refunded: true, payments: null });
    }
    const refunded = await step("refund", () => tools.refund_order({ order }), {
      rules: (done) =>
        done.refundTo.map(({ label, amountCents, throughProvider }) => ({
          rule:
            throughProvider && done.payments
              ? `given back through ${done.payments.provider}`
              : "given back by the shop itself",
          detail: `${money(amountCents, currency)} to ${label}`,
        })),
      onFailure: ({ message }) =>
        `Order ${order} is cancelled, but not all of the ${money(refundCents, currency)} could be given back: ${message} ` +
        "The rest is still owed to you: “Go on from here” tries it again.",
    });
    set({ refunded: true, payments: refunded.payments });
  },
});
