import { isToolUIPart } from "ai";
import type { AisleMessage } from "@/lib/assistant/wire";

/** What people ask next, by the card they are looking at. */
const next: Record<string, readonly string[]> = {
  "tool-search_products": [
    "Compare the first two",
    "Should I buy the first one?",
    "What do people say about the first one?",
  ],
  "tool-get_trending_products": ["Should I buy the first one?", "Compare the first two"],
  "tool-get_product": ["Should I buy it?", "How has its price changed?", "What do people say about it?"],
  "tool-compare_products": ["Should I buy the first one?"],
  "tool-list_orders": ["Where is the first one?", "Can I return the first one?"],
  "tool-get_order": ["Where is it?", "Can I return it?"],
  "tool-track_order": ["Show my orders"],
  "tool-get_price_history": ["Should I buy it?", "Is it in stock?"],
  "tool-analyze_sentiment": ["Should I buy it?", "How has its price changed?"],
  "tool-check_stock": ["How long does shipping take?", "Should I buy it?"],
  "tool-list_coupons": ["What is in my cart?"],
  "tool-get_loyalty_tier": ["Which coupons can I use?"],
};

/** Suggestions after the newest answer; none while its card waits for a yes or no. */
export function followUps(messages: readonly AisleMessage[]): readonly string[] {
  const last = messages.at(-1);
  if (last?.role !== "assistant" || last.metadata?.error) return [];
  const cards = last.parts.filter(isToolUIPart);
  if (cards.some((card) => card.state === "approval-requested")) return [];
  const shown = cards.findLast((card) => card.state === "output-available" && hasContent(card.output));
  return shown ? (next[shown.type] ?? []) : [];
}

/** A list that came back empty is nothing to ask about. */
function hasContent(output: unknown): boolean {
  const { products, orders } = (output ?? {}) as { products?: unknown[]; orders?: unknown[] };
  return (products ?? orders ?? [0]).length > 0;
}
