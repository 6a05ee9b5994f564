import { expect } from "vitest";
import type { HandTool, InMemoryRun } from "@/lib/engine/in-memory";
import { cancelInput, cancelTools } from "./cancel-shop";
import { receiveInput, receiveTools } from "./receive-shop";
import { replacementInput, replacementShop } from "./replacement-shop";
import { researchTools, returnInput, returnTools } from "./shop";

type Ended = InMemoryRun<unknown>;

/** A way through a workflow that reaches as many of its tools as one way can. */
export interface FaultScenario {
  input: unknown;
  tools: () => Record<string, HandTool>;
  /** Steps that the run goes on without, said twice: a step that became required by mistake shows. */
  optional?: string[];
  /** What the person is told when one of them fails. */
  gap?: (run: Ended, step: string) => void;
}

/** By workflow: every one needs an entry here, or the fault matrix fails. */
export const faultScenarios: Record<string, FaultScenario> = {
  return_and_replace: {
    input: returnInput,
    tools: returnTools,
    optional: ["apply_discount"],
    gap: ({ state }) => {
      expect(state.discount).toBeNull();
      const offered = state.replacements as { priceCents: number; yourPriceCents: number }[];
      expect(offered.map((each) => each.yourPriceCents)).toEqual(offered.map((each) => each.priceCents));
    },
  },
  order_replacement: { input: replacementInput, tools: () => replacementShop().tools },
  cancel_order: { input: cancelInput, tools: cancelTools },
  receive_return: { input: receiveInput, tools: receiveTools },
  pre_purchase_research: {
    input: { product: "halo-one", region: "east" },
    tools: researchTools,
    optional: ["reviews", "stock", "price_history", "shipping"],
    gap: ({ state }, step) => {
      const part = { reviews: "Reviews", stock: "Stock", price_history: "Price", shipping: "Shipping" }[step];
      expect(state.recommendation).toContain(`${part}: unknown`);
      expect(state.unknown).toContain(step);
      expect(JSON.stringify(state)).not.toMatch(/out of stock/i);
    },
  },
};
