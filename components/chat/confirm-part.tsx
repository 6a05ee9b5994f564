"use client";

import { ConfirmCancel } from "../order/confirm-cancel";
import { ConfirmCard, type ConfirmState } from "../order/confirm-card";
import { ReplacementRequest } from "../order/replacement-request";
import type { ReturnWish } from "../order/return-request";
import { ReturnRequest } from "../order/return-request";
import { ReceiptRow } from "../ui/receipt";
import type { AnswerCard } from "./message-view";
import { type ToolPart, toolName } from "./part";

/** The card that asks before something moves money, stock or orders. */
export function ConfirmPart({
  part,
  state,
  onAnswer,
}: {
  part: ToolPart;
  state: ConfirmState;
  onAnswer: AnswerCard;
}) {
  const approval = "approval" in part ? part.approval : undefined;
  const answer = (approved: boolean, edits?: Record<string, unknown>) => {
    if (approval) onAnswer(approval.id, approved, edits);
  };
  const buttons = { state, onConfirm: () => answer(true), onDecline: () => answer(false) };
  if (part.type === "tool-return_and_replace" && part.input && "order" in part.input) {
    const input = part.input as ReturnWish & { order: string };
    return (
      <ReturnRequest
        order={input.order}
        wish={input}
        state={state}
        onConfirm={(wish) => answer(true, changed(input, wish))}
        onDecline={() => answer(false)}
      />
    );
  }
  if (part.type === "tool-order_replacement" && part.input?.return && part.input.variant) {
    return <ReplacementRequest rma={part.input.return} variant={part.input.variant} {...buttons} />;
  }
  if (part.type === "tool-cancel_order" && part.input?.order) {
    const { order, reason } = part.input;
    return (
      <ConfirmCancel
        number={order}
        reason={reason}
        {...buttons}
        onConfirm={(chosen) => answer(true, chosen === (reason ?? chosen) ? undefined : { reason: chosen })}
      />
    );
  }
  return (
    <ConfirmCard title={titleOf(toolName(part))} {...buttons}>
      {Object.entries((part.input ?? {}) as Record<string, unknown>).map(([name, value]) => (
        <ReceiptRow
          key={name}
          label={titleOf(name)}
          value={typeof value === "object" ? JSON.stringify(value) : String(value)}
        />
      ))}
    </ConfirmCard>
  );
}

/** What the shopper changed on the card; nothing when it went as proposed. */
function changed(proposed: ReturnWish, wish: ReturnWish): Record<string, unknown> | undefined {
  const edits = {
    ...(wish.reason !== proposed.reason ? { reason: wish.reason } : {}),
    ...(wish.outcome !== proposed.outcome ? { outcome: wish.outcome } : {}),
  };
  return Object.keys(edits).length > 0 ? edits : undefined;
}

function titleOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
