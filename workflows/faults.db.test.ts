import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchEngine, retryRun, startRun, stopEngine } from "@/lib/engine";
import type { Workflow } from "@/lib/engine/define";
import type { RunView } from "@/lib/engine/wire";
import { toolRegistry } from "@/lib/tools";
import { takeBackInput } from "@/lib/tools/replacement.schema";
import { initiateReturn } from "@/lib/tools/returns";
import { call, makeOrder, makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import { ledgerFaults } from "@/lib/tools/testing/ledger";
import { chargeByProvider, makeMethod } from "@/lib/tools/testing/order-fixtures";
import { returnRequest } from "@/lib/tools/testing/return-fixtures";
import type { Person } from "@/lib/tools/tool";
import { workflows } from ".";
import { makePaidOrder } from "./testing/cancel-fixtures";
import { effectsOf, leftOf } from "./testing/effects";
import {
  ended,
  type Fault,
  makeReplacementShop,
  makeReturned,
  type ReplacementShop,
  withFaults,
} from "./testing/replacement-fixtures";

/**
 * Every tool that writes, in every workflow, over the real database: its answer is lost after its effect, it hangs after its
 * effect, it refuses. Once or always, the effect is one, or none when it was undone.
 */
const STEP_TIMEOUT_MS = 1_500;
const AT_ONCE = 16;

interface Prepared {
  /** Who starts the run. */
  person: Person;
  input: object;
  /** Whose money and goods it moves. */
  customer: Person;
}
interface Scenario {
  prepare(shop: ReplacementShop): Promise<Prepared>;
  /** The tool whose refusal has everything undone: so are the tools reached that take back. */
  lastTool?: string;
}

const bought = async (unitPriceCents: number) => {
  const customer = await makePerson();
  const order = await makeOrder(customer, [{ product: await makeProduct(), unitPriceCents }]);
  await chargeByProvider(order.id, await makeMethod(customer), unitPriceCents);
  return { customer, order };
};

/** By workflow: every one that writes needs an entry. */
const scenarios: Record<string, Scenario> = {
  return_and_replace: {
    prepare: async () => {
      const { customer, order } = await bought(10_000);
      return { person: customer, customer, input: returnRequest(order) };
    },
  },
  order_replacement: {
    prepare: async (shop) => {
      const { person, rma } = await makeReturned(shop);
      return { person, customer: person, input: { return: rma, variant: shop.variant } };
    },
    lastTool: "confirm_order",
  },
  cancel_order: {
    prepare: async () => {
      const { person, order } = await makePaidOrder({ cards: [4_000, 3_000], gift: 2_000, credit: 1_000 });
      return { person, customer: person, input: { order: order.number } };
    },
  },
  receive_return: {
    prepare: async () => {
      const { customer, order } = await bought(10_000);
      const asked = returnRequest(order, { outcome: "original_payment" });
      const { rma } = await call(initiateReturn, customer, asked);
      return { person: await makePerson({ role: "support" }), customer, input: { return: rma } };
    },
  },
};

const codes = { lose: "unavailable", hang: "timeout", refuse: "not_available" };
interface Cell {
  workflow: Workflow;
  tool: string;
  fault: Fault;
  once: boolean;
  /** It only takes back: another tool refuses, so that it is reached. */
  undoes: boolean;
}
interface Outcome {
  customer: Person;
  run: RunView;
  /** The new try, where the run failed and its effects are kept. */
  again?: RunView;
}

const writes = workflows.flatMap((workflow) =>
  workflow.requires.flatMap((tool) => {
    const { effect, input } = toolRegistry[tool as keyof typeof toolRegistry];
    return effect === "write" ? [{ workflow, tool, undoes: (input as unknown) === takeBackInput }] : [];
  }),
);
const cells: Cell[] = writes.flatMap(({ workflow, tool, undoes }) => [
  ...(["lose", "hang"] as const).flatMap((fault) =>
    [true, false].map((once) => ({ workflow, tool, fault, once, undoes })),
  ),
  ...(undoes ? [] : [{ workflow, tool, fault: "refuse" as const, once: false, undoes }]),
]);

const broken = new Map<string, Map<string, { fault: Fault; once: boolean }>>();
const outcomes = new Map<Cell, Outcome>();
const fine = new Map<string, Outcome>();
/** What the operator was told. */
const complaints: string[] = [];
let shop: ReplacementShop;

const nextFault = (tool: string, { id }: { id: string }): Fault | undefined => {
  const faults = broken.get(id);
  const found = faults?.get(tool);
  if (found?.once) faults?.delete(tool);
  return found?.fault;
};

async function play(workflow: Workflow, faults: Record<string, { fault: Fault; once: boolean }>) {
  const scenario = scenarios[workflow.name];
  if (!scenario) throw new Error(`${workflow.name} writes and has no scenario`);
  const { person, customer, input } = await scenario.prepare(shop);
  broken.set(person.id, new Map(Object.entries(faults)));
  const asked = { workflow: workflow.name, input, person, trigger: "button" as const };
  const { id } = await startRun({ ...asked, idempotencyKey: `faults-${person.id}` });
  const run = await ended(person, id);
  broken.delete(person.id);
  // What can be undone is; what cannot be is gone on with.
  if (run.status !== "failed" || scenario.lastTool) return { customer, run };
  return { customer, run, again: await ended(person, (await retryRun(person, id)).id) };
}

beforeAll(async () => {
  const heard = vi.spyOn(console, "error").mockImplementation((...parts) => {
    complaints.push(parts.map(String).join(" "));
  });
  const short = workflows.map((workflow) => ({
    ...workflow,
    steps: Object.fromEntries(
      Object.entries(workflow.steps).map(([name, step]) => [name, { ...step, timeoutMs: STEP_TIMEOUT_MS }]),
    ),
  }));
  await launchEngine({ ...withFaults(nextFault), workflows: short });
  shop = await makeReplacementShop();
  for (const { workflow } of writes)
    if (scenarios[workflow.name] && !fine.has(workflow.name))
      fine.set(workflow.name, await play(workflow, {}));
  const left = cells.filter(({ workflow }) => scenarios[workflow.name]);
  const worker = async () => {
    for (let cell = left.shift(); cell; cell = left.shift()) {
      const { workflow, tool, fault, once, undoes } = cell;
      const last = scenarios[workflow.name]?.lastTool;
      const refused = undoes && last ? { [last]: { fault: "refuse" as const, once: false } } : {};
      outcomes.set(cell, await play(workflow, { ...refused, [tool]: { fault, once } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  heard.mockRestore();
}, 180_000);
afterAll(stopEngine);

const named = (cell: Cell) => `${cell.tool} ${cell.fault} ${cell.once ? "once" : "always"}`;
const attemptsOf = ({ steps }: RunView) =>
  Math.max(...steps.map(({ attempts, compensation }) => Math.max(attempts, compensation?.attempts ?? 0)));
const undoings = ({ steps }: RunView) => steps.flatMap(({ compensation }) => compensation?.status ?? []);

describe.each([...new Set(writes.map(({ workflow }) => workflow))])("$name", (workflow) => {
  it("goes well without a fault", () => {
    expect(fine.get(workflow.name)?.run.status, "it needs a scenario").toBe("completed");
  });

  const mine = cells.filter((cell) => cell.workflow === workflow);
  it.each(mine.map((cell) => [named(cell), cell] as const))("%s", async (_, cell) => {
    const outcome = outcomes.get(cell);
    const good = fine.get(workflow.name);
    if (!outcome || !good) throw new Error("It was not played");
    const { run, again, customer } = outcome;
    const { undoes, once, fault } = cell;
    if (once) expect(attemptsOf(run)).toBeGreaterThan(1);

    if (once && !undoes) {
      expect(run).toMatchObject({ status: "completed", error: null });
      expect(await effectsOf(customer)).toEqual(await effectsOf(good.customer));
    } else if (scenarios[workflow.name]?.lastTool) {
      const code = undoes ? (once ? codes.refuse : "compensation_failed") : codes[fault];
      expect(run).toMatchObject({ status: "failed", error: { code } });
      expect(undoings(run).filter((status) => status !== "completed")).toEqual(
        undoes && !once ? ["failed"] : [],
      );
      // A call whose answer never came has had its effect: that of the undoing, too.
      expect(await leftOf(customer)).toEqual({ orders: 0, reserved: 0, charged: 0, credit: 0 });
    } else {
      expect(run).toMatchObject({ status: "failed", error: { code: codes[fault] } });
      expect(undoings(run)).toEqual([]);
      expect(again).toMatchObject({ status: "completed", error: null });
      expect(await effectsOf(customer)).toEqual(await effectsOf(good.customer));
    }
    expect(await ledgerFaults(customer)).toEqual([]);
  });
});

it("leaves every book of the shop and of the provider in order", async () => {
  expect(await ledgerFaults()).toEqual([]);
});

it("tells the operator of each undoing that failed, and of nothing else", () => {
  const unheard = cells.filter(({ undoes, once }) => undoes && !once);
  expect(complaints).toHaveLength(unheard.length);
  for (const complaint of complaints) expect(complaint).toContain("Could not be undone");
});
