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
  /** What the person is told when an optional step fails. */
  gap?: (run: Ended, step: string) => void;
}

/** By workflow: every one needs an entry here, or the fault matrix fails. */
export const faultScenarios: Record<string, FaultScenario> = {
  return_and_replace: {
    input: returnInput,
    tools: returnTools,
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
    gap: ({ state }, step) => {
      const part = { reviews: "Reviews", stock: "Stock", price_history: "Price", shipping: "Shipping" }[step];
      expect(state.recommendation).toContain(`${part}: unknown`);
      expect(state.unknown).toContain(step);
      expect(JSON.stringify(state)).not.toMatch(/out of stock/i);
    },
  },
};
