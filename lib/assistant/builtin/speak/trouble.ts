import type { KnownTool } from "../plan/types";
import type { Outcome } from "../transcript";
import { plain } from "./wording";

const doing: Partial<Record<KnownTool, string>> = {
  search_products: "search the shop",
  get_product: "open that product",
  compare_products: "compare those",
  get_trending_products: "see what’s popular",
  get_price_history: "read the price history",
  analyze_sentiment: "read the reviews",
  check_stock: "check the stock",
  estimate_shipping: "work out the shipping",
  list_orders: "read your orders",
  get_order: "open that order",
  track_order: "track that order",
  cancel_order: "cancel the order",
  check_return_eligibility: "check the return",
  get_return_status: "find that return",
  return_and_replace: "start the return",
  list_exchange_options: "see what it can be exchanged for",
  order_replacement: "order the replacement",
  pre_purchase_research: "do the research",
  request_human: "reach the desk",
};

/** What to say when a call failed, in plain words with the next step. */
export function failedText(tool: KnownTool, outcome: Extract<Outcome, { kind: "error" }>): string {
  const what = doing[tool] ?? "do that";
  const own = readable(outcome.message) ? plain(outcome.message) : "";
  const said = own && !/[.!?]$/.test(own) ? `${own}.` : own;
  switch (outcome.code) {
    case "not_found":
      return `${said || `I couldn’t find it when I tried to ${what}.`} Check the number or the name, or ask me for a list.`;
    case "timeout":
    case "unavailable":
      return `I couldn’t ${what} just now. ${said} Please try again in a moment.`.replace(/\s+/g, " ");
    case "out_of_stock":
      return `${said || "That’s out of stock."} Shall I look for something similar?`;
    case "forbidden":
      return "That isn’t something I may do for your account. A person from our desk can help: just say “human”.";
    default:
      return said
        ? `I couldn’t ${what}: ${said}`
        : `I couldn’t ${what} just now. Please try again in a moment, or say “human” for help from a person.`;
  }
}

/** A message meant for people: short, no code, no stack. */
function readable(message: string): boolean {
  return (
    message.length > 0 &&
    message.length < 240 &&
    !/\n\s+at |[{}<>]|::|undefined|null\b|ECONN|SQL|zod/i.test(message)
  );
}

/** Said when the shopper pressed "Not now". */
export function deniedText(tool: KnownTool): string {
  if (tool === "cancel_order")
    return "All right, the order stays as it is. Just say so if you change your mind. Anything else I can do?";
  if (tool === "return_and_replace") {
    return "No problem, nothing has been sent back. If something on the card was off, the reason, the item or where the money goes, tell me and I’ll change it.";
  }
  if (tool === "order_replacement")
    return "All right, nothing was ordered. Your return stands, so you can pick another one any time.";
  return "All right, I won’t. Is there something else I can do?";
}

export function waitingText(tool: KnownTool): string {
  const names: Partial<Record<KnownTool, string>> = {
    cancel_order: "the cancellation",
    return_and_replace: "the return",
    order_replacement: "the replacement",
  };
  const what = names[tool] ?? "this";
  return `Please confirm ${what} on the card above, or press *Not now*. It only goes ahead with your click there.`;
}

export const notOffered =
  "I can’t do that here right now. I can still help in other ways: ask me what I can do.";
export const lostThread = "Something got mixed up on my side. Could you ask me once more?";
