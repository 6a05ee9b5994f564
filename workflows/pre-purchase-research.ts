import { defineWorkflow } from "@/lib/engine/define";
import type { Tools } from "@/lib/tools";
import { type PrePurchaseResearchResult, prePurchaseResearchInput } from "./pre-purchase-research.schema";
import { synthesize } from "./pre-purchase-research.synthesize";

const source = { optional: true, timeoutMs: 5_000, group: "sources" } as const;

/**
 * Answers "should I buy this?" from the shop's own facts. Fail-soft: a source that cannot be read is unknown, and the run
 * goes on with the others.
 */
export const prePurchaseResearch = defineWorkflow<Tools, PrePurchaseResearchResult>()({
  name: "pre_purchase_research",
  version: 1,
  title: "Should I buy this?",
  description:
    "Looks at a product's reviews, stock, 90 days of prices and shipping at once and gives a verdict (buy, wait, skip, unclear) " +
    "with its reasons. Start it when the shopper asks whether to buy one certain product.",
  input: prePurchaseResearchInput,
  requires: ["analyze_sentiment", "check_stock", "get_price_history", "estimate_shipping"],
  needsConfirmation: false,
  timeoutMs: 30_000,
  steps: {
    reviews: { title: "Read the reviews", ...source },
    stock: { title: "Check the stock", ...source },
    price_history: { title: "Compare 90 days of prices", ...source },
    shipping: { title: "Estimate shipping", optional: true, timeoutMs: 5_000 },
    synthesize: { title: "Weigh it up" },
  },

  async run({ input, tools, step, parallel, skip, set, exit }) {
    const { product, region } = input;
    const { reviews, stock, price_history } = await parallel({
      reviews: () => tools.analyze_sentiment({ product }),
      stock: () => tools.check_stock({ product }),
      price_history: () => tools.get_price_history({ product, days: 90 }),
    });

    // A source that fails is a gap; all of them not knowing the product is an answer.
    const failures = [reviews, stock, price_history].flatMap((branch) => (branch.ok ? [] : branch.error));
    if (failures.length === 3 && failures.every(({ code }) => code === "not_found")) {
      return exit("unknown_product", failures[0]?.message ?? "There is no such product.");
    }

    const inStock = stock.ok && stock.value.inStock;
    if (!inStock) {
      skip("shipping", { rule: "only if in stock", detail: stock.ok ? "out of stock" : "stock unknown" });
    }
    const shipping = inStock
      ? await step("shipping", () => tools.estimate_shipping({ product, region }))
      : undefined;

    const known = {
      ...(reviews.ok && { reviews: reviews.value }),
      ...(stock.ok && { stock: stock.value }),
      ...(price_history.ok && { price_history: price_history.value }),
      ...(shipping && { shipping }),
    };
    const advice = await step("synthesize", () => synthesize(known), {
      input: { known: Object.keys(known) },
      rules: ({ verdict, rule }) => [{ rule, detail: verdict }],
    });
    set({
      recommendation: advice.recommendation,
      verdict: advice.verdict,
      reasons: advice.reasons,
      unknown: advice.unknown,
    });
  },
});
