import { type ToolSet, tool } from "ai";
import type { z } from "zod";
import { toolRegistry } from "@/lib/tools";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import type { AnyTool } from "@/lib/tools/tool";
import type { CallScope } from "./call-scope";
import { toolFailure } from "./tool-failure";
import { type OfferedWorkflow, type Runs, workflowTool } from "./workflow-tools";

/** Everything the model may call in a turn. */
export interface Offer {
  tools: ToolSet;
  needsConfirmation: (toolName: string) => boolean;
}

const offered: AnyTool[] = Object.values(toolRegistry).filter((each: AnyTool) => each.offeredToModel);

/** The tools and workflows of the registries as the model's tools, bound to one person and conversation. */
export function offerTools(scope: CallScope, workflows: readonly OfferedWorkflow[], runs: Runs): Offer {
  const tools: ToolSet = Object.fromEntries([
    ...offered.map((each) => [each.name, registryTool(each, scope)]),
    ...workflows.map((each) => [each.name, workflowTool(each, scope, runs)]),
  ]);
  const confirmed = new Set(
    [...offered, ...workflows].filter((each) => each.needsConfirmation).map((each) => each.name),
  );
  return { tools, needsConfirmation: (name) => confirmed.has(name) };
}

/** The input schema of what the model can call by this name. */
export const schemaOf =
  (workflows: readonly OfferedWorkflow[]) =>
  (name: string): z.ZodType | undefined =>
    [...offered, ...workflows].find((each) => each.name === name)?.input;

function registryTool(definition: AnyTool, scope: CallScope) {
  return tool({
    description: definition.description,
    inputSchema: definition.input as z.ZodType,
    async execute(input, { toolCallId, abortSignal }) {
      const context = toolContext(scope.person, {
        conversationId: scope.conversationId,
        ...(definition.effect === "write" ? { idempotencyKey: scope.keyOf(toolCallId) } : {}),
        ...(abortSignal ? { signal: abortSignal } : {}),
      });
      try {
        return await callTool(definition, context, input);
      } catch (error) {
        throw toolFailure(definition.name, error);
      }
    },
  });
}
