import { workflows } from "@/workflows";
import { type AssistantModel, assistantModel } from "./model";
import { engineRuns } from "./runs";
import type { OfferedWorkflow, Runs } from "./workflow-tools";

/** What a turn works with. */
export interface Staff {
  model: AssistantModel;
  workflows: readonly OfferedWorkflow[];
  runs: Runs;
}

/** The app's own: the model by environment, the workflows that a shopper may start, the durable engine. */
export const staff = (): Staff => ({
  model: assistantModel(),
  workflows: workflows.filter(({ startedBy }) => startedBy === undefined),
  runs: engineRuns,
});
