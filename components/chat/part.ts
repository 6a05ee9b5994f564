import type { AisleMessage } from "@/lib/assistant/wire";

/** A tool's or workflow's part of a message. */
export type ToolPart = Extract<AisleMessage["parts"][number], { toolCallId: string }>;

/** The tool's own name: search_products. */
export function toolName(part: ToolPart): string {
  return part.type === "dynamic-tool" ? part.toolName : part.type.replace(/^tool-/, "");
}
