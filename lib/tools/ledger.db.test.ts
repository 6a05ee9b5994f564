import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { keptFaults } from "./testing/kept";
import { ledgerFaults } from "./testing/ledger";
import { makeProviderUnreliable } from "./testing/sequences/calls";
import { sequence } from "./testing/sequences/plan";
import { Play } from "./testing/sequences/play";
import { makeShop, type Shop, shelfFaults } from "./testing/sequences/shop";

/**
 * LEDGER_SEQUENCES: how many random sequences; without it as many as there is time for. LEDGER_SEED: those of a run that
 * failed, and what fails is made smaller then.
 */
const { LEDGER_SEQUENCES, LEDGER_SEED } = process.env;
const TIME_MS = 40_000;
/** Sequences that are played at once, each with a person of its own, over the same goods. */
const AT_ONCE = 8;

let shop: Shop;

beforeAll(async () => {
  shop = await makeShop();
  makeProviderUnreliable();
});

/** Happens in any run that is worth its name. */
const expected = [
  ...["return: made", "return: conflict", "cancel: done", "cancel: too late", "deliver: done", "send: done"],
  ...["receive: done", "receive: left off", "replace: replaced", "replace: left off", "replace: undone"],
  ...["resume: replaced", "resume: undone", "fight: fought"],
];

test("random sequences of returns, replacements, cancellations, declines and crashes: money and stock add up", {
  timeout: 60_000 + Math.max(TIME_MS, Number(LEDGER_SEQUENCES ?? 0) * 1_000),
}, async () => {
  const seen = new Map<string, number>();
  let played = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(sequence, { minLength: AT_ONCE, maxLength: AT_ONCE, size: "max" }),
      async (plans) => {
        const plays = await Promise.all(plans.map((plan) => Play.of(shop, plan)));
        const people = plays.map(({ customer }) => customer.person);
        expect([...(await ledgerFaults(people)), ...(await keptFaults(people))]).toEqual([]);
        played += plays.length;
        for (const result of plays.flatMap(({ results }) => results))
          seen.set(result, (seen.get(result) ?? 0) + 1);
      },
    ),
    {
      numRuns: LEDGER_SEQUENCES ? Math.ceil(Number(LEDGER_SEQUENCES) / AT_ONCE) : 10_000,
      ...(LEDGER_SEED ? { seed: Number(LEDGER_SEED) } : { endOnFailure: true }),
      ...(LEDGER_SEQUENCES ? {} : { interruptAfterTimeLimit: TIME_MS }),
    },
  );
  const told = [...seen].sort().map(([what, times]) => `${what} ${times}`);
  process.stdout.write(`${played} sequences: ${told.join(", ")}\n`);
  expect([...(await ledgerFaults()), ...(await keptFaults()), ...(await shelfFaults(shop))]).toEqual([]);
  expect([...seen.keys()]).toEqual(expect.arrayContaining(expected));
});
