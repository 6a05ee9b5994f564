import { isToolUIPart } from "ai";
import type { AisleMessage } from "@/lib/assistant/wire";

/** Lookups that only lead up to something: their cards would repeat what follows. */
const steppingStones: Record<string, readonly string[]> = {
  "tool-return_and_replace": ["tool-list_orders", "tool-get_order", "tool-check_return_eligibility"],
  "tool-order_replacement": ["tool-list_exchange_options", "tool-get_product"],
  "tool-cancel_order": ["tool-list_orders", "tool-get_order", "tool-track_order"],
  "tool-pre_purchase_research": ["tool-search_products", "tool-get_product"],
  "tool-compare_products": ["tool-search_products"],
  "tool-check_return_eligibility": ["tool-list_orders", "tool-get_order"],
};

/** Positions of parts that a later part of the same message makes superfluous. */
export function foldedParts(parts: AisleMessage["parts"]): ReadonlySet<number> {
  const folded = new Set<number>();
  const superseded = new Set<string>();
  for (const [index, part] of [...parts.entries()].toReversed()) {
    if (!isToolUIPart(part)) continue;
    if (superseded.has(part.type) && part.state === "output-available") folded.add(index);
    for (const type of steppingStones[part.type] ?? []) superseded.add(type);
  }
  return folded;
}
