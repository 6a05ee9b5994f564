import { and, eq } from "drizzle-orm";
import { engineConfig } from "@/engine.config";
import { getDatabase } from "@/lib/db/client";
import { stockReservations } from "@/lib/db/schema";
import { getRun, startRun, watchRun } from "@/lib/engine";
import type { EngineConfig } from "@/lib/engine/durable/engine";
import type { ToolFunctions } from "@/lib/engine/runtime";
import type { RunView } from "@/lib/engine/wire";
import { initiateReturn } from "@/lib/tools/returns";
import {
  call,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
  makeTiers,
} from "@/lib/tools/testing/fixtures";
import { charge, makeMethod } from "@/lib/tools/testing/order-fixtures";
import { lineId, returnRequest } from "@/lib/tools/testing/return-fixtures";
import type { Person } from "@/lib/tools/tool";
import { ToolError } from "@/lib/tools/tool-error";

/** refuse: it throws and does nothing. lose: it does its work, but its answer never arrives. hang: it does and never ends. */
export type Fault = "refuse" | "lose" | "hang";

/** The app's own engine config, with tools that go wrong where told. Asked at each call. */
export const withFaults = (
  faultOf: (tool: string, person: { id: string }) => Fault | undefined,
): EngineConfig => ({
  ...engineConfig,
  bindTools: (person, context) => {
    const tools = Object.entries(engineConfig.bindTools(person, context)).map(([name, tool]) => [
      name,
      async (input: never) => {
        const fault = faultOf(name, person);
        if (fault === "refuse") throw new ToolError("not_available", `${name} is out of order.`);
        const answer = await tool?.(input);
        if (fault === "hang") await new Promise(() => {});
        if (fault === "lose") throw new ToolError("unavailable", `${name} does not answer.`);
        return answer;
      },
    ]);
    return Object.fromEntries(tools) as ToolFunctions;
  },
});

/** What every shopper of the tests needs to be there. */
export async function makeReplacementShop() {
  await makePolicy();
  await makeTiers();
  const product = await makeProduct({ name: "Aria Headphones", variants: [{ stock: { east: 1_000 } }] });
  const replacement = await makeProduct({
    name: "Sonnet Headphones",
    priceCents: 12_000,
    variants: [{ options: { color: "black" }, stock: { east: 40, west: 40 } }],
  });
  return { product, replacement, variant: replacement.variants[0]?.id ?? "" };
}

export type ReplacementShop = Awaited<ReturnType<typeof makeReplacementShop>>;

/** A gold shopper with a card, who has returned something worth 100.00 for store credit. */
export async function makeReturned({ product }: ReplacementShop, outcome = "store_credit") {
  const person = await makePerson({ loyaltyTierId: "gold" });
  const card = await makeMethod(person);
  const order = await makeOrder(person, [{ product }]);
  await charge(order.id, card.id, order.totalCents);
  const { rma } = await call(initiateReturn, person, {
    ...returnRequest(order, { outcome }),
    lines: [{ line: lineId(order), quantity: 1 }],
  });
  return { person, card, order, rma };
}

let keys = 0;

/** Starts order_replacement under a key of its own and waits for its end. */
export async function replace(person: Person, rma: string, variant: string): Promise<RunView> {
  const { id } = await startRun({
    workflow: "order_replacement",
    input: { return: rma, variant },
    person,
    trigger: "button",
    idempotencyKey: `replace-${process.pid}-${++keys}`,
  });
  return ended(person, id);
}

export async function ended(person: Person, id: string): Promise<RunView> {
  for await (const _ of watchRun(id, 0, AbortSignal.timeout(30_000)));
  return getRun(person, id);
}

export const heldFor = (person: Person) =>
  getDatabase()
    .select()
    .from(stockReservations)
    .where(and(eq(stockReservations.userId, person.id), eq(stockReservations.status, "held")));
