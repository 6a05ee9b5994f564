import fc from "fast-check";
import { returnReason } from "../../returns.schema";

/** What a random sequence is made of: two orders of one person, and what is done to them, batch after batch. */
export type Planned<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

const order = (goods: number[], statuses: string[], days: number[]) =>
  fc.record({
    lines: fc.array(
      fc.record({
        good: fc.constantFrom(...goods),
        quantity: fc.integer({ min: 1, max: 4 }),
        unitPriceCents: fc.nat(3000),
        discountPercent: fc.constantFrom(0, 7, 33, 100),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    status: fc.constantFrom(...statuses),
    daysSinceDelivery: fc.constantFrom(...days),
    shippingCents: fc.constantFrom(0, 499),
    giftPercent: fc.constantFrom(0, 30, 100),
    creditPercent: fc.constantFrom(0, 50),
    /** Whether the payment provider charged the card, or the books alone know of it. */
    byProvider: fc.boolean(),
  });
/** Something of it can go back; whatever the other one is. */
const returnable = order([0, 0, 1, 1, 2], ["delivered"], [5]);
const any = order([0, 1, 2, 3], ["delivered", "processing", "processing", "pending", "shipped"], [5, 30, 31]);
export type OrderPlan = Planned<typeof any>;

export const personPlan = fc.record({
  orders: fc.tuple(returnable, any),
  gold: fc.boolean(),
  /** The card that replacements are charged to is always declined. */
  declined: fc.constantFrom(false, false, false, true),
});

/** Which of the orders, returns or replacements there are then. */
const which = fc.nat(3);
const idempotencyKey = fc.nat(9).map(String);

const returningOf = (order: fc.Arbitrary<number>) =>
  fc.record({
    kind: fc.constant("return" as const),
    order,
    lines: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
    quantity: fc.constantFrom(1, 1, 2, 4),
    reason: fc.constantFrom(...returnReason.options),
    outcome: fc.constantFrom("store_credit", "original_payment"),
    idempotencyKey,
  });
const returning = returningOf(which);
const cancelling = fc.record({
  kind: fc.constant("cancel" as const),
  order: which,
  /** How far, before the process dies: the books are closed, the provider not asked. */
  closeOnly: fc.boolean(),
});
/** The carrier has the parcel of a return. */
const sending = fc.record({
  kind: fc.constant("send" as const),
  return: which,
  by: fc.nat(1),
  idempotencyKey,
});
const receiving = fc.record({
  kind: fc.constant("receive" as const),
  return: which,
  by: fc.nat(1),
  steps: fc.constantFrom(1, 2, 3, 4, 4, 4),
  idempotencyKey,
});
/** The warehouse sends a confirmed order, and it arrives. */
const delivering = fc.record({ kind: fc.constant("deliver" as const), order: which });

export const stepsOfReplacement = 6;
/** How one execution of a replacement goes. */
const going = {
  /** Steps, before the process dies. */
  steps: fc.constantFrom(1, 2, 3, 4, 5, 6, 6, 6),
  /** Each call once; again with its key, as after a lost answer; by two executions at once, as when one only hung. */
  calls: fc.constantFrom("once", "again", "at once"),
  /** What becomes of it then: it stays so; the same, and the last answer is not on record; it is given up. */
  after: fc.constantFrom("stays", "lost", "undone"),
};
const wanted = {
  return: which,
  /** One of everybody's goods, or one of the few that this person alone can have. */
  want: fc.constantFrom("plenty", "plenty", "scarce", "dear"),
};
const replacing = fc.record({ kind: fc.constant("replace" as const), ...wanted, ...going });
/** A replacement that was left half done is taken up; a new one, when there is none. */
const resuming = fc.record({
  kind: fc.constant("resume" as const),
  replacement: which,
  ...wanted,
  ...going,
});
/** The same, by an execution that was thought dead, while another one undoes it. */
const fighting = fc.record({
  kind: fc.constant("fight" as const),
  replacement: which,
  ...wanted,
  ...going,
});

export const command = fc.oneof(
  { weight: 4, arbitrary: returning },
  { weight: 4, arbitrary: replacing },
  { weight: 2, arbitrary: resuming },
  { weight: 1, arbitrary: fighting },
  { weight: 2, arbitrary: cancelling },
  { weight: 1, arbitrary: sending },
  { weight: 3, arbitrary: receiving },
  { weight: 2, arbitrary: delivering },
);
export type Command = Planned<typeof command>;
export type Going = Pick<Planned<typeof replacing>, "steps" | "calls" | "after">;

/** Batches one after another; what is in one batch happens at once. Most begin with something to go on with. */
export const sequence = fc.record({
  person: personPlan,
  first: fc.array(returningOf(fc.constant(0)), { minLength: 1, maxLength: 2 }),
  batches: fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
});
export type Sequence = Planned<typeof sequence>;
