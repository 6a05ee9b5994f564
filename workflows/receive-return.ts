import { defineWorkflow } from "@/lib/engine/define";
import type { RuleApplied } from "@/lib/engine/wire";
import type { Tools } from "@/lib/tools";
import type { BookReturnRefundOutput, DeskReturn, TakeInReturnOutput } from "@/lib/tools/desk-returns.schema";
import { type ReceiveReturnResult, receiveReturnInput } from "./receive-return.schema";
import { counted, money } from "./words";

/**
 * The parcel of a return has come back: its units are sorted, its money goes back, and it is closed. The books come
 * first, the payment provider after them as a step of its own: while that does not answer the return stays received, and a
 * new try pays nothing twice. Started anew on a received return it goes on from there.
 */
export const receiveReturn = defineWorkflow<Tools, ReceiveReturnResult>()({
  name: "receive_return",
  version: 1,
  title: "Receive a return",
  description: "Takes in a return's parcel, pays its money back and closes it. For the support desk.",
  input: receiveReturnInput,
  requires: ["get_desk_return", "take_in_return", "book_return_refund", "send_return_refund", "close_return"],
  needsConfirmation: true,
  startedBy: "desk",
  timeoutMs: 180_000,
  orderNumber: (input, orderOf) => orderOf({ return: input.return }),
  steps: {
    check: { title: "Look at the return" },
    receive: { title: "Take the parcel in" },
    pay_back: { title: "Book the refund" },
    send_refund: { title: "Refund through the payment provider", timeoutMs: 20_000, retries: 4 },
    close: { title: "Close the return" },
  },

  async run({ input, tools, step, skip, set, exit }) {
    const { return: rma } = input;
    const found = await step("check", () => tools.get_desk_return({ return: rma }), {
      rules: (view) => [statusRule(view)],
    });
    set({ rma, order: found.order });
    if (found.status === "cancelled")
      return exit("cancelled", `Return ${rma} was cancelled: there is nothing to receive.`);
    if (found.status === "refunded") return exit("already_refunded", `Return ${rma} is already refunded.`);

    const parcel = await step("receive", () => tools.take_in_return({ return: rma }), {
      rules: (taken) => (taken.received ? unitRules(taken) : []),
    });
    // Somebody else took it in after this run had looked at it, and pays it back.
    if (!parcel.received && found.status !== "received")
      return exit(
        "already_received",
        `${parcel.receivedBy ?? "Somebody else"} received return ${rma} a moment ago.`,
      );

    const owed = `The parcel of ${rma} is received, and the refund of ${money(found.refundCents, found.currency)} is still owed: `;
    const onFailure = ({ message }: { message: string }) => `${owed}${message}`;
    const booked = await step("pay_back", () => tools.book_return_refund({ return: rma }), {
      rules: refundRules,
      onFailure,
    });
    if (booked.providerCents > 0) {
      await step("send_refund", () => tools.send_return_refund({ return: rma }), {
        rules: ({ provider }) => [
          {
            rule: "refunded through",
            detail: `${provider}, ${money(booked.providerCents, booked.currency)}`,
          },
        ],
        onFailure,
      });
    } else {
      skip("send_refund", {
        rule: "charged by a payment provider > 0",
        detail: money(0, booked.currency),
      });
    }

    const closed = await step("close", () => tools.close_return({ return: rma }), { onFailure });
    set({
      refundCents: booked.refundCents,
      currency: booked.currency,
      refundedTo: booked.refundTo.map(({ label, amountCents }) => ({ label, amountCents })),
    });
    if (!closed.closed) return exit("already_refunded", `Somebody else has just refunded return ${rma}.`);
  },
});

const statusRule = ({ status }: DeskReturn): RuleApplied => ({
  rule: "requested → in transit → received → refunded",
  detail: `now ${status.replace("_", " ")}`,
});

const reasonWords = (reason: string) => reason.replaceAll("_", " ");

function unitRules({ reason, restockedUnits, writtenOffUnits, unplacedUnits }: TakeInReturnOutput) {
  const rules: RuleApplied[] = [];
  if (restockedUnits > 0)
    rules.push({
      rule: "no longer needed, wrong size, wrong item, other: back on sale where it was sent from",
      detail: `${reasonWords(reason)}: ${counted(restockedUnits, "unit")}`,
    });
  if (writtenOffUnits > 0)
    rules.push({
      rule: "damaged, defective, not as described: written off",
      detail: `${reasonWords(reason)}: ${counted(writtenOffUnits, "unit")}`,
    });
  if (unplacedUnits > 0)
    rules.push({
      rule: "sent from no warehouse on record: not put back on sale",
      detail: counted(unplacedUnits, "unit"),
    });
  return rules;
}

function refundRules({ outcome, refundCents, currency, creditedBefore, refundTo }: BookReturnRefundOutput) {
  if (refundTo.length === 0) return [{ rule: "nothing to pay back", detail: money(refundCents, currency) }];
  if (outcome === "store_credit")
    return [
      {
        rule: creditedBefore
          ? "store credit was granted when the return was made"
          : "store credit when the parcel is received",
        detail: money(refundCents, currency),
      },
    ];
  return refundTo.map(({ label, amountCents, chargedCents, returnedBeforeCents }) => ({
    rule: "refund ≤ what is left where the order's money came from",
    detail:
      chargedCents === null
        ? `${label}: ${money(amountCents, currency)}, booked before`
        : `${label}: ${money(amountCents, currency)} ≤ ${money(chargedCents - (returnedBeforeCents ?? 0), currency)}`,
  }));
}
