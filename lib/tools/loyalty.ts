import { getLoyaltyTierInput, getLoyaltyTierOutput } from "./loyalty.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const getLoyaltyTier = defineTool({
  name: "get_loyalty_tier",
  description:
    "The shopper's loyalty tier, discount on replacements, perks, what is missing to the next tier, and store credit.",
  input: getLoyaltyTierInput,
  output: getLoyaltyTierOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_loyalty_tier is not built yet.");
  },
});
