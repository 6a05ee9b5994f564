import { type ToolName, type Tools, toolRegistry } from "./index";
import { describeInputError } from "./input-error";
import type { AnyTool, ToolContext } from "./tool";
import { ToolError } from "./tool-error";

/**
 * Calls one tool for one person: input checked first, output checked last.
 * @throws ToolError `invalid_input` with the field that is wrong; whatever the tool throws
 */
export async function callTool<Tool extends AnyTool>(
  tool: Tool,
  context: ToolContext,
  input: unknown,
): Promise<Awaited<ReturnType<Tool["run"]>>> {
  const parsed = tool.input.safeParse(input);
  if (!parsed.success) throw new ToolError("invalid_input", describeInputError(parsed.error).message);
  if (tool.effect === "write" && !context.idempotencyKey) {
    throw new Error(`${tool.name} writes and was called without an idempotency key`);
  }
  context.signal?.throwIfAborted();
  return tool.output.parse(await tool.run(context, parsed.data));
}

/** Every tool as a plain function bound to `context`. */
export function bindTools(context: ToolContext): Tools {
  const entries = Object.entries(toolRegistry).map(([name, tool]) => [
    name,
    (input: unknown) => callTool(tool, context, input),
  ]);
  return Object.fromEntries(entries) as Record<ToolName, never> as Tools;
}
