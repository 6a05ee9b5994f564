import { requestHumanInput, requestHumanOutput } from "./desk.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const requestHuman = defineTool({
  name: "request_human",
  description:
    "Calls a person of the support desk. Use it when the shopper asks for one or nothing else can help.",
  input: requestHumanInput,
  output: requestHumanOutput,
  effect: "write",
  async run(_context, _input) {
    throw new ToolError("unavailable", "request_human is not built yet.");
  },
});
