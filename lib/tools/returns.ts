import { checkEligibility } from "./returns/eligibility";
import { makeReturn } from "./returns/initiate";
import { findReturns } from "./returns/status";
import {
  checkReturnEligibilityInput,
  checkReturnEligibilityOutput,
  getReturnStatusInput,
  getReturnStatusOutput,
  initiateReturnInput,
  returnView,
} from "./returns.schema";
import { defineTool } from "./tool";

export const checkReturnEligibility = defineTool({
  name: "check_return_eligibility",
  description: "Whether lines of an order can be returned: days left or the reason why not, and the refund.",
  input: checkReturnEligibilityInput,
  output: checkReturnEligibilityOutput,
  run: checkEligibility,
});

export const initiateReturn = defineTool({
  name: "initiate_return",
  description: "Makes the return: RMA, label, store credit by policy. Only workflows call it.",
  input: initiateReturnInput,
  output: returnView,
  effect: "write",
  offeredToModel: false,
  run: makeReturn,
});

export const getReturnStatus = defineTool({
  name: "get_return_status",
  description: "Where a return stands, by RMA or order; without either, the shopper's newest returns.",
  input: getReturnStatusInput,
  output: getReturnStatusOutput,
  run: findReturns,
});
