import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { testPayments } from "@/lib/db/schema";
import { getRun, launchEngine, stopEngine } from "@/lib/engine";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import { creditOf } from "@/lib/tools/testing/order-fixtures";
import {
  ended,
  type Fault,
  heldFor,
  makeReplacementShop,
  makeReturned,
  type ReplacementShop,
  withFaults,
} from "./testing/replacement-fixtures";

const server = path.join(import.meta.dirname, "testing/replacement-server.ts");
const children: ChildProcess[] = [];
let shop: ReplacementShop;

beforeAll(async () => {
  shop = await makeReplacementShop();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopEngine();
  vi.unstubAllEnvs();
});

/** Starts a replacement in a process of its own and kills that once `step` has had its effect. */
async function killedIn(step: string, faults: Record<string, Fault>) {
  const returned = await makeReturned(shop);
  const { person, rma } = returned;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", server, person.id, rma, shop.variant, JSON.stringify(faults)],
    {
      env: { ...process.env, AISLE_INSTANCE: "doomed", DATABASE_POOL: "5" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  children.push(child);
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const id = String(value);
  const under = (run: Awaited<ReturnType<typeof getRun>>) =>
    run.steps.find(
      ({ name, status, compensation }) =>
        name === step && (status === "running" || compensation?.status === "running"),
    );
  await vi.waitFor(async () => expect(under(await getRun(person, id))).toBeDefined(), 15_000);
  // Its start is told just before its effect.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  expect(await getRun(person, id)).toMatchObject({ status: "running" });
  return { ...returned, id };
}

const resume = (faults: Record<string, Fault> = {}) => {
  vi.stubEnv("AISLE_INSTANCE", "doomed");
  return launchEngine(withFaults((tool) => faults[tool]));
};

const chargesOf = async (methodId: string) =>
  (await getDatabase().select().from(testPayments))
    .filter((row) => row.method === methodId)
    .map((row) => row.kind);

it.each([
  ["charge_payment", "charge_difference"],
  ["create_replacement_order", "create_order"],
])("killed right after %s: one order, charged once", async (tool, step) => {
  const { person, card, id } = await killedIn(step, { [tool]: "hang" });
  await resume();
  const run = await ended(person, id);
  expect(run).toMatchObject({ status: "completed", result: { totalCents: 10_200, chargedCents: 200 } });
  expect(await chargesOf(card.id)).toEqual(["charge"]);
  expect(await creditOf(person)).toBe(0);
  expect(await ledgerFaults()).toEqual([]);
});

it.each([
  ["refund_payment", "charge_difference"],
  ["restore_store_credit", "use_store_credit"],
])("killed in the middle of undoing, right after %s: everything is back, once", async (tool, step) => {
  const { person, card, id } = await killedIn(step, { confirm_order: "refuse", [tool]: "hang" });
  await resume({ confirm_order: "refuse" });
  const run = await ended(person, id);
  expect(run).toMatchObject({ status: "failed", error: { code: "not_available", step: "confirm" } });
  expect(run.steps.flatMap(({ compensation }) => compensation?.status ?? [])).toEqual(
    Array.from({ length: 4 }, () => "completed"),
  );
  expect(await chargesOf(card.id)).toEqual(["charge", "refund"]);
  expect(await creditOf(person)).toBe(10_000);
  expect(await heldFor(person)).toEqual([]);
  expect(await ledgerFaults()).toEqual([]);
});
