import { randomInt } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { keptFaults } from "./testing/kept";
import { ledgerFaults } from "./testing/ledger";
import { makeProviderUnreliable } from "./testing/sequences/calls";
import { sequence } from "./testing/sequences/plan";
import { Play } from "./testing/sequences/play";
import { feeFaults, makeShop, type Shop, shelfFaults } from "./testing/sequences/shop";

/**
 * LEDGER_SEQUENCES: how many random sequences; without it as many as there is time for. LEDGER_SEED: only those of the seed that
 * a failure named, and what fails is made smaller then.
 */
const { LEDGER_SEQUENCES, LEDGER_SEED } = process.env;
const TIME_MS = 35_000;
/** Sequences that are played at once, each with a person of its own, over the same goods. */
const AT_ONCE = 8;
const ROUNDS_PER_SEED = 4;
/** Below that, what is expected to happen may not have. */
const FEWEST = 128;

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
  timeout: 180_000 + Number(LEDGER_SEQUENCES ?? 0) * 1_000,
}, async () => {
  const seen = new Map<string, number>();
  let played = 0;
  const property = fc.asyncProperty(
    fc.array(sequence, { minLength: AT_ONCE, maxLength: AT_ONCE, size: "max" }),
    async (plans) => {
      const plays = await Promise.all(plans.map((plan) => Play.of(shop, plan)));
      const people = plays.map(({ customer }) => customer.person);
      expect([...(await ledgerFaults(people)), ...(await keptFaults(people))]).toEqual([]);
      played += plays.length;
      for (const result of plays.flatMap(({ results }) => results))
        seen.set(result, (seen.get(result) ?? 0) + 1);
    },
  );
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const isEnough = () =>
    LEDGER_SEQUENCES ? played >= Number(LEDGER_SEQUENCES) : played >= FEWEST && seconds() * 1000 > TIME_MS;
  let seed = Number(LEDGER_SEED ?? randomInt(2 ** 30));
  do {
    await fc.assert(property, { seed, numRuns: ROUNDS_PER_SEED, endOnFailure: !LEDGER_SEED });
    seed += 1;
  } while (!LEDGER_SEED && !isEnough());

  process.stdout.write(`${played} sequences in ${Math.round(seconds())} s\n`);
  if (LEDGER_SEQUENCES) process.stdout.write(`${[...seen].sort().join("\n")}\n`);
  const faults = [await ledgerFaults(), await keptFaults(), await shelfFaults(shop), await feeFaults()];
  expect(faults.flat()).toEqual([]);
  if (!LEDGER_SEED) expect([...seen.keys()]).toEqual(expect.arrayContaining(expected));
});
