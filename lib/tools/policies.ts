import { otherPolicy, returnPolicy } from "./policies/policy";
import { getPolicyInput, getPolicyOutput } from "./policies.schema";
import { defineTool } from "./tool";

export const getPolicy = defineTool({
  name: "get_policy",
  description: "The shop's rules on returns, refunds, shipping, exchanges, warranty, privacy or loyalty.",
  input: getPolicyInput,
  output: getPolicyOutput,

  run: ({ db, now }, { topic, category }) =>
    topic === "returns" ? returnPolicy(db, { category }, now()) : otherPolicy(db, topic, now()),
});
