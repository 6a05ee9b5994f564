import type { LanguageModelV4Message } from "@ai-sdk/provider";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { z } from "zod";
import { builtinModel } from "@/lib/assistant/builtin";
import { addToCartInput, getCartInput, updateCartInput } from "@/lib/tools/cart.schema";
import * as catalog from "@/lib/tools/catalog.schema";
import { requestHumanInput } from "@/lib/tools/desk.schema";
import { checkStockInput, estimateShippingInput } from "@/lib/tools/inventory.schema";
import { getLoyaltyTierInput } from "@/lib/tools/loyalty.schema";
import * as orders from "@/lib/tools/orders.schema";
import { getPolicyInput } from "@/lib/tools/policies.schema";
import * as pricing from "@/lib/tools/pricing.schema";
import { checkReturnEligibilityInput, getReturnStatusInput } from "@/lib/tools/returns.schema";
import { analyzeSentimentInput } from "@/lib/tools/reviews.schema";
import { prePurchaseResearchInput } from "@/workflows/pre-purchase-research.schema";
import { returnAndReplaceInput } from "@/workflows/return-and-replace.schema";
import { goldens } from "./golden";
import { now } from "./shop/orders";
import { emptyState, ScriptedFailure, scriptedTools } from "./shop/tools";

/** What must hold whatever is typed: inputs fit the tools' own schemas, turns end, nothing is called twice. */

const schemas: Record<string, z.ZodType> = {
  search_products: catalog.searchProductsInput,
  get_product: catalog.getProductInput,
  compare_products: catalog.compareProductsInput,
  get_trending_products: catalog.getTrendingProductsInput,
  get_price_history: pricing.getPriceHistoryInput,
  list_coupons: pricing.listCouponsInput,
  validate_coupon: pricing.validateCouponInput,
  analyze_sentiment: analyzeSentimentInput,
  check_stock: checkStockInput,
  estimate_shipping: estimateShippingInput,
  list_orders: orders.listOrdersInput,
  get_order: orders.getOrderInput,
  track_order: orders.trackOrderInput,
  cancel_order: orders.cancelOrderInput,
  check_return_eligibility: checkReturnEligibilityInput,
  get_return_status: getReturnStatusInput,
  get_loyalty_tier: getLoyaltyTierInput,
  get_cart: getCartInput,
  add_to_cart: addToCartInput,
  update_cart: updateCartInput,
  get_policy: getPolicyInput,
  request_human: requestHumanInput,
  return_and_replace: returnAndReplaceInput,
  pre_purchase_research: prePurchaseResearchInput,
};

const model = builtinModel({ wordDelayMs: 0, now: () => now });
const tools = Object.keys(schemas).map((name) => ({ type: "function" as const, name, inputSchema: {} }));

/** Plays what is typed and returns the calls of each turn. */
async function converse(lines: string[]): Promise<string[][]> {
  const prompt: LanguageModelV4Message[] = [];
  const state = emptyState();
  const turns: string[][] = [];
  for (const line of lines) {
    prompt.push({ role: "user", content: [{ type: "text", text: line }] });
    const made: string[] = [];
    for (;;) {
      const { content } = await model.doGenerate({ prompt, tools });
      const [part] = content;
      if (part?.type === "text") {
        expect(part.text.trim()).not.toBe("");
        prompt.push({ role: "assistant", content: [{ type: "text", text: part.text }] });
        break;
      }
      if (part?.type !== "tool-call") throw new Error("neither text nor call");
      const { toolCallId, toolName } = part;
      const input = JSON.parse(part.input) as Record<string, unknown>;
      const checked = schemas[toolName]?.safeParse(input);
      expect(checked?.success, `${toolName} ${part.input} ${checked?.error?.message ?? ""}`).toBe(true);
      made.push(`${toolName} ${part.input}`);
      expect(made.length, `${line}: ${made.join(" → ")}`).toBeLessThanOrEqual(6);
      prompt.push({ role: "assistant", content: [{ type: "tool-call", toolCallId, toolName, input }] });
      prompt.push({
        role: "tool",
        content: [{ type: "tool-result", toolCallId, toolName, output: result(toolName, input, state) }],
      });
    }
    turns.push(made);
  }
  return turns;
}

type Output = Extract<
  Extract<LanguageModelV4Message, { role: "tool" }>["content"][number],
  { type: "tool-result" }
>["output"];

function result(tool: string, input: Record<string, unknown>, state: ReturnType<typeof emptyState>): Output {
  try {
    return {
      type: "json",
      value: JSON.parse(JSON.stringify(scriptedTools[tool]?.(input, "alice", state) ?? null)),
    };
  } catch (error) {
    if (error instanceof ScriptedFailure) return { type: "error-text", value: error.message };
    throw error;
  }
}

const says = goldens.flatMap((golden) => golden.turns.map((turn) => turn.say));
const words = [
  ...new Set(says.flatMap((say) => say.split(/\s+/))),
  "0",
  "99",
  "1000000000",
  "-1",
  "$",
  "\u0000",
  "’",
];
const shuffled = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(" "));
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...says) },
  { weight: 3, arbitrary: shuffled },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);

it("keeps to the tools' schemas, ends every turn and never calls twice, whatever is typed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async (lines) => {
      for (const made of await converse(lines)) expect(new Set(made).size).toBe(made.length);
    }),
    { numRuns: 200 },
  );
}, 60_000);

it("answers a very long message in no time", async () => {
  const started = performance.now();
  await converse(["where is my ".repeat(3000), "a".repeat(50_000), `return ${"my the it ".repeat(5000)}`]);
  expect(performance.now() - started).toBeLessThan(2000);
});
