import { getDatabase } from "@/lib/db/client";
import type { EngineConfig } from "@/lib/engine";
import type { ToolFunctions } from "@/lib/engine/runtime";
import { bindTools } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { orderOfReturn } from "@/lib/tools/replacement/find-return";
import { workflows } from "@/workflows";

/** What the engine runs, and with which tools: the one place where workflows, tools and engine meet. */
export const engineConfig: EngineConfig = {
  workflows,
  bindTools: (person, { step: _, ...context }) => bindTools(toolContext(person, context)) as ToolFunctions,
  orderOf: (person, { return: rma }) =>
    rma ? orderOfReturn(getDatabase(), { role: "shopper", ...person }, rma) : Promise.resolve(null),
};
