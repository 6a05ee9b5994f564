"use client";

import { useState } from "react";
import useSWR from "swr";
import type { CheckReturnEligibilityOutput, ReturnOutcome, ReturnReason } from "@/lib/tools/returns.schema";
import { Choices } from "../ui/choices";
import { Field, Select, Textarea } from "../ui/field";
import { outcomeLabels, reasonLabels } from "../ui/marks";
import { Money } from "../ui/money";
import { ReceiptRow, ReceiptRule } from "../ui/receipt";
import { Skeleton } from "../ui/skeleton";
import { getJson, sentenceOf } from "../wire/json";
import { ConfirmCard, type ConfirmState } from "./confirm-card";
import { RequestedLine } from "./requested-line";

export interface ReturnWish {
  lines: { line: string; quantity: number }[];
  reason: ReturnReason;
  outcome: ReturnOutcome;
  note?: string;
}

/**
 * Asks for a yes to a return: what goes back, how much money comes and where to. The figures come from the shop's own
 * judgement of exactly this wish, asked again whenever something in it changes.
 */
export function ReturnRequest({
  order,
  wish,
  state,
  onConfirm,
  onDecline,
  editableQuantity = false,
}: {
  order: string;
  wish: ReturnWish;
  state: ConfirmState;
  onConfirm: (wish: ReturnWish) => void;
  onDecline: () => void;
  /** In the chat the lines are what was talked about; in the dialog the quantity can be chosen. */
  editableQuantity?: boolean;
}) {
  const [draft, setDraft] = useState(wish);
  const open = state === "pending" || state === "submitting";
  const query = new URLSearchParams([
    ...draft.lines.map(({ line, quantity }) => ["line", `${line}:${quantity}`]),
    ["reason", draft.reason],
    ["outcome", draft.outcome],
  ]);
  const { data, error, isLoading } = useSWR<CheckReturnEligibilityOutput>(
    open ? `/api/orders/${order}/eligibility?${query}` : null,
    getJson,
    { keepPreviousData: true },
  );
  const set = (change: Partial<ReturnWish>) => setDraft({ ...draft, ...change });
  const refused = data && !data.eligible ? data.reason : null;

  return (
    <ConfirmCard
      title="Return and replace"
      sub={order}
      state={state}
      bare={editableQuantity}
      disabled={!data?.eligible || isLoading}
      onConfirm={() => onConfirm(draft)}
      onDecline={onDecline}
    >
      {open && !data && !error ? <Skeleton label="Looking at the order" className="h-10" /> : null}
      <ul className="grid gap-2">
        {data?.lines.map((line) => (
          <li key={line.line}>
            <RequestedLine
              line={line}
              currency={data.currency}
              onQuantity={
                editableQuantity && open
                  ? (quantity) =>
                      set({
                        lines: draft.lines.map((each) =>
                          each.line === line.line ? { ...each, quantity } : each,
                        ),
                      })
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {open ? (
        <div className="mt-4 grid gap-4 font-sans">
          <Field
            id={`reason-${order}`}
            label="Why does it go back?"
            hint={
              draft.reason === "wrong_size" ? "What is in stock in another size comes right after" : undefined
            }
          >
            <Select
              id={`reason-${order}`}
              value={draft.reason}
              disabled={state !== "pending"}
              onChange={(event) => set({ reason: event.target.value as ReturnReason })}
            >
              {Object.entries(reasonLabels).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Choices<ReturnOutcome>
            legend="Where should the money go?"
            name={`outcome-${order}`}
            value={draft.outcome}
            disabled={state !== "pending"}
            onChange={(outcome) => set({ outcome })}
            options={[
              {
                value: "store_credit",
                label: outcomeLabels.store_credit,
                hint: "At once, ready for the replacement",
              },
              {
                value: "original_payment",
                label: outcomeLabels.original_payment,
                hint: "When the parcel has arrived",
              },
            ]}
          />
          {editableQuantity ? (
            <Field id={`note-${order}`} label="Anything the shop should know?" hint="Optional">
              <Textarea
                id={`note-${order}`}
                rows={2}
                maxLength={500}
                value={draft.note ?? ""}
                disabled={state !== "pending"}
                onChange={(event) => set({ note: event.target.value })}
              />
            </Field>
          ) : null}
        </div>
      ) : (
        <>
          <ReceiptRow label="Reason" value={reasonLabels[draft.reason]} />
          <ReceiptRow label="Money to" value={outcomeLabels[draft.outcome]} />
        </>
      )}
      {refused ? (
        <p role="alert" className="mt-3 rounded-lg bg-tomato-soft px-3 py-2.5 font-sans text-sm">
          {refused}
        </p>
      ) : null}
      {error ? (
        <p role="alert" className="mt-3 rounded-lg bg-tomato-soft px-3 py-2.5 font-sans text-sm">
          {sentenceOf(error)}
        </p>
      ) : null}
      {open && data?.eligible ? (
        <>
          <ReceiptRule />
          {data.feeCents > 0 ? (
            <ReceiptRow
              label="Restocking fee"
              value={<Money cents={-data.feeCents} currency={data.currency} />}
            />
          ) : null}
          <ReceiptRow
            strong
            label="You get back"
            value={<Money cents={data.refundCents} currency={data.currency} />}
          />
          {data.approvalRequired ? (
            <p className="mt-1 font-sans text-sm text-ink-soft">
              Above <Money cents={data.approvalThresholdCents} currency={data.currency} /> the shop looks at a
              return first.
            </p>
          ) : null}
        </>
      ) : null}
    </ConfirmCard>
  );
}
