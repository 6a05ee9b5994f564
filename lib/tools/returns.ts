import {
  checkReturnEligibilityInput,
  checkReturnEligibilityOutput,
  getReturnStatusInput,
  getReturnStatusOutput,
  initiateReturnInput,
  returnView,
} from "./returns.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const checkReturnEligibility = defineTool({
  name: "check_return_eligibility",
  description: "Whether lines of an order can be returned: days left or the reason why not, and the refund.",
  input: checkReturnEligibilityInput,
  output: checkReturnEligibilityOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "check_return_eligibility is not built yet.");
  },
});

export const initiateReturn = defineTool({
  name: "initiate_return",
  description: "Makes the return: RMA, label, store credit by policy. Only workflows call it.",
  input: initiateReturnInput,
  output: returnView,
  effect: "write",
  offeredToModel: false,
  async run(_context, _input) {
    throw new ToolError("unavailable", "initiate_return is not built yet.");
  },
});

export const getReturnStatus = defineTool({
  name: "get_return_status",
  description: "Where a return stands, by RMA or order; without either, the shopper's newest returns.",
  input: getReturnStatusInput,
  output: getReturnStatusOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "get_return_status is not built yet.");
  },
});
