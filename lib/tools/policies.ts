import { getPolicyInput, getPolicyOutput } from "./policies.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const getPolicy = defineTool({
  name: "get_policy",
  description: "The shop's rules on returns, refunds, shipping, exchanges, warranty, privacy or loyalty.",
  input: getPolicyInput,
  output: getPolicyOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_policy is not built yet.");
  },
});
